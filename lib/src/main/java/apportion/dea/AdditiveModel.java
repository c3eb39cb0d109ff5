package apportion.dea;

import apportion.dea.Technology.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * The additive model of Charnes, Cooper, Golany, Seiford and Stutz (1985), with weights: max Σ w⁻s⁻ + Σ w⁺s⁺ subject to
 * Σλx + s⁻ = x₀, Σλy − s⁺ = y₀.
 *
 * <p>The score is the weighted sum of slacks: 0 on the frontier, larger for worse units. Fixed factors limit the
 * comparison but their slacks do not count; bad outputs under an equation have none.
 */
public final class AdditiveModel extends EfficiencyModel<AdditiveModel> {

    /** What a slack counts. */
    public enum Weighting {
        /** As it is, in the units of its factor. */
        ONES("plain sum"),
        /** In shares of the unit's own value: the measure of inefficiency proportions (MIP). */
        OWN("MIP"),
        /** In shares of the factor's range, averaged over factors: the range-adjusted measure (RAM), in [0, 1] under VRS. */
        RANGE("RAM"),
        /**
         * In shares of the way to the factor's best value, averaged: the bounded adjusted measure (BAM), in [0, 1]; no target
         * lies beyond the best observed values, which only returns other than variable make a condition.
         */
        BOUND("BAM"),
        /** In standard deviations of the factor: Lovell and Pastor's (1995) normalised additive model. */
        DEVIATION("normalised");

        private final String shortName;

        Weighting(String shortName) {
            this.shortName = shortName;
        }

        @Override
        public String toString() {
            return shortName;
        }
    }

    private static final double NO_ROOM = 1e-12; // less than this share of the factor's size is rounding

    private final Weighting weighting;
    private final Map<String, Double> custom; // empty unless the weights are the reader's own

    private AdditiveModel(
            DecisionMakingUnits units,
            DecisionMakingUnits reference,
            ModelOptions options,
            Weighting weighting,
            Map<String, Double> custom) {
        super(units, reference, options);
        this.weighting = weighting;
        this.custom = custom;
    }

    /** Plain slacks under variable returns, until said otherwise. */
    public static AdditiveModel of(DecisionMakingUnits units) {
        return new AdditiveModel(units, units, ModelOptions.DEFAULT, Weighting.ONES, Map.of());
    }

    /** Other weights. */
    public AdditiveModel withWeighting(Weighting newWeighting) {
        return new AdditiveModel(units(), reference(), options(), newWeighting, Map.of());
    }

    /** Weights of one's own, by factor, the same for all units and at least 0; factors that are not named do not count. */
    public AdditiveModel withWeights(Map<String, Double> weights) {
        weights.forEach((factor, weight) -> {
            units().column(factor); // an unknown factor is an error that lists the known ones
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "The weight of factor '%s' must be at least 0 and finite, got %s.".formatted(factor, weight));
            }
        });
        return new AdditiveModel(units(), reference(), options(), weighting, Map.copyOf(weights));
    }

    @Override
    AdditiveModel copy(DecisionMakingUnits newReference, ModelOptions newOptions) {
        return new AdditiveModel(units(), newReference, newOptions, weighting, custom);
    }

    @Override
    public EfficiencyResult solve() {
        Technology technology =
                boundsSlacks() ? Technology.bounded(reference(), options()) : Technology.of(reference(), options());
        var sizes = new Sizes(technology);
        return SlackEvaluation.of(
                "Additive, %s, %s"
                        .formatted(
                                custom.isEmpty() ? weighting : "weights",
                                options().returnsToScale()),
                technology,
                units(),
                new Measure("weighted slacks", 0, false),
                sizes,
                sum -> sum,
                sizes::objection);
    }

    /** Without a fixed Σλ, the bounded measure needs its bounds said (Cooper, Pastor, Borras, Aparicio and Pastor 2011). */
    private boolean boundsSlacks() {
        return weighting == Weighting.BOUND && custom.isEmpty() && !Technology.allowsNegative(options());
    }

    private final class Sizes implements SlackPrograms.Weights {
        private final Map<Integer, Double> least = new HashMap<>(); // of the row's values, by factor
        private final Map<Integer, Double> greatest = new HashMap<>();
        private final Map<Integer, Double> deviation = new HashMap<>();
        private final Technology technology;
        private final double scored;

        Sizes(Technology technology) {
            this.technology = technology;
            int count = 0;
            for (Row row : technology.rows()) {
                if (isScored(row)) {
                    count++;
                    double[] values = Arrays.stream(
                                    reference().column(technology.factor(row).name()))
                            .filter(Double::isFinite)
                            .map(value -> row.sign() * value)
                            .toArray();
                    least.put(row.factor(), Arrays.stream(values).min().orElse(0));
                    greatest.put(row.factor(), Arrays.stream(values).max().orElse(0));
                    deviation.put(row.factor(), new StandardDeviation().evaluate(values));
                }
            }
            scored = Math.max(1, count);
        }

        private boolean isScored(Row row) {
            return row.factor() >= 0
                    && !row.isBound()
                    && row.relation() != Technology.Relation.EQUAL
                    && technology.factor(row).discretionary();
        }

        String objection(int unit) {
            if (weighting == Weighting.OWN && custom.isEmpty()) {
                for (Row row : technology.rows()) {
                    if (isScored(row) && value(unit, row) <= 0) {
                        Factor factor = technology.factor(row);
                        return "%s '%s' must be positive to measure its slack in shares, got %s."
                                .formatted(factor.role(), factor.name(), value(unit, row));
                    }
                }
            }
            return "";
        }

        private double value(int unit, Row row) {
            return units().valueAt(row.factor(), unit);
        }

        @Override
        public double of(int unit, Row row) {
            if (!custom.isEmpty()) {
                return custom.getOrDefault(technology.factor(row).name(), 0.0);
            }
            return switch (weighting) {
                case ONES -> 1;
                case OWN -> 1 / value(unit, row);
                case RANGE ->
                    share(row, greatest.getOrDefault(row.factor(), 0.0) - least.getOrDefault(row.factor(), 0.0));
                case BOUND -> {
                    double own = row.sign() * value(unit, row);
                    yield share(
                            row,
                            row.relation() == Technology.Relation.AT_MOST
                                    ? own - least.getOrDefault(row.factor(), 0.0)
                                    : greatest.getOrDefault(row.factor(), 0.0) - own);
                }
                case DEVIATION -> {
                    double size = deviation.getOrDefault(row.factor(), 0.0);
                    yield size > 0 ? 1 / size : 0;
                }
            };
        }

        /** 1 / (number of scored factors · size); a factor without room has no slack to count. */
        private double share(Row row, double size) {
            double largest = Math.max(
                    Math.abs(least.getOrDefault(row.factor(), 0.0)),
                    Math.abs(greatest.getOrDefault(row.factor(), 0.0)));
            return size > NO_ROOM * largest ? 1 / (scored * size) : 0;
        }
    }
}
