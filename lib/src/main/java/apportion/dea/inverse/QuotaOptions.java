package apportion.dea.inverse;

import java.util.List;
import java.util.Optional;

/**
 * Everything that the printed model (3) leaves open or that a planner may decide.
 *
 * <p>{@code QuotaOptions.DEFAULT.withTarget(TargetInefficiency.share(0.9)).withThresholds(Thresholds.uniform(0.1))}
 *
 * @param target the directional distance each unit is to have
 * @param thresholds by how much good outputs may fall
 * @param weights what the objective adds up
 * @param reading what γ means
 * @param total whether the total must be met exactly
 * @param reference who spans the technology
 * @param outputCap whether good outputs may grow
 * @param reducing who reduces; empty for all inefficient units
 */
public record QuotaOptions(
        TargetInefficiency target,
        Thresholds thresholds,
        ObjectiveWeights weights,
        QuotaReading reading,
        QuotaTotal total,
        ReferenceSet reference,
        OutputCap outputCap,
        Optional<List<String>> reducing) {

    /** Case 1 of the paper: β̂ = β*, at most 5 % of good outputs lost, raw weights, efficient units as reference. */
    public static final QuotaOptions DEFAULT = new QuotaOptions(
            TargetInefficiency.unchanged(),
            Thresholds.uniform(0.05),
            ObjectiveWeights.raw(),
            QuotaReading.LEVEL,
            QuotaTotal.EXACTLY,
            ReferenceSet.EFFICIENT_UNITS,
            OutputCap.CURRENT_LEVEL,
            Optional.empty());

    public QuotaOptions {
        reducing = reducing.map(List::copyOf);
    }

    /** Another target. */
    public QuotaOptions withTarget(TargetInefficiency newTarget) {
        return new QuotaOptions(newTarget, thresholds, weights, reading, total, reference, outputCap, reducing);
    }

    /** Other limits on what good outputs may lose. */
    public QuotaOptions withThresholds(Thresholds newThresholds) {
        return new QuotaOptions(target, newThresholds, weights, reading, total, reference, outputCap, reducing);
    }

    /** Another objective. */
    public QuotaOptions withWeights(ObjectiveWeights newWeights) {
        return new QuotaOptions(target, thresholds, newWeights, reading, total, reference, outputCap, reducing);
    }

    /** Another reading of γ. */
    public QuotaOptions withReading(QuotaReading newReading) {
        return new QuotaOptions(target, thresholds, weights, newReading, total, reference, outputCap, reducing);
    }

    /** Whether reductions may exceed the quota. */
    public QuotaOptions withTotal(QuotaTotal newTotal) {
        return new QuotaOptions(target, thresholds, weights, reading, newTotal, reference, outputCap, reducing);
    }

    /** Another technology. */
    public QuotaOptions withReference(ReferenceSet newReference) {
        return new QuotaOptions(target, thresholds, weights, reading, total, newReference, outputCap, reducing);
    }

    /** Whether good outputs may grow. */
    public QuotaOptions withOutputCap(OutputCap newCap) {
        return new QuotaOptions(target, thresholds, weights, reading, total, reference, newCap, reducing);
    }

    /** Only these units reduce, L in the paper; an efficient unit among them has β̂ = 0. */
    public QuotaOptions withReducing(List<String> units) {
        return new QuotaOptions(target, thresholds, weights, reading, total, reference, outputCap, Optional.of(units));
    }

    @Override
    public String toString() {
        return String.join(
                "; ",
                List.of(
                        target.toString(),
                        thresholds.toString(),
                        total.toString(),
                        outputCap.toString(),
                        "reference: " + reference,
                        "weights " + weights));
    }
}
