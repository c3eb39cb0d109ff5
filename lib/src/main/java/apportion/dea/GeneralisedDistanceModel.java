package apportion.dea;

import apportion.dea.Technology.Row;
import java.util.Locale;

/**
 * The generalised distance of Chavas and Cox (1999): min δ with Σλx ≤ δ^(1−α)x₀, Σλy ≥ y₀/δ^α, λ as the returns to scale
 * say. Inputs shrink and outputs grow at once along a curve; α = ½ is the hyperbolic measure of Färe, Grosskopf and Lovell
 * (1985), α = 0 the radial input measure, α = 1 the reciprocal of the radial output measure.
 *
 * <p>1 on the frontier. Under constant returns it does not depend on α. Solved by directional distances along the curve's
 * tangent, each of which ends inside the technology, until no distance is left; slacks, weights and multipliers are those
 * of the last one. Bad outputs and fixed factors keep their levels.
 */
public final class GeneralisedDistanceModel extends EfficiencyModel<GeneralisedDistanceModel> {

    private static final double NO_DISTANCE = 1e-13;
    private static final int MOST_STEPS = 60;

    private final double alpha;

    private GeneralisedDistanceModel(
            DecisionMakingUnits units, DecisionMakingUnits reference, ModelOptions options, double alpha) {
        super(units, reference, options);
        this.alpha = alpha;
    }

    /** α = ½ under variable returns, until said otherwise. */
    public static GeneralisedDistanceModel of(DecisionMakingUnits units) {
        return new GeneralisedDistanceModel(units, units, ModelOptions.DEFAULT, 0.5);
    }

    /** Another share of the outputs, from 0 to 1. */
    public GeneralisedDistanceModel withAlpha(double newAlpha) {
        if (!(newAlpha >= 0 && newAlpha <= 1)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "alpha must lie in [0, 1], got %s.", newAlpha));
        }
        return new GeneralisedDistanceModel(units(), reference(), options(), newAlpha);
    }

    @Override
    GeneralisedDistanceModel copy(DecisionMakingUnits newReference, ModelOptions newOptions) {
        return new GeneralisedDistanceModel(units(), newReference, newOptions, alpha);
    }

    @Override
    public EfficiencyResult solve() {
        double[] logarithms = new double[units().count()]; // −ln δ so far
        Technology quick = Technology.of(reference(), options().withSecondStage(false));
        boolean moves = true;
        for (int step = 0; step < MOST_STEPS && moves; step++) {
            EfficiencyResult result = along(quick, logarithms);
            moves = false;
            for (int unit = 0; unit < logarithms.length; unit++) {
                double distance = result.score(unit);
                if (Math.abs(distance) > NO_DISTANCE) {
                    // The point on the curve whose outputs (inputs for α = 0) are those just reached; the rest is
                    // easier.
                    logarithms[unit] += alpha > 0 ? Math.log1p(alpha * distance) / alpha : -Math.log1p(-distance);
                    moves = true;
                }
            }
        }
        EfficiencyResult last = along(Technology.of(reference(), options()), logarithms);
        return last.rescored(
                String.format(
                        Locale.ROOT,
                        "Generalised distance, α = %s, %s",
                        alpha,
                        options().returnsToScale()),
                new Measure("δ", 1, true),
                unit -> Math.exp(-logarithms[unit]));
    }

    private EfficiencyResult along(Technology technology, double[] logarithms) {
        return RayEvaluation.of(
                "Directional distance",
                technology,
                units(),
                new Measure("β", 0, false),
                new Tangent(logarithms),
                true,
                false,
                this::objection);
    }

    private String objection(int unit) {
        boolean moves = false;
        for (Factor factor : units().factors()) {
            double value = units().column(factor.name())[unit];
            double share = share(factor);
            if (share > 0 && value < 0) {
                return "%s '%s' is negative, %s, and cannot be scaled.".formatted(factor.role(), factor.name(), value);
            }
            moves |= share > 0 && value > 0;
        }
        return moves ? "" : "Nothing that could be scaled is positive.";
    }

    private double share(Factor factor) {
        if (!factor.discretionary()) {
            return 0;
        }
        return switch (factor.role()) {
            case INPUT -> 1 - alpha;
            case GOOD_OUTPUT -> alpha;
            case BAD_OUTPUT -> 0;
        };
    }

    /** From a point of the curve along its tangent there. */
    private final class Tangent implements RayPrograms.Ray {
        private final double[] logarithms;

        Tangent(double[] logarithms) {
            this.logarithms = logarithms.clone();
        }

        private double slopeSign(Factor factor) {
            return factor.role() == Factor.Role.GOOD_OUTPUT ? 1 : -1;
        }

        @Override
        public double base(int unit, Row row) {
            Factor factor = units().factors().get(row.factor());
            return units().valueAt(row.factor(), unit) * Math.exp(slopeSign(factor) * share(factor) * logarithms[unit]);
        }

        @Override
        public double slope(int unit, Row row) {
            Factor factor = units().factors().get(row.factor());
            return slopeSign(factor) * share(factor) * base(unit, row);
        }
    }
}
