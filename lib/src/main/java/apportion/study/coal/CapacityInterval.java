package apportion.study.coal;

import java.util.List;
import java.util.Optional;

/** A range of capacities, 10⁴ t, that printed digits allow. */
public record CapacityInterval(double least, double greatest) {

    public CapacityInterval {
        if (!(least <= greatest)) {
            throw new IllegalArgumentException(
                    "A capacity interval needs least <= greatest, got [%s, %s].".formatted(least, greatest));
        }
    }

    /** The capacities that all of these estimates allow, if there are any. */
    public static Optional<CapacityInterval> common(List<CapacityEstimate> estimates) {
        double least = Double.NEGATIVE_INFINITY;
        double greatest = Double.POSITIVE_INFINITY;
        for (CapacityEstimate estimate : estimates) {
            least = Math.max(least, estimate.interval().least());
            greatest = Math.min(greatest, estimate.interval().greatest());
        }
        return least <= greatest ? Optional.of(new CapacityInterval(least, greatest)) : Optional.empty();
    }

    /** The middle of the range. */
    public double middle() {
        return (least + greatest) / 2;
    }
}
