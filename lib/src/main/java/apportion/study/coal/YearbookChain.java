package apportion.study.coal;

import apportion.production.AssetLossRate;
import apportion.production.BoundaryProduction;
import apportion.production.CobbDouglasFunction;
import apportion.production.CorrectedLeastSquares;
import apportion.production.CostFunction;
import apportion.production.ProductionData;
import apportion.production.ProductionPanel;
import apportion.production.ResettlementCost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The whole chain from yearbook data to the two-level problem: Appendix A (boundary function by corrected least squares,
 * capacity, utilisation), Appendix B (asset loss, resettlement, unit cost), Appendix C (TFP growth as a function of the
 * cuts), and the problem of the centre.
 *
 * <p>Readings, where the paper leaves a choice. Capacity is the boundary function at (K_s, L_s). The function is then scaled
 * to constant returns, as Appendix C does, with its height kept at the capacity; so cost and inputs are linear in what
 * remains, and the unit cost is C(1) = the cost of the inputs that a unit of capacity binds at least cost (the value of the
 * inputs released; (B.3) calls it a least cost of release, which it is not). K of (B.1) is the capital of the base year, as
 * K_u is. Province i puts out the utilisation CU of what remains. How the provinces' growth rates (C.4) make the country's is
 * {@link NationalGrowth}.
 *
 * @param provinces what the chain found, by name
 */
public record YearbookChain(Map<String, Link> provinces, QuotaProblem problem) {

    private static final double YUAN_PER_UNIT = 1e4; // 10⁸ yuan over 10⁴ tonnes or persons
    private static final double PER_CENT = 100;

    /**
     * One province.
     *
     * @param boundary Appendix A, (A.6)
     * @param capacity Y* at (K_s, L_s), 10⁴ t
     * @param utilisation CU of (A.7) in the base year
     * @param assetLossRate r of (B.1)
     * @param resettlement w of Table A, yuan per person
     * @param unitCost 10⁸ yuan per 10⁴ t cut
     * @param productivitySlope percentage points of the country's TFP growth per 10⁴ t cut
     */
    public record Link(
            CobbDouglasFunction boundary,
            double capacity,
            double utilisation,
            double assetLossRate,
            double resettlement,
            double unitCost,
            double productivitySlope) {}

    /**
     * Runs the chain, provinces weighted by output.
     *
     * @param target ΔY*, 10⁴ t
     * @param utilisation CU, the share of the remaining capacity that is put out
     * @throws IllegalArgumentException with the name of the province, if its production function cannot be fitted or has an
     *     elasticity that is not positive, or its quotas do not fit its capacity
     */
    public static YearbookChain of(Yearbook yearbook, double target, double utilisation) {
        return of(yearbook, target, utilisation, NationalGrowth.WEIGHTED_BY_OUTPUT);
    }

    /** As {@link #of(Yearbook, double, double)}, with the reading of (1) chosen. */
    public static YearbookChain of(Yearbook yearbook, double target, double utilisation, NationalGrowth national) {
        if (!(utilisation > 0 && utilisation <= 1)) {
            throw new IllegalArgumentException("utilisation must lie in (0, 1], got %s.".formatted(utilisation));
        }
        ProductionPanel panel = ProductionPanel.of(yearbook.panel(), "province", "year", "output", "capital", "labour");
        Map<String, BoundaryProduction> boundaries = panel.each(CorrectedLeastSquares::fit);
        List<ProvincialGrowth> growths = new ArrayList<>();
        for (String name : yearbook.names()) {
            growths.add(growth(yearbook, name, Objects.requireNonNull(boundaries.get(name), name), utilisation));
        }
        List<Double> weights = national.weights(
                growths.stream().map(growth -> growth.baseOutput).toList());
        Map<String, Link> links = new LinkedHashMap<>();
        List<Province> provinces = new ArrayList<>();
        double growthWithoutCuts = 0;
        for (int i = 0; i < growths.size(); i++) {
            String name = yearbook.names().get(i);
            Link link = growths.get(i).link(weights.get(i));
            links.put(name, link);
            growthWithoutCuts += weights.get(i) * growths.get(i).withoutCuts();
            provinces.add(new Province(
                    name,
                    link.capacity(),
                    link.unitCost(),
                    benefit(yearbook, name),
                    link.productivitySlope(),
                    yearbook.value(name, YearbookColumn.LEAST_QUOTA),
                    Math.min(link.capacity(), yearbook.value(name, YearbookColumn.GREATEST_QUOTA))));
        }
        return new YearbookChain(links, new QuotaProblem(provinces, target, growthWithoutCuts));
    }

    private static ProvincialGrowth growth(
            Yearbook yearbook, String name, BoundaryProduction boundary, double utilisation) {
        try {
            return new ProvincialGrowth(yearbook, name, boundary, utilisation);
        } catch (IllegalArgumentException problem) {
            throw new IllegalArgumentException("Province '%s': %s".formatted(name, problem.getMessage()), problem);
        }
    }

    /** Everything the chain needs of one province. */
    private static final class ProvincialGrowth {
        private final Yearbook yearbook;
        private final String name;
        private final BoundaryProduction boundary;
        private final double utilisation;
        private final double capacity;
        private final CostFunction costs;
        private final List<Double> perUnit;
        private final double baseOutput;
        private final List<Double> baseInputs;

