package apportion.solve;

import apportion.solve.LinearProgram.Column;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The dual simplex method of the tree search, for one program from the start. */
record SimplexEngine() implements LinearEngine {

    @Override
    public Answer solve(LinearProgram program, Duration timeLimit) {
        Interruption.check("linear program");
        double[] lower = program.columns().stream().mapToDouble(Column::lower).toArray();
        double[] upper = program.columns().stream().mapToDouble(Column::upper).toArray();
        NodeRelaxation.Answer answer = new DualSimplex(new DenseProgram(program))
                .solve(lower, upper, null, Double.POSITIVE_INFINITY, timeLimit);
        return switch (answer.status) {
            case OPTIMAL ->
                new Answer(
                        Status.OPTIMAL,
                        Arrays.stream(answer.values).boxed().toList(),
                        Arrays.stream(answer.duals).boxed().toList());
            case LIMIT -> new Answer(Status.LIMIT, List.of());
            case INFEASIBLE, UNBOUNDED, UNKNOWN -> new Answer(Status.NO_OPTIMUM, List.of());
        };
    }
}
