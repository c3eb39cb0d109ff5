package apportion.kernel.magic;

import apportion.kernel.evaluate.Declared;
import apportion.kernel.evaluate.Outcome;
import java.util.List;

/** What cells have declared: to look at, and to forget. */
final class SessionMagics {
    private SessionMagics() {}

    /** A line of the list. */
    private record Line(String kind, String name, String type, String value) {}

    static Outcome who(Call call) {
        List<Line> lines = call.evaluator().declared().stream()
                .filter(declared -> !declared.name().startsWith("$"))
                .map(SessionMagics::line)
                .toList();
        if (lines.isEmpty()) {
            call.print("Nothing is declared.");
            return new Outcome.Quiet();
        }
        return call.show(lines);
    }

    static Outcome reset(Call call) {
        call.evaluator().reset();
        call.print("All that cells declared is forgotten.");
        return new Outcome.Quiet();
    }

    private static Line line(Declared declared) {
        return new Line(declared.kind(), declared.name(), declared.type(), declared.brief());
    }
}
