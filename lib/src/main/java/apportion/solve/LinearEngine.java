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
     */
    record Answer(Status status, List<Double> values) {
        public Answer {
            values = List.copyOf(values);
        }
    }

    Answer solve(LinearProgram program, Duration timeLimit);
}
