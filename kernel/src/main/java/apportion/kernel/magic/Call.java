package apportion.kernel.magic;

import apportion.kernel.evaluate.Cell;
import apportion.kernel.evaluate.Evaluator;
import apportion.kernel.evaluate.Outcome;
import apportion.kernel.render.Rendering;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One use of a magic.
 *
 * @param code Java as long as the cell, with spaces for all but the magic's own argument or body, so that errors name
 *     the right line
 * @param arguments the rest of its line
 * @param body the lines below it, for a magic of the whole cell
 */
record Call(Magic magic, Cells cells, Cell cell, String code, String arguments, String body) {
    Evaluator evaluator() {
        return cells.evaluator();
    }

    /** The words of the line. */
    List<String> words() {
        return Stream.of(arguments.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    void print(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        cell.frontend().write(false, bytes, 0, bytes.length);
    }

    Outcome show(@Nullable Object value) {
        cell.frontend().display(Rendering.render(value), false);
        return new Outcome.Quiet();
    }

    Outcome show(String source, String mime) {
        cell.frontend().display(Rendering.render(source, mime), false);
        return new Outcome.Quiet();
    }
}
