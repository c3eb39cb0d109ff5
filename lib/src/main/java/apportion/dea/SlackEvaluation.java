package apportion.dea;

import apportion.dea.engine.ProgramSolutions;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs the programs of a measure that is a weighted sum of slacks. */
final class SlackEvaluation {

    private SlackEvaluation() {}

    /**
     * @param title the model's name for the card
     * @param score from the weighted sum of slacks to the score
     * @param objection by unit, why this measure cannot be taken; empty if it can
     */
    static EfficiencyResult of(
            String title,
            Technology technology,
            DecisionMakingUnits units,
            Measure measure,
            SlackPrograms.Weights weights,
            DoubleUnaryOperator score,
            IntFunction<String> objection) {
        Screening screening = Screening.of(technology, units, objection);
        int[] evaluated = screening.evaluated();
        var programs = new SlackPrograms(technology, units, evaluated, weights);
        ProgramSolutions solutions = technology.solve(programs, units, evaluated);
        double[] scores = IntStream.range(0, evaluated.length)
                .mapToDouble(k -> score.applyAsDouble(solutions.objective(k)))
                .toArray();
        return new EfficiencyResult(
                title, technology, units, measure, screening, List.of(new Stage(programs, solutions)), scores);
    }
}
