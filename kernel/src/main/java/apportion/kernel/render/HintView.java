package apportion.kernel.render;

import apportion.exercise.Hint;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Shows hints one below the other, each behind a line that a click unfolds; no script, so that no trust is needed. */
final class HintView {
    private static final Template HTML = Mustache.compiler().compile("""
            <p>{{heading}}</p>
            {{#steps}}<details><summary>Hint {{-index}}</summary>{{.}}</details>
            {{/steps}}""");

    private HintView() {}

    static DisplayData of(Hint hint) {
        var data = new DisplayData(hint.toString());
        data.putHTML(HTML.execute(hint));
        return data;
    }
}
