package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** HiGHS as OR-Tools bundles it, behind the same interface as the other engines, with tolerances of 1e-10. */
record HighsEngine() implements LinearEngine {

    static {
        Loader.loadNativeLibraries();
    }

    private static final String TOLERANCES = "primal_feasibility_tolerance dual_feasibility_tolerance"
            .replaceAll("(\\S+)", "double_options { key: \"$1\" value: 1e-10 }");

    @Override
    public Answer solve(LinearProgram program, Duration timeLimit) {
        return solve(program, Set.of(), timeLimit);
    }

    /** Solves with some columns integers. */
    Answer solve(LinearProgram program, Set<String> integers, Duration timeLimit) {
        MPSolver solver = MPSolver.createSolver("HIGHS");
        Map<String, MPVariable> variables = new HashMap<>();
        MPObjective objective = solver.objective();
        List<MPVariable> order = new ArrayList<>();
        for (Column column : program.columns()) {
            MPVariable variable =
                    solver.makeVar(column.lower(), column.upper(), integers.contains(column.name()), column.name());
            objective.setCoefficient(variable, column.objective());
            variables.put(column.name(), variable);
            order.add(variable);
        }
        for (Row row : program.rows()) {
            MPConstraint constraint = solver.makeConstraint(row.lower(), row.upper(), row.name());
            row.coefficients().forEach((name, value) -> constraint.setCoefficient(variables.get(name), value));
        }
        objective.setOptimizationDirection(program.sense() == Sense.MAXIMISE);
        solver.setTimeLimit(timeLimit.toMillis());
        solver.setSolverSpecificParametersAsString(TOLERANCES);
        MPSolver.ResultStatus status = solver.solve();
        List<Double> values = new ArrayList<>();
        if (status == MPSolver.ResultStatus.OPTIMAL) {
            order.forEach(variable -> values.add(variable.solutionValue()));
        }
        solver.delete();
        return new Answer(
                status == MPSolver.ResultStatus.OPTIMAL
                        ? Status.OPTIMAL
                        : status == MPSolver.ResultStatus.NOT_SOLVED ? Status.LIMIT : Status.NO_OPTIMUM,
                values);
    }
}
