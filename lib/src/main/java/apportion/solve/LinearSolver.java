package apportion.solve;

import apportion.solve.LinearEngine.Answer;
import apportion.solve.LinearEngine.Status;
import apportion.solve.OjAlgoEngine.Algorithm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Believes no engine: the point comes from the program, the duals from the engine or, if it has none that can be used,
 * from the dual program solved as a second program, and the certificate decides. A claim that there is no optimum is proved by a program of its own.
 */
final class LinearSolver {

    private static final List<LinearEngine> OJALGO_FIRST = List.of(
            new OjAlgoEngine(Algorithm.DEFAULT),
            new SimplexEngine(),
            new OjAlgoEngine(Algorithm.DUAL_SIMPLEX),
            new OjAlgoEngine(Algorithm.PRIMAL_SIMPLEX));
    private static final List<LinearEngine> SIMPLEX_FIRST = List.of(
            new SimplexEngine(),
            new OjAlgoEngine(Algorithm.DEFAULT),
            new OjAlgoEngine(Algorithm.DUAL_SIMPLEX),
            new OjAlgoEngine(Algorithm.PRIMAL_SIMPLEX));

    private LinearSolver() {}

    /** All engines, the preferred one first. */
    static List<LinearEngine> engines(SolverOptions options) {
        return switch (options.engine()) {
            case OJALGO -> OJALGO_FIRST;
            case SIMPLEX -> SIMPLEX_FIRST;
        };
    }

    /** Asks one engine after another until one gives an answer that can be proved. */
    static Outcome<LinearSolution> solve(LinearProgram program, SolverOptions options, List<LinearEngine> engines) {
        WrongAnswerException refused = new WrongAnswerException("There is no engine to ask.");
        for (LinearEngine engine : engines) {
            try {
                return solve(program, options, engine);
            } catch (WrongAnswerException wrong) {
                refused = wrong;
            }
        }
        throw refused;
    }

    static Outcome<LinearSolution> solve(LinearProgram program, SolverOptions options, LinearEngine engine) {
        Optional<String> contradiction = NoOptimum.contradiction(program.rows());
        if (contradiction.isPresent()) {
            return new Outcome.Infeasible<>(contradiction.get());
        }
        Answer answer = engine.solve(program, options.timeLimit());
        return switch (answer.status()) {
            case LIMIT -> limit(options);
            case OPTIMAL -> certify(program, answer, options, engine);
            case NO_OPTIMUM -> explain(program, options, engine);
        };
    }

    private static Outcome<LinearSolution> certify(
            LinearProgram program, Answer answer, SolverOptions options, LinearEngine engine) {
        DenseProgram dense = new DenseProgram(program);
        if (answer.values().size() != dense.columns()) {
            throw new WrongAnswerException(String.format(
                    Locale.ROOT,
                    "The engine gives %d values for %d columns.",
                    answer.values().size(),
                    dense.columns()));
        }
        double[] values =
                answer.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] duals;
        if (answer.duals().size() == dense.rows() && dense.rows() > 0) {
            duals = answer.duals().stream().mapToDouble(Double::doubleValue).toArray();
        } else {
            DualProgram dualProgram = new DualProgram(dense);
            Answer dual = engine.solve(dualProgram.program(), options.timeLimit());
            if (dual.status() == Status.LIMIT) {
                return limit(options);
            }
            if (dual.status() != Status.OPTIMAL || dual.values().size() < dualProgram.size()) {
                throw new WrongAnswerException(
                        "The engine calls a point optimal whose dual program, it says, has no optimum.");
            }
            duals = dualProgram.duals(dual.values());
        }
        LinearSolution solution = LinearSolution.of(dense, values, duals);
        if (!solution.certificate().holds(options.tolerance())) {
            throw new WrongAnswerException("The engine's answer fails its certificate at tolerance %s: %s."
                    .formatted(options.tolerance(), solution.certificate()));
        }
        return new Outcome.Optimal<>(solution);
    }

    private static Outcome<LinearSolution> explain(LinearProgram program, SolverOptions options, LinearEngine engine) {
        DenseProgram dense = new DenseProgram(program);
        Outcome<String> conflict = NoOptimum.conflict(dense, proof -> solveSure(proof, options, engine));
        if (conflict instanceof Outcome.Limit<String>) {
            return limit(options);
        }
        if (conflict instanceof Outcome.Optimal<String> found) {
            return new Outcome.Infeasible<>(found.solution());
        }
        Outcome<String> ray = NoOptimum.ray(dense, proof -> solveSure(proof, options, engine));
        if (ray instanceof Outcome.Limit<String>) {
            return limit(options);
        }
        if (ray instanceof Outcome.Optimal<String> found) {
            return new Outcome.Unbounded<>(found.solution());
        }
        throw new WrongAnswerException(
                "The engine finds no optimum, but the program is feasible and its objective is bounded.");
    }

    /** Solves a program known to have an optimum, so that no further proof can be asked for. */
    private static Outcome<LinearSolution> solveSure(
            LinearProgram program, SolverOptions options, LinearEngine engine) {
        LinearEngine sure = (inner, limit) -> {
            Answer answer = engine.solve(inner, limit);
            if (answer.status() == Status.NO_OPTIMUM) {
                throw new WrongAnswerException("The engine finds no optimum in a program that always has one.");
            }
            return answer;
        };
        return solve(program, options, sure);
    }

    private static Outcome<LinearSolution> limit(SolverOptions options) {
        return new Outcome.Limit<>("No optimum proved within the time limit of %s.\nMaybe allow more time."
                .formatted(options.timeLimit()));
    }
}
