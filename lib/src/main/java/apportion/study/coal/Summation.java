package apportion.study.coal;

import java.util.List;

/** Sums over provinces. */
final class Summation {

    private Summation() {}

    static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Σ first × second. */
    static double product(List<Double> first, List<Double> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException("%s values for %s provinces.".formatted(second.size(), first.size()));
        }
        double sum = 0;
        for (int i = 0; i < first.size(); i++) {
            sum += first.get(i) * second.get(i);
        }
        return sum;
    }
}
