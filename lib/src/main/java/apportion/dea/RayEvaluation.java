package apportion.dea;

import apportion.dea.engine.ProgramSolutions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs the programs of a ray measure: those without a score drop out with their reason, then score, then slacks. */
final class RayEvaluation {

    private RayEvaluation() {}

    /**
     * @param title the model's name for the card
     * @param objection by unit, why this measure cannot be taken; empty if it can
     */
    static EfficiencyResult of(
            String title,
            Technology technology,
            DecisionMakingUnits units,
            Measure measure,
            RayPrograms.Ray ray,
            boolean maximise,
            boolean leaveOut,
            IntFunction<String> objection) {
        Screening screening = Screening.of(technology, units, objection);
        int[] evaluated = screening.evaluated();
        var programs = new RayPrograms(technology, units, evaluated, ray, maximise, leaveOut);
        ModelOptions options = technology.options();
        ProgramSolutions first = technology.solve(programs, units, evaluated);
        List<Stage> stages = new ArrayList<>(List.of(new Stage(programs, first)));
        if (options.secondStage() && options.returnsToScale() != ReturnsToScale.FREE_DISPOSAL_HULL) {
            Levels slacks = programs.slacks(first);
            stages.add(new Stage(slacks, technology.solve(slacks, units, evaluated)));
        }
        double[] scores = IntStream.range(0, evaluated.length)
                .mapToDouble(k -> first.own(k, 0))
                .toArray();
        return new EfficiencyResult(title, technology, units, measure, screening, stages, scores);
    }
}
