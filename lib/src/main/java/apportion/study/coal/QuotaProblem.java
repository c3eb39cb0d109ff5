package apportion.study.coal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The centre's side of the quota problem: quotas zᵢ within bounds, Σz ≥ target, so that what the provinces cut in the end,
 * y with Σy = target, is good for productivity and for the environment.
 *
 * @param target ΔY, 10⁴ t
 * @param growthWithoutCuts TFP growth at y = 0, per cent, so that TFP(y) = growthWithoutCuts + Σ sᵢyᵢ
 */
public record QuotaProblem(List<Province> provinces, double target, double growthWithoutCuts) {

    /** Quotas lie between half and one and a half times the government's. */
    private static final double QUOTA_RANGE = 0.5;

    private static final Map<String, QuotaProblem> PUBLISHED = new ConcurrentHashMap<>();

    public QuotaProblem {
        provinces = List.copyOf(provinces);
        double capacity = provinces.stream().mapToDouble(Province::capacity).sum();
        if (!(target > 0 && target <= capacity)) {
            throw new IllegalArgumentException(
                    "target must be positive and at most the capacity %s, got %s.".formatted(capacity, target));
        }
    }

    /**
     * The problem that the printed tables identify, with unit costs and benefits of SOAS, and the assumption of
     * {@link ProductivityFit} on top.
     */
    public static QuotaProblem ofPublishedTables() {
        // Not a static field of its own: an interrupt while a class is made ready would break that class for good.
        return PUBLISHED.computeIfAbsent(CoalData.PAPER, paper -> readPublishedTables());
    }

    private static QuotaProblem readPublishedTables() {
        List<Double> capacities = Capacities.calibrated();
        List<Double> costs = UnitPrices.costs(Scheme.SOAS);
        List<Double> benefits = UnitPrices.benefits(Scheme.SOAS);
        List<Double> government = CoalData.cuts(Scheme.GAS);
        ProductivityFit productivity = ProductivityFit.ofPrintedPoints();
        List<Province> provinces = new ArrayList<>();
        for (int i = 0; i < capacities.size(); i++) {
            double capacity = capacities.get(i);
            provinces.add(new Province(
                    CoalData.provinces().get(i),
                    capacity,
                    costs.get(i),
                    benefits.get(i),
                    productivity.slopes().get(i),
                    (1 - QUOTA_RANGE) * government.get(i),
                    Math.min(capacity, (1 + QUOTA_RANGE) * government.get(i))));
        }
        double offset = productivity.meanGrowth() - Summation.product(productivity.slopes(), productivity.meanCuts());
        return new QuotaProblem(provinces, CoalData.TARGET, offset);
    }

    public int size() {
        return provinces.size();
    }

    /** TFP growth, per cent. */
    public double productivity(List<Double> cuts) {
        return growthWithoutCuts + Summation.product(values(Province::productivitySlope), cuts);
    }

    /** C_e, 10⁸ yuan. */
    public double benefits(List<Double> cuts) {
        return Summation.product(values(Province::unitBenefit), cuts);
    }

    /** TC, 10⁸ yuan. */
    public double cost(List<Double> cuts) {
        return Summation.product(values(Province::unitCost), cuts);
    }

    /** The centre's objective Z of (4)-(6) with these weights; see {@link CentralObjective}. */
    public CentralObjective objective(double productivityWeight, double environmentWeight) {
        return CentralObjective.of(this, productivityWeight, environmentWeight);
    }

    /** As {@link #objective(double, double)} with the weights of a scenario. */
    public CentralObjective objective(Preference preference) {
        return objective(preference.productivityWeight(), preference.environmentWeight());
    }

    /** The quotas themselves, if there is one for each province and none is negative. */
    List<Double> requireQuotas(List<Double> quotas) {
        if (quotas.size() != size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d quotas for %d provinces.", quotas.size(), size()));
        }
        for (int i = 0; i < quotas.size(); i++) {
            if (!(quotas.get(i) >= 0 && quotas.get(i) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The quota of %s must be finite and not negative, got %s."
                        .formatted(provinces.get(i).name(), quotas.get(i)));
            }
        }
        return quotas;
    }

    /** One property of each province. */
    List<Double> values(ToDoubleFunction<Province> property) {
        return provinces.stream().mapToDouble(property).boxed().toList();
    }

    /** The provinces' positions from the cheapest to the dearest; equal costs in the order of the list. */
    List<Integer> byCost() {
        return IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> provinces.get(i).unitCost()))
                .toList();
    }

    /** Σ coefficient × cut at its greatest over 0 ≤ y ≤ Y, Σy = target: fill up from the greatest coefficient. */
    double greatest(List<Double> coefficients) {
        double left = target;
        double value = 0;
        List<Integer> order = IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -coefficients.get(i)))
                .toList();
        for (int i : order) {
            double cut = Math.min(left, provinces.get(i).capacity());
            value += coefficients.get(i) * cut;
            left -= cut;
        }
        return value;
    }

    double least(List<Double> coefficients) {
        return -greatest(coefficients.stream().map(value -> -value).toList());
    }
}
