package apportion.dea.inverse;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.Factor;
import apportion.dea.Factor.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The numbers of model (3), with every option resolved and checked. */
final class QuotaNumbers {

    final DecisionMakingUnits units;
    final List<Factor> inputs;
    final List<Factor> goods;
    final List<Factor> bads;
    final List<Integer> reducing;
    final List<Integer> reference;
    final QuotaOptions options;
    private final FrontierSplit split;

    QuotaNumbers(FrontierSplit split, QuotaOptions options) {
        this.split = split;
        this.options = options;
        units = split.units();
        inputs = units.factors(Role.INPUT);
        goods = units.factors(Role.GOOD_OUTPUT);
        bads = units.factors(Role.BAD_OUTPUT);
        reducing = positions(options.reducing().orElseGet(split::inefficientUnits));
        if (reducing.isEmpty()) {
            throw new IllegalArgumentException(
                    "The quota model needs at least 1 unit that reduces, got 0: every unit is efficient.\nMaybe FrontierShift suits these data.");
        }
        reference = reference();
        requireNames();
        reducing.forEach(this::requireData);
    }

    private List<Integer> positions(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("Unit '%s' reduces twice.".formatted(name));
            }
        }
        return names.stream().map(units::indexOf).toList();
    }

    private List<Integer> reference() {
        boolean all = switch (options.reference()) {
            case EFFICIENT_UNITS -> false;
            case ALL_UNITS -> true;
            case EFFICIENT_IF_THEY_SPAN -> !SpanningTest.of(split).holds();
        };
        return (all ? units.names() : split.efficientUnits())
                .stream().map(units::indexOf).toList();
    }

    /** A name that fits nothing would be a threshold or a target that does nothing. */
    private void requireNames() {
        Thresholds thresholds = options.thresholds();
        thresholds.byOutput().keySet().forEach(this::requireGoodOutput);
        thresholds.byUnit().forEach((unit, shares) -> {
            units.indexOf(unit);
            shares.keySet().forEach(this::requireGoodOutput);
        });
        options.target().byUnit().keySet().forEach(units::indexOf);
    }

    private void requireGoodOutput(String name) {
        List<String> known = goods.stream().map(Factor::name).toList();
        if (!known.contains(name)) {
            throw new IllegalArgumentException(
                    "No good output '%s'; there are: %s.".formatted(name, String.join(", ", known)));
        }
    }

    private void requireData(int unit) {
        for (Factor factor : units.factors()) {
            double value = units.value(factor.name(), unit);
            if (!(value >= 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("%s '%s' of '%s' must be finite and at least 0, got %s."
                        .formatted(factor.role(), factor.name(), name(unit), value));
            }
            if (!factor.discretionary() && factor.role() != Role.INPUT) {
                throw new IllegalArgumentException(
                        "The quota model changes every output, but %s '%s' is non-discretionary."
                                .formatted(factor.role(), factor.name()));
            }
        }
    }

    String name(int unit) {
        return units.names().get(unit);
    }

    double value(Factor factor, int unit) {
        return units.value(factor.name(), unit);
    }

    /** β̂ of a unit; 0 for an efficient one. */
    double target(int unit) {
        return split.isEfficient(unit)
                ? 0
                : options.target().of(name(unit), split.scores().score(unit));
    }

    /** The cost per unit of an input, or the worth of a good output. */
    double weight(Factor factor, int unit) {
        return options.weights().weight(units, factor, unit);
    }

    double leastOutput(Factor good, int unit) {
        return (1 - options.thresholds().share(name(unit), good.name())) * value(good, unit);
    }

    double greatestOutput(Factor good, int unit) {
        return options.outputCap() == OutputCap.NONE ? Double.POSITIVE_INFINITY : value(good, unit);
    }

    /** Σb over the units that reduce. */
    double total(Factor bad) {
        return reducing.stream().mapToDouble(unit -> value(bad, unit)).sum();
    }
}
