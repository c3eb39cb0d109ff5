package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import apportion.solve.SolverOptions.Engine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nodes as programs of their own, each solved from the start and certified: slow, for any objective. */
final class CertifiedNodes implements NodeRelaxation {

    private final MixedIntegerProgram program;
    private final double sign;
    private final SolverOptions options;

    CertifiedNodes(MixedIntegerProgram program, SolverOptions options) {
        this.program = program;
        this.options = options;
        sign = program.relaxation().sense() == Sense.MINIMISE ? 1 : -1;
    }

    @Override
    public Answer solve(double[] lower, double[] upper, @Nullable Object warm, double cutoff, Duration timeLimit) {
        Outcome<CertifiedSolution> outcome;
        try {
            outcome = certified(lower, upper, timeLimit);
        } catch (WrongAnswerException refused) { // the search splits the box, or throws if it cannot
            return new Answer(Status.UNKNOWN, Double.NEGATIVE_INFINITY, new double[0], null);
        }
        if (outcome instanceof Outcome.Optimal<CertifiedSolution> optimal) {
            CertifiedSolution solution = optimal.solution();
            return new Answer(Status.OPTIMAL, sign * solution.objective(), values(solution), null);
        }
        Status status = outcome instanceof Outcome.Infeasible
                ? Status.INFEASIBLE
                : outcome instanceof Outcome.Unbounded ? Status.UNBOUNDED : Status.LIMIT;
        return new Answer(status, Double.NEGATIVE_INFINITY, new double[0], null);
    }

    /** The relaxation in a box as the program states it. */
    Outcome<CertifiedSolution> certified(double[] lower, double[] upper, Duration timeLimit) {
        LinearProgram relaxation = program.relaxation();
        SolverOptions inner = options.withTimeLimit(timeLimit).withEngine(Engine.SIMPLEX);
        List<Column> columns = new ArrayList<>();
        if (program.hessian().isEmpty()) {
            for (int j = 0; j < lower.length; j++) {
                Column column = relaxation.columns().get(j);
                columns.add(new Column(column.name(), lower[j], upper[j], column.objective()));
            }
            return new LinearProgram(relaxation.sense(), columns, relaxation.rows())
                    .solve(inner)
                    .map(solution -> solution);
        }
        List<Row> rows = new ArrayList<>(relaxation.rows());
        for (int j = 0; j < lower.length; j++) {
            Column column = relaxation.columns().get(j);
            columns.add(
                    new Column(column.name(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, column.objective()));
            if (Double.isFinite(lower[j]) || Double.isFinite(upper[j])) {
                rows.add(new Row("bounds of " + column.name(), Map.of(column.name(), 1.0), lower[j], upper[j]));
            }
        }
        double[][] hessian = program.hessian().orElseThrow().getData();
        LinearProgram linear = new LinearProgram(relaxation.sense(), columns, rows);
        return QuadraticSolver.solve(new DenseProgram(linear, hessian), inner).map(solution -> solution);
    }

    private static double[] values(CertifiedSolution solution) {
        return solution.values().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
