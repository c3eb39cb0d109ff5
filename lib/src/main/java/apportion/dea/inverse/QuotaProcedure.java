package apportion.dea.inverse;

import apportion.dea.DecisionMakingUnits;
import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Procedure 1 of Emrouznejad, Yang and Amin (2019) with what follows it in section 4.4: model (1) makes F and L; the interval
 * of quotas that can be met; model (3); else model (4) and model (3) with its thresholds; else Assumption 4. The result
 * tells which way was taken and why.
 *
 * <pre>{@code
 * var result = QuotaProcedure.of(units, Quota.of("co2", 120)).run();
 * }</pre>
 *
 * @param split model (1)
 * @param quota what is to be reduced
 * @param options of model (3)
 * @param trigger when the frontier has to move
 */
public record QuotaProcedure(FrontierSplit split, Quota quota, QuotaOptions options, FrontierShiftTrigger trigger) {

    public QuotaProcedure {
        quota.requireBadOutputsOf(split.units());
    }

    /** With the paper's options and the trigger that the model needs. */
    public static QuotaProcedure of(DecisionMakingUnits units, Quota quota) {
        return new QuotaProcedure(
                FrontierSplit.of(units), quota, QuotaOptions.DEFAULT, FrontierShiftTrigger.NO_THRESHOLDS_SUFFICE);
    }

    /** Other options. */
    public QuotaProcedure with(QuotaOptions newOptions) {
        return new QuotaProcedure(split, quota, newOptions, trigger);
    }

    /** Another trigger of Assumption 4. */
    public QuotaProcedure with(FrontierShiftTrigger newTrigger) {
        return new QuotaProcedure(split, quota, options, newTrigger);
    }

    /** Runs the steps. */
    public ProcedureResult run() {
        List<String> trace = new ArrayList<>();
        trace.add("Model (1): %d of %d units are efficient (F), %d are not (L)."
                .formatted(
                        split.efficientUnits().size(),
                        split.units().count(),
                        split.inefficientUnits().size()));
        if (split.inefficientUnits().isEmpty() && options.reducing().isEmpty()) {
            trace.add("No unit is inefficient, so the frontier has to move: Assumption 4.");
            return shifted(trace, Optional.empty(), Optional.empty());
        }
        SpanningTest spanning = SpanningTest.of(split);
        trace.add(
                spanning.holds()
                        ? "The efficient units span what the others need."
                        : "Warning: F does not span what L needs (%s); Theorem 1 fails here. Reference: %s."
                                .formatted(
                                        QuotaIntervals.quoted(spanning.lines().stream()
                                                .filter(line -> !line.projectionIsSpanned())
                                                .map(SpanningTest.Line::unit)
                                                .toList()),
                                        options.reference()));
        if (trigger == FrontierShiftTrigger.QUOTA_ABOVE_PROJECTIONS) {
            for (Map.Entry<String, Double> entry : quota.amounts().entrySet()) {
                double saved = FrontierShift.sum(FrontierShift.projectionSavings(split, entry.getKey()));
                if (entry.getValue() > saved) {
                    trace.add(String.format(
                            Locale.ROOT,
                            "The quota of '%s', %s, exceeds Σβ*b = %s: Assumption 4.",
                            entry.getKey(),
                            Digits.of(entry.getValue()),
                            Digits.of(saved)));
                    return shifted(trace, Optional.of(spanning), Optional.empty());
                }
            }
        }
        return solved(trace, spanning, QuotaModel.of(split, quota).with(options));
    }

    private ProcedureResult solved(List<String> trace, SpanningTest spanning, QuotaModel model) {
        QuotaIntervals intervals = model.intervals();
        trace.add(intervals.toString());
        Outcome<QuotaAllocation> allocation = model.solve();
        if (allocation.isOptimal()) {
            trace.add("Model (3) has an optimum within the thresholds.");
            return result(ProcedureResult.Branch.MODEL_3, allocation, trace, spanning, intervals, Optional.empty());
        }
        trace.add("Model (3): " + allocation.reason());
        Outcome<LeastThresholds> thresholds = model.leastThresholds();
        if (thresholds.isOptimal()) {
            LeastThresholds least = thresholds.orElseThrow();
            trace.add(least.toString());
            Outcome<QuotaAllocation> loosened =
                    model.with(options.withThresholds(least.thresholds())).solve();
            return result(
                    ProcedureResult.Branch.MODEL_4_THEN_3, loosened, trace, spanning, intervals, Optional.of(least));
        }
        trace.add("Model (4): " + thresholds.reason());
        trace.add("The frontier has to move: Assumption 4.");
        return shifted(trace, Optional.of(spanning), Optional.of(intervals));
    }

    private ProcedureResult result(
            ProcedureResult.Branch branch,
            Outcome<QuotaAllocation> allocation,
            List<String> trace,
            SpanningTest spanning,
            QuotaIntervals intervals,
            Optional<LeastThresholds> thresholds) {
        return new ProcedureResult(
                this,
                branch,
                allocation.map(plan -> plan),
                trace,
                Optional.of(spanning),
                Optional.of(intervals),
                thresholds);
    }

    private ProcedureResult shifted(
            List<String> trace, Optional<SpanningTest> spanning, Optional<QuotaIntervals> intervals) {
        Outcome<ReductionPlan> plan = FrontierShift.of(split, quota).map(shift -> shift);
        if (!plan.isOptimal()) {
            trace.add("Assumption 4: " + plan.reason());
        }
        return new ProcedureResult(
                this, ProcedureResult.Branch.ASSUMPTION_4, plan, trace, spanning, intervals, Optional.empty());
    }

    @Override
    public String toString() {
        return "Procedure 1: %s among %d units; %s; Assumption 4 when %s"
                .formatted(quota, split.units().count(), options, trigger);
    }
}
