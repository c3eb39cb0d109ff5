package apportion.kernel.evaluate;

import org.jspecify.annotations.Nullable;

/** What became of a cell. */
public sealed interface Outcome permits Outcome.Value, Outcome.Quiet, Outcome.Failed {
    /** The cell ended with an expression that shall be shown. */
    record Value(@Nullable Object value) implements Outcome {}

    /** The cell ended well with nothing to show. */
    record Quiet() implements Outcome {}

    /** The cell ended at its first error. */
    record Failed(CellError error) implements Outcome {}
}
