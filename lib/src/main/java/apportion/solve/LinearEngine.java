package apportion.solve;

import java.time.Duration;
import java.util.List;

/** Something that claims to solve linear programs. Its claims are checked by {@link LinearSolver}. */
interface LinearEngine {

    /** What an engine claims. */
    enum Status {
        OPTIMAL,
        LIMIT,
        NO_OPTIMUM
    }

    /**
     * A claim about one program.
     *
     * @param values one for each column if the status is OPTIMAL, else empty or where the engine stopped
     * @param duals one for each row of the minimisation, or empty if the engine's cannot be used
     */
    record Answer(Status status, List<Double> values, List<Double> duals) {
        public Answer {
            values = List.copyOf(values);
            duals = List.copyOf(duals);
        }

        Answer(Status status, List<Double> values) {
            this(status, values, List.of());
        }
    }

    Answer solve(LinearProgram program, Duration timeLimit);
}
