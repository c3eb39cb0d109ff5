package apportion.study.coal;

import apportion.replication.Derivation;
import java.util.ArrayList;
import java.util.List;

/**
 * BOAS prices environmental benefits alike in every province: one unit benefit, rounded to tens of 10⁸ yuan, gives the
 * printed benefits of 24 provinces. GAS and SOAS do not; there the unit benefits of provinces differ. Which province is left
 * out is not certain: without Shanxi the range is [0.15516, 0.15535], without Shandong [0.15505, 0.15516]. We take the wider;
 * Shanxi's row is SOAS's, scale and benefits.
 */
public final class FlatBenefit {

    private static final int PROVINCES_MISSED = 1;

    private FlatBenefit() {}

    /** The widest range of unit benefits that give all but one of BOAS's printed benefits. */
    static Derivation range() {
        double least = Double.NaN;
        double greatest = Double.NaN;
        int most = 0;
        List<Derivation> ranges = ranges(Scheme.BOAS);
        for (Derivation candidate : ranges) { // the best range starts where some province's range starts
            double from = candidate.least();
            List<Derivation> holding = ranges.stream()
                    .filter(range -> range.least() <= from && from <= range.greatest())
                    .toList();
            double to = holding.stream().mapToDouble(Derivation::greatest).min().orElseThrow();
            if (holding.size() > most || (holding.size() == most && to - from > greatest - least)) {
                most = holding.size();
                least = from;
                greatest = to;
            }
        }
        if (most < ranges.size() - PROVINCES_MISSED) {
            throw new IllegalStateException("One unit benefit fits %s provinces only.".formatted(most));
        }
        return new Derivation(least, (least + greatest) / 2, greatest);
    }

    /** How many provinces one unit benefit can fit at most, scheme by scheme. */
    static int provincesFitted(Scheme scheme) {
        List<Derivation> ranges = ranges(scheme);
        return ranges.stream()
                .mapToInt(candidate -> (int) ranges.stream()
                        .filter(range -> range.least() <= candidate.least() && candidate.least() <= range.greatest())
                        .count())
                .max()
                .orElse(0);
    }

    private static List<Derivation> ranges(Scheme scheme) {
        List<Derivation> ranges = new ArrayList<>();
        for (int i = 0; i < CoalData.provinces().size(); i++) {
            ranges.add(Table3.unitBenefitOf(scheme, i));
        }
        return ranges;
    }
}
