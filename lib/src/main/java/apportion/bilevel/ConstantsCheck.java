package apportion.bilevel;

import apportion.bilevel.KktSystem.Multiplier;
import apportion.solve.MixedIntegerSolution;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import java.util.Locale;
import java.util.function.Function;

/**
 * A bilevel program by the big-M reformulation with the constants that a paper or a user states, nothing derived and nothing
 * escalated, and how near its multipliers and slacks come to them.
 *
 * <p>A value at its constant says that the constant cuts something off. That none is at it is no proof that it cuts nothing
 * off (Pineda and Morales 2019): compare with {@link KktBranching}.
 *
 * @param multiplier the name of the largest multiplier, and its value
 * @param slack the name of the largest slack, and its value
 */
public record ConstantsCheck(
        BigM constants,
        BilevelSolution solution,
        String multiplier,
        double largestMultiplier,
        String slack,
        double largestSlack) {

    private static final double NEAR = 1 - 1e-6; // a larger share of a constant counts as sitting at it

    /**
     * Solves with these constants for all pairs and the default options.
     *
     * @throws IllegalArgumentException as {@link BigMReformulation#program}
     * @throws IllegalStateException if no solution is found under the constants
     */
    public static ConstantsCheck of(BilevelProgram program, BigM constants) {
        SolverOptions options = BilevelProgram.OPTIONS;
        program.requireContinuousFollowers("Big-M");
        KktSystem system = new KktSystem(program);
        if (system.pairs().isEmpty()) {
            throw new IllegalArgumentException(
                    "The followers have no inequality and no bound, so that there is no pair to put a constant on.");
        }
        Outcome<MixedIntegerSolution> outcome =
                BigMReformulation.program(program, constants).solve(options);
        if (!(outcome instanceof Outcome.Optimal<MixedIntegerSolution> optimal)) {
            throw new IllegalStateException(
                    "With the constants %s and %s there is no solution: %s\nMaybe state larger ones."
                            .formatted(constants.slack(), constants.multiplier(), outcome.reason()));
        }
        MixedIntegerSolution found = optimal.solution();
        String multiplier = largest(system, found, Multiplier::column);
        String slack = largest(system, found, Multiplier::slack);
        return new ConstantsCheck(
                constants,
                KktBranching.solution(program, system, "Big-M, constants as stated", false, found, options),
                multiplier,
                found.value(multiplier),
                slack,
                found.value(slack));
    }

    private static String largest(KktSystem system, MixedIntegerSolution found, Function<Multiplier, String> column) {
        String largest = "";
        for (Multiplier pair : system.pairs()) {
            String name = column.apply(pair);
            largest = largest.isEmpty() || found.value(name) > found.value(largest) ? name : largest;
        }
        return largest;
    }

    /** Whether neither a multiplier nor a slack sits at its constant. */
    public boolean nothingAtConstants() {
        return largestMultiplier < NEAR * constants.multiplier() && largestSlack < NEAR * constants.slack();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                """
                Constants M = %s for multipliers, %s for slacks: %s
                  largest multiplier %.4f, %s
                  largest slack %.4f, %s
                  leader %.6f, %d nodes""",
                constants.multiplier(),
                constants.slack(),
                nothingAtConstants() ? "nothing sits at them" : "reached",
                largestMultiplier,
                multiplier,
                largestSlack,
                slack,
                solution.objective(),
                solution.nodes());
    }
}
