package apportion.dea.inverse;

import apportion.dea.inverse.AbatementCurve.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What each unit's reductions of one bad output cost, and what all of them cost together when shared at least cost.
 *
 * <p>Only the total ties the units of model (3) together. Given its dual price π each unit solves a program of its own, min
 * cost(ρ) − πρ, so units with marginal costs above π do nothing and those below go to the end: that is why most reductions
 * of a linear quota model are 0. Other bad outputs move freely within their limits.
 *
 * @param badOutput what is reduced
 * @param curves one for each unit that reduces
 * @param aggregate their cheapest sum: the optimal value of model (3) for every quota
 */
public record AbatementCosts(String badOutput, List<AbatementCurve> curves, AbatementCurve aggregate) {

    public AbatementCosts {
        curves = List.copyOf(curves);
    }

    static AbatementCosts of(QuotaNumbers numbers, QuotaPrograms programs, String badOutput) {
        var search = new CurveSearch(numbers, programs, badOutput);
        List<AbatementCurve> curves =
                numbers.reducing.stream().map(search::curve).toList();
        return new AbatementCosts(badOutput, curves, AbatementCurve.sum("all units", curves));
    }

    /** One unit's curve. */
    public AbatementCurve curve(String unit) {
        return curves.stream()
                .filter(curve -> curve.name().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unit '%s' does not reduce; those that do: %s."
                        .formatted(
                                unit, curves.stream().map(AbatementCurve::name).collect(Collectors.joining(", ")))));
    }

    /** The prices of a quota: what the last tonne costs and what the next one would, the same inside a step. */
    public Range price(double quota) {
        return aggregate.marginalCosts(quota);
    }

    /** The units' pieces, cheapest first: the order in which a rising quota takes them. */
    public List<Step> meritOrder() {
        return AbatementCurve.meritOrder(curves);
    }

    /** The reductions at least cost; where several units' steps cost the same, the first in the data goes first. */
    public Map<String, Double> split(double quota) {
        aggregate.cost(quota); // the range
        Map<String, Double> split = new LinkedHashMap<>();
        curves.forEach(curve -> split.put(curve.name(), curve.least()));
        double left = quota - aggregate.least();
        for (Step step : meritOrder()) {
            double taken = Math.min(left, step.length());
            split.merge(step.unit(), taken, Double::sum);
            left -= taken;
        }
        return split;
    }

    /** The pieces of all units, cheapest first, with what they add up to. */
    public Table table() {
        List<Step> steps = meritOrder();
        DoubleColumn sums = DoubleColumn.create("all units, up to");
        double sum = aggregate.least();
        for (Step step : steps) {
            sum += step.length();
            sums.append(sum);
        }
        return Table.create(
                "Merit order of reductions of " + badOutput,
                StringColumn.create("unit", steps.stream().map(Step::unit)),
                DoubleColumn.create("from", steps.stream().mapToDouble(Step::from)),
                DoubleColumn.create("to", steps.stream().mapToDouble(Step::to)),
                DoubleColumn.create("marginal cost", steps.stream().mapToDouble(Step::marginalCost)),
                sums);
    }

    @Override
    public String toString() {
        Optional<Step> cheapest = meritOrder().stream().findFirst();
        return String.format(
                Locale.ROOT,
                "Abatement costs of %s: %d units, %d steps, quotas from %s to %s%s",
                badOutput,
                curves.size(),
                meritOrder().size(),
                Digits.of(aggregate.least()),
                Digits.of(aggregate.greatest()),
                cheapest.map(step -> String.format(
                                Locale.ROOT,
                                "%n  cheapest: %s at %s for each",
                                step.unit(),
                                Digits.of(step.marginalCost())))
                        .orElse(""));
    }
}
