package apportion.dea;

import apportion.dea.Factor.Role;
import apportion.dea.Technology.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The directional distance of Chambers, Chung and Färe (1996, 1998), with bad outputs as Chung, Färe and Grosskopf (1997):
 * max β with Σλx ≤ x₀ − βgˣ, Σλy ≥ y₀ + βgʸ, Σλb = b₀ − βgᵇ, λ as the returns to scale say.
 *
 * <p>β = 0 on the frontier; with the unit's own values, β is the share of inputs and bad outputs that could go while good
 * outputs grow by the same share. With bad outputs and no other word, they are weakly disposable: Σλb = b₀ − βgᵇ.
 *
 * <pre>{@code
 * var units = DecisionMakingUnits.of(table, "industry", List.of("labour"), List.of("value added")).withBadOutputs("co2");
 * var result = DirectionalDistanceModel.of(units)
 *         .withDirection(Direction.own(Role.GOOD_OUTPUT, Role.BAD_OUTPUT))
 *         .solve();
 * }</pre>
 */
public final class DirectionalDistanceModel extends EfficiencyModel<DirectionalDistanceModel> {

    private final Direction direction;
    private final boolean isSuperEfficiency;

    private DirectionalDistanceModel(
            DecisionMakingUnits units,
            DecisionMakingUnits reference,
            ModelOptions options,
            Direction direction,
            boolean isSuperEfficiency) {
        super(units, reference, options);
        this.direction = direction;
        this.isSuperEfficiency = isSuperEfficiency;
    }

    /** Each unit along its own values, in all factors, under variable returns, until said otherwise. */
    public static DirectionalDistanceModel of(DecisionMakingUnits units) {
        return new DirectionalDistanceModel(units, units, ModelOptions.DEFAULT, Direction.own(), false);
    }

    /** Another direction. */
    public DirectionalDistanceModel withDirection(Direction newDirection) {
        if (newDirection instanceof Direction.Custom custom) {
            custom.steps().keySet().forEach(units()::column); // an unknown factor is an error that lists the known ones
        }
        if (newDirection instanceof Direction.ByUnit byUnit) {
            byUnit.steps().forEach((factor, steps) -> {
                units().column(factor);
                if (steps.size() != units().count()) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT, "%d steps of '%s' for %d units.", steps.size(), factor, units().count()));
                }
            });
        }
        return new DirectionalDistanceModel(units(), reference(), options(), newDirection, isSuperEfficiency);
    }

    /** Each unit is compared with the others only; β may be negative, and a unit may have no score. */
    public DirectionalDistanceModel withSuperEfficiency() {
        return new DirectionalDistanceModel(units(), reference(), options(), direction, true);
    }

    @Override
    DirectionalDistanceModel copy(DecisionMakingUnits newReference, ModelOptions newOptions) {
        return new DirectionalDistanceModel(units(), newReference, newOptions, direction, isSuperEfficiency);
    }

    @Override
    public EfficiencyResult solve() {
        String bad = units().factors(Role.BAD_OUTPUT).isEmpty()
                ? ""
                : ", bad outputs " + options().badOutputs();
        return RayEvaluation.of(
                "Directional distance%s, %s, %s%s"
                        .formatted(
                                isSuperEfficiency ? " super-efficiency" : "",
                                options().returnsToScale(),
                                direction,
                                bad),
                Technology.alongRay(reference(), options(), movesInputs()),
                units(),
                new Measure("β", 0, false),
                new Steps(),
                true,
                isSuperEfficiency,
                this::objection);
    }

    /** How far a factor moves for β = 1, as a positive improvement. */
    private double step(Factor factor, int unit) {
        if (!factor.discretionary()) {
            return 0;
        }
        if (direction instanceof Direction.Own own) {
            return own.roles().contains(factor.role()) ? units().column(factor.name())[unit] : 0;
        }
        if (direction instanceof Direction.Mean mean) {
            return mean.roles().contains(factor.role()) ? mean(factor) : 0;
        }
        if (direction instanceof Direction.Ones ones) {
            return ones.roles().contains(factor.role()) ? 1 : 0;
        }
        if (direction instanceof Direction.ByUnit byUnit) {
            List<Double> steps = byUnit.steps().get(factor.name());
            return steps == null ? 0 : steps.get(unit);
        }
        return ((Direction.Custom) direction).steps().getOrDefault(factor.name(), 0.0);
    }

    private boolean movesInputs() {
        if (!CommonFactor.matters(reference(), options())) {
            return false; // and nobody asks
        }
        if (moves(true) && moves(false)) {
            throw new IllegalArgumentException(
                    "With one abatement factor for all units, either inputs or outputs can move; the direction, %s, moves both.%nMaybe Direction.own(Role.GOOD_OUTPUT, Role.BAD_OUTPUT), or BadOutputs.abatementFactor(), one for each unit."
                            .formatted(direction));
        }
        return moves(true);
    }

    private boolean moves(boolean inputs) {
        for (Factor factor : units().factors()) {
            for (int unit = 0; (factor.role() == Role.INPUT) == inputs && unit < units().count(); unit++) {
                if (step(factor, unit) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private double mean(Factor factor) {
        return Arrays.stream(reference().column(factor.name()))
                .filter(Double::isFinite)
                .average()
                .orElse(0);
    }

    private String objection(int unit) {
        boolean moves = false;
        for (Factor factor : units().factors()) {
            double step = step(factor, unit);
            if (direction instanceof Direction.Own && step < 0) {
                return "%s '%s' is negative, %s, and would move the wrong way."
                        .formatted(factor.role(), factor.name(), step);
            }
            moves |= step != 0;
        }
        return moves ? "" : "The direction is 0 in every factor.";
    }

    private final class Steps implements RayPrograms.Ray {
        @Override
        public double base(int unit, Row row) {
            return units().valueAt(row.factor(), unit);
        }

        @Override
        public double slope(int unit, Row row) {
            Factor factor = units().factors().get(row.factor());
            double step = step(factor, unit);
            return factor.role() == Role.GOOD_OUTPUT ? step : -step;
        }
    }
}