        ProvincialGrowth(Yearbook yearbook, String name, BoundaryProduction boundary, double utilisation) {
            this.yearbook = yearbook;
            this.name = name;
            this.boundary = boundary;
            this.utilisation = utilisation;
            ProductionData data = boundary.data();
            this.baseOutput = data.output().get(data.size() - 1);
            this.baseInputs = data.inputsOf(data.size() - 1);
            List<Double> inputs = List.of(
                    yearbook.value(name, YearbookColumn.FUTURE_CAPITAL),
                    yearbook.value(name, YearbookColumn.FUTURE_LABOUR));
            requirePositiveElasticities(boundary.function());
            this.capacity = boundary.function().output(inputs);
            this.costs = CostFunction.of(constantReturns(boundary.function(), inputs), assetLoss(), resettlement());
            this.perUnit = costs.demands(1);
        }

        private static void requirePositiveElasticities(CobbDouglasFunction function) {
            for (String input : function.inputNames()) {
                if (!(function.elasticity(input) > 0)) {
                    throw new IllegalArgumentException(
                            "the elasticity of '%s' must be positive, the fit gives %s.\nMaybe take more years: inputs that move together leave it to chance."
                                    .formatted(input, function.elasticity(input)));
                }
            }
        }

        /** The same elasticities scaled to add up to 1, and the same output at these inputs. */
        private static CobbDouglasFunction constantReturns(CobbDouglasFunction function, List<Double> inputs) {
            List<Double> elasticities = function.normalisedElasticities();
            double log = Math.log(function.output(inputs));
            for (int j = 0; j < inputs.size(); j++) {
                log -= elasticities.get(j) * Math.log(inputs.get(j));
            }
            return new CobbDouglasFunction(log, function.inputNames(), elasticities);
        }

        private double assetLoss() {
            return AssetLossRate.of(
                    yearbook.value(name, YearbookColumn.ORIGINAL_ASSETS),
                    yearbook.value(name, YearbookColumn.SALVAGE_RATE),
                    baseInputs.get(0));
        }

        /** In 10⁸ yuan per 10⁴ persons. */
        private double resettlement() {
            return resettlementInYuan() / YUAN_PER_UNIT;
        }

        private double resettlementInYuan() {
            return new ResettlementCost(
                            yearbook.value(name, YearbookColumn.CONSUMPTION),
                            ResettlementCost.socialSecurityCost(
                                    yearbook.value(name, YearbookColumn.SALARY), ResettlementCost.FIVE_INSURANCES),
                            YUAN_PER_UNIT
                                    * ResettlementCost.employmentCost(
                                            yearbook.value(name, YearbookColumn.FIXED_INVESTMENT),
                                            yearbook.value(name, YearbookColumn.EMPLOYEES),
                                            yearbook.value(name, YearbookColumn.ACTIVE_POPULATION)),
                            YUAN_PER_UNIT
                                    * ResettlementCost.educationCost(
                                            yearbook.value(name, YearbookColumn.EDUCATION_INVESTMENT),
                                            yearbook.value(name, YearbookColumn.EDUCATED_PEOPLE),
                                            yearbook.value(name, YearbookColumn.NEEDED_SKILL),
                                            yearbook.value(name, YearbookColumn.HELD_SKILL)))
                    .total();
        }

        /** (C.4) if nothing is cut, per cent. */
        double withoutCuts() {
            return growthAt(capacity);
        }

        /** (C.4) is affine in what remains; its slope in the cut, percentage points per 10⁴ t. */
        double slope() {
            return (growthAt(0) - growthAt(capacity)) / capacity;
        }

        private double growthAt(double remaining) {
            double growth = utilisation * remaining / baseOutput - 1;
            List<Double> elasticities = costs.function().elasticities();
            for (int j = 0; j < perUnit.size(); j++) {
                growth -= elasticities.get(j) * (perUnit.get(j) * remaining / baseInputs.get(j) - 1);
            }
            return PER_CENT * growth;
        }

        Link link(double weight) {
            List<Double> utilisations = boundary.utilisations();
            return new Link(
                    boundary.function(),
                    capacity,
                    utilisations.get(utilisations.size() - 1),
                    assetLoss(),
                    resettlementInYuan(),
                    costs.marginalCost(capacity),
                    weight * slope());
        }
    }

    /** φ = Σ μⱼ × price, 10⁸ yuan per 10⁴ t. */
    private static double benefit(Yearbook yearbook, String name) {
        return EmissionFactors.PUBLISHED.value(
                        yearbook.value(name, YearbookColumn.GAS_PRICE),
                        yearbook.value(name, YearbookColumn.WATER_PRICE),
                        yearbook.value(name, YearbookColumn.RESIDUE_PRICE))
                / YUAN_PER_UNIT;
    }

    /** Every province's parameters. */
    public Table table() {
        return Table.create(
                "From the yearbook to the two-level problem",
                StringColumn.create("province", provinces.keySet()),
                column("elasticity of capital", link -> link.boundary().elasticity("capital")),
                column("elasticity of labour", link -> link.boundary().elasticity("labour")),
                column("capacity", Link::capacity),
                column("utilisation", Link::utilisation),
                column("asset loss rate r", Link::assetLossRate),
                column("resettlement w", Link::resettlement),
                column("unit cost", Link::unitCost),
                column("TFP slope", Link::productivitySlope));
    }

    private DoubleColumn column(String name, ToDoubleFunction<Link> value) {
        return DoubleColumn.create(
                name, provinces.values().stream().mapToDouble(value).toArray());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Yearbook chain, %d provinces\n%s", provinces.size(), table().printAll());
    }
}
