package apportion.dea.inverse;

import apportion.dea.DecisionMakingUnits;
import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Assumption 4 of Emrouznejad, Yang and Amin (2019): where inefficient units alone cannot meet the quota, each first moves
 * to the frontier, β*b, and then the frontier moves: everyone gives up the same share f of what is left,
 * f = (a − Σ first) / Σ(b − first), reduction = first + f(b − first).
 *
 * @param split model (1) before
 * @param first by bad output, then by unit, what its projection saves; 0 for efficient units
 * @param shares f by bad output
 */
public record FrontierShift(FrontierSplit split, Map<String, Map<String, Double>> first, Map<String, Double> shares)
        implements ReductionPlan {

    public FrontierShift {
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        first.forEach((bad, amounts) -> copy.put(bad, Collections.unmodifiableMap(new LinkedHashMap<>(amounts))));
        first = Collections.unmodifiableMap(copy);
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /** Shares the quota; infeasible if it is less than the projections save or more than there is. */
    public static Outcome<FrontierShift> of(FrontierSplit split, Quota quota) {
        quota.requireBadOutputsOf(split.units());
        Map<String, Map<String, Double>> first = new LinkedHashMap<>();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Map.Entry<String, Double> entry : quota.amounts().entrySet()) {
            String bad = entry.getKey();
            double amount = entry.getValue();
            Map<String, Double> projections = projectionSavings(split, bad);
            double saved = sum(projections);
            double left = split.units().names().stream()
                            .mapToDouble(unit -> split.units().value(bad, unit))
                            .sum()
                    - saved;
            double share = left == 0 && amount == saved ? 0 : (amount - saved) / left;
            if (!(share >= 0 && share <= 1)) {
                return new Outcome.Infeasible<>(String.format(
                        Locale.ROOT,
                        "The quota of '%s', %s, must lie between what the projections save, %s, and what is emitted, %s; f = %s.",
                        bad,
                        Digits.of(amount),
                        Digits.of(saved),
                        Digits.of(saved + left),
                        Digits.of(share)));
            }
            first.put(bad, projections);
            shares.put(bad, share);
        }
        return new Outcome.Optimal<>(new FrontierShift(split, first, shares));
    }

    /** β*b of every inefficient unit, 0 for the others. */
    static Map<String, Double> projectionSavings(FrontierSplit split, String bad) {
        Map<String, Double> savings = new LinkedHashMap<>();
        DecisionMakingUnits units = split.units();
        for (int unit = 0; unit < units.count(); unit++) {
            savings.put(
                    units.names().get(unit),
                    split.isEfficient(unit) ? 0 : split.scores().score(unit) * units.value(bad, unit));
        }
        return savings;
    }

    static double sum(Map<String, Double> amounts) {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** f of a bad output. */
    public double share(String badOutput) {
        Double share = shares.get(badOutput);
        if (share == null) {
            throw new IllegalArgumentException(
                    "No quota of '%s'; there are: %s.".formatted(badOutput, String.join(", ", shares.keySet())));
        }
        return share;
    }

    @Override
    public double reduction(String unit, String badOutput) {
        double before = split.units().value(badOutput, unit);
        if (!shares.containsKey(badOutput)) {
            return 0;
        }
        double projected = first.getOrDefault(badOutput, Map.of()).getOrDefault(unit, 0.0);
        return projected + share(badOutput) * (before - projected);
    }

    @Override
    public DecisionMakingUnits after() {
        DecisionMakingUnits after = split.units();
        for (String bad : shares.keySet()) {
            List<Double> levels = new ArrayList<>();
            for (String unit : split.units().names()) {
                levels.add(split.units().value(bad, unit) - reduction(unit, bad));
            }
            after = after.withValues(bad, levels);
        }
        return after;
    }

    @Override
    public Table table() {
        List<String> names = split.units().names();
        Table table = Table.create(
                "Assumption 4",
                StringColumn.create("unit", names),
                DoubleColumn.create("β*", split.scores().scores()));
        first.forEach((bad, projections) -> table.addColumns(
                QuotaAllocation.column(
                        bad + " before", names, unit -> split.units().value(bad, unit)),
                QuotaAllocation.column(bad + " to the frontier", names, unit -> projections.getOrDefault(unit, 0.0)),
                QuotaAllocation.column(bad + " reduction", names, unit -> reduction(unit, bad))));
        return table;
    }

    @Override
    public String toString() {
        StringBuilder card = new StringBuilder("Assumption 4: to the frontier, then the same share for everyone");
        shares.forEach((bad, share) -> card.append(String.format(
                Locale.ROOT,
                "%n  %s: %s in all, %s to the frontier, then f = %.6f",
                bad,
                Digits.of(total(bad)),
                Digits.of(sum(first.getOrDefault(bad, Map.of()))),
                share)));
        return card.toString();
    }
}
