package apportion.bilevel;

import apportion.solve.LinearProgram.Sense;
import apportion.solve.MixedIntegerSolution;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The followers' joint answers to one choice of the leader's, when they depend on each other. */
final class Equilibria {

    private Equilibria() {}

    /** The least or greatest leader's objective over all equilibria; the leader's conditions do not count. */
    static Outcome<MixedIntegerSolution> extreme(
            BilevelProgram program, Map<String, Double> point, Sense sense, SolverOptions options) {
        Map<String, Double> choices = new LinkedHashMap<>();
        program.leader().choices().forEach(name -> choices.put(name, point.getOrDefault(name, 0.0)));
        Player leader = program.leader();
        Player indifferent = new Player(leader.name(), sense, leader.objective(), leader.variables(), List.of());
        BilevelProgram fixed = new BilevelProgram(
                        indifferent, program.followers(), program.shared(), program.multipliers())
                .withLeaderChoice(choices);
        return new KktSystem(fixed).mixedInteger().solve(options);
    }
}
