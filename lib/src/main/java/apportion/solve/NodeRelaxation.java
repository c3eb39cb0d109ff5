package apportion.solve;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Solves the relaxation of a program in a box for its columns, as a minimisation. */
interface NodeRelaxation {

    /** What is known of a node. */
    enum Status {
        OPTIMAL,
        INFEASIBLE,
        /** Without a bound: unbounded below, or the bound could not be proved. */
        UNBOUNDED,
        /** Rounding was in the way. */
        UNKNOWN,
        LIMIT
    }

    /** What was found. */
    final class Answer {
        final Status status;
        final double bound; // no point of the box is better; −∞ if nothing is proved
        final double[] values; // the optimal point; of an unbounded node any point of it, or empty
        final double[] duals; // of the minimisation, one for each row, or empty
        final @Nullable Object warm; // what speeds up the nodes below, opaque

        Answer(Status status, double bound, double[] values, @Nullable Object warm) {
            this(status, bound, values, new double[0], warm);
        }

        Answer(Status status, double bound, double[] values, double[] duals, @Nullable Object warm) {
            this.duals = duals;
            this.status = status;
            this.bound = bound;
            this.values = values;
            this.warm = warm;
        }
    }

    /**
     * Solves in a box.
     *
     * @param warm of the node above
     * @param cutoff a bound above this is enough: the values may then be empty
     */
    Answer solve(double[] lower, double[] upper, @Nullable Object warm, double cutoff, Duration timeLimit);
}
