package apportion.dea.inverse;

import apportion.solve.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What {@link QuotaProcedure} found, and on which way.
 *
 * @param procedure what was run
 * @param branch the last branch that was tried
 * @param outcome the plan, or why there is none
 * @param trace what happened at each step and why, in words
 * @param spanning whether F spans what L needs; empty if L is empty
 * @param intervals the quotas that model (3) can meet; empty if it was not asked
 * @param leastThresholds the answer of model (4), if it was asked and has one
 */
public record ProcedureResult(
        QuotaProcedure procedure,
        Branch branch,
        Outcome<ReductionPlan> outcome,
        List<String> trace,
        Optional<SpanningTest> spanning,
        Optional<QuotaIntervals> intervals,
        Optional<LeastThresholds> leastThresholds) {

    /** Ways through the procedure. */
    public enum Branch {
        MODEL_3,
        MODEL_4_THEN_3,
        ASSUMPTION_4;

        @Override
        public String toString() {
            return switch (this) {
                case MODEL_3 -> "model (3)";
                case MODEL_4_THEN_3 -> "model (4), then model (3)";
                case ASSUMPTION_4 -> "Assumption 4";
            };
        }
    }

    public ProcedureResult {
        trace = List.copyOf(trace);
    }

    /**
     * The plan.
     *
     * @throws IllegalStateException with the reason, if there is none
     */
    public ReductionPlan plan() {
        return outcome.orElseThrow();
    }

    @Override
    public String toString() {
        StringBuilder card = new StringBuilder("Procedure 1: %s by %s".formatted(procedure.quota(), branch));
        for (int step = 0; step < trace.size(); step++) {
            card.append("\n  %d. %s".formatted(step + 1, trace.get(step).replace("\n", "\n     ")));
        }
        return card.toString();
    }
}
