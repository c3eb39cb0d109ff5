package apportion.bilevel;

import apportion.bilevel.KktSystem.Multiplier;
import apportion.solve.MixedIntegerSolution;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Replaces each follower by its Karush–Kuhn–Tucker conditions and branches on which of a multiplier and its slack is 0
 * (Bard and Moore 1990): no big constant, and a proof that no choice of the leader's is better.
 *
 * <p>Takes everything a {@link BilevelProgram} can say but integer followers, and leaders whose objective is neither
 * convex nor made so by the followers' duality or answers. Optimistic.
 */
public final class KktBranching {

    private static final String NAME = "KKT branching";

    private KktBranching() {}

    /** Solves with the default options. */
    public static BilevelOutcome solve(BilevelProgram program) {
        return solve(program, BilevelProgram.OPTIONS);
    }

    /**
     * Solves with a time limit for the whole search.
     *
     * @throws IllegalArgumentException if a follower chooses integers, or the leader's objective is not convex
     */
    public static BilevelOutcome solve(BilevelProgram program, SolverOptions options) {
        program.requireContinuousFollowers(NAME);
        KktSystem system = new KktSystem(program);
        Outcome<MixedIntegerSolution> outcome =
                system.isConvex() ? system.mixedInteger().solve(options) : ConvexPieces.solve(program, system, options);
        if (outcome instanceof Outcome.Infeasible) {
            return Diagnosis.explain(program, options);
        }
        if (outcome instanceof Outcome.Unbounded<MixedIntegerSolution> unbounded) {
            return new BilevelOutcome.LeaderUnbounded(unbounded.reason());
        }
        if (outcome instanceof Outcome.Limit<MixedIntegerSolution> limit) {
            return new BilevelOutcome.Limit(
                    limit.reason(), limit.best().map(best -> solution(program, system, NAME, false, best, options)));
        }
        return new BilevelOutcome.Optimal(solution(program, system, NAME, true, outcome.orElseThrow(), options));
    }

    static BilevelSolution solution(
            BilevelProgram program,
            KktSystem system,
            String method,
            boolean proved,
            MixedIntegerSolution found,
            SolverOptions options) {
        List<Map<String, Double>> multipliers = new ArrayList<>();
        for (int k = 0; k < program.followers().size(); k++) {
            Map<String, Double> own = new LinkedHashMap<>();
            for (Multiplier multiplier : system.multipliers()) {
                if (multiplier.follower() == k) {
                    own.put(multiplier.limit().name(), found.value(multiplier.column()));
                }
            }
            multipliers.add(own);
        }
        return Verification.solution(
                program, method, Position.OPTIMISTIC, proved, found.values(), multipliers, found.nodes(), options);
    }
}
