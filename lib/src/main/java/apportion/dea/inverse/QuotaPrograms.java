package apportion.dea.inverse;

import apportion.dea.Factor;
import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Writes models (3) and (4), and the programs of one unit that both are made of. */
final class QuotaPrograms {

    private final QuotaNumbers numbers;

    QuotaPrograms(QuotaNumbers numbers) {
        this.numbers = numbers;
    }

    static String levelName(String factor, String unit) {
        return factor + " of " + unit;
    }

    static String amountName(String bad, String unit) {
        return "reduction of " + bad + " of " + unit;
    }

    static String weightName(String peer, String unit) {
        return "weight of " + peer + " for " + unit;
    }

    static String quotaName(String bad) {
        return "quota of " + bad;
    }

    static String fallName(String good) {
        return "fall of " + good;
    }

    /** Model (3). */
    LinearProgram quota(Quota quota) {
        List<Column> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        boolean amounts = numbers.options.reading() == QuotaReading.AMOUNT;
        for (int unit : numbers.reducing) {
            columns.addAll(columns(unit, true, amounts, factor -> 0));
            rows.addAll(rows(unit, amounts));
        }
        quota.amounts().forEach((bad, amount) -> rows.add(total(bad, amount)));
        return new LinearProgram(Sense.MINIMISE, columns, rows);
    }

    /** Model (4) with C in place of every threshold. */
    LinearProgram leastThresholds(Quota quota) {
        List<Column> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Factor good : numbers.goods) {
            columns.add(new Column(fallName(good.name()), 0, 1, 1));
        }
        boolean amounts = numbers.options.reading() == QuotaReading.AMOUNT;
        for (int unit : numbers.reducing) {
            for (Column column : columns(unit, false, amounts, factor -> 0)) {
                columns.add(column);
            }
            rows.addAll(rows(unit, amounts));
            for (Factor good : numbers.goods) {
                String level = levelName(good.name(), numbers.name(unit));
                double value = numbers.value(good, unit);
                rows.add(Row.of(
                        "floor of " + level,
                        Map.of(level, 1.0, fallName(good.name()), value),
                        Relation.AT_LEAST,
                        value));
            }
        }
        quota.amounts().forEach((bad, amount) -> rows.add(total(bad, amount)));
        return new LinearProgram(Sense.MINIMISE, columns, rows);
    }

    /**
     * The program of one unit: the rows of model (3) without the total.
     *
     * @param costs whether inputs and good outputs count in the objective
     * @param price what one more unit of the level of each bad output counts in the objective
     */
    LinearProgram ofUnit(int unit, boolean costs, ToDoubleFunction<Factor> price) {
        List<Column> columns = columns(unit, true, false, price);
        if (!costs) {
            columns = columns.stream().map(column -> withoutCost(column, unit)).toList();
        }
        return new LinearProgram(Sense.MINIMISE, columns, rows(unit, false));
    }

    /** The same with the level of one bad output given. */
    LinearProgram ofUnit(int unit, Factor bad, double level) {
        String name = levelName(bad.name(), numbers.name(unit));
        List<Column> columns = columns(unit, true, false, factor -> 0).stream()
                .map(column -> column.name().equals(name) ? new Column(name, level, level, 0) : column)
                .toList();
        return new LinearProgram(Sense.MINIMISE, columns, rows(unit, false));
    }

    private Column withoutCost(Column column, int unit) {
        boolean bad = numbers.bads.stream()
                .anyMatch(factor -> column.name().equals(levelName(factor.name(), numbers.name(unit))));
        return bad ? column : new Column(column.name(), column.lower(), column.upper(), 0);
    }

    /** λ, α, β and γ (or ρ) of a unit; without thresholds, β is only at least 0 and nothing has a cost. */
    private List<Column> columns(int unit, boolean thresholds, boolean amounts, ToDoubleFunction<Factor> price) {
        List<Column> columns = new ArrayList<>();
        String name = numbers.name(unit);
        for (int peer : numbers.reference) {
            columns.add(new Column(weightName(numbers.name(peer), name), 0, Double.POSITIVE_INFINITY, 0));
        }
        for (Factor input : numbers.inputs) {
            double level = numbers.value(input, unit);
            double cost = thresholds ? numbers.weight(input, unit) : 0;
            columns.add(new Column(levelName(input.name(), name), input.discretionary() ? 0 : level, level, cost));
        }
        for (Factor good : numbers.goods) {
            double least = thresholds ? numbers.leastOutput(good, unit) : 0;
            double worth = thresholds ? numbers.weight(good, unit) : 0;
            columns.add(new Column(levelName(good.name(), name), least, numbers.greatestOutput(good, unit), -worth));
        }
        for (Factor bad : numbers.bads) {
            String column = amounts ? amountName(bad.name(), name) : levelName(bad.name(), name);
            columns.add(new Column(column, 0, numbers.value(bad, unit), price.applyAsDouble(bad)));
        }
        return columns;
    }

    /** Σλx − α ≤ 0, Σλy − (1 + β̂)β ≥ 0, Σλb − (1 − β̂)γ = 0, Σλ = 1. */
    private List<Row> rows(int unit, boolean amounts) {
        List<Row> rows = new ArrayList<>();
        String name = numbers.name(unit);
        double target = numbers.target(unit);
        for (Factor input : numbers.inputs) {
            String level = levelName(input.name(), name);
            rows.add(Row.of(level, combination(unit, input, level, -1), Relation.AT_MOST, 0));
        }
        for (Factor good : numbers.goods) {
            String level = levelName(good.name(), name);
            rows.add(Row.of(level, combination(unit, good, level, -(1 + target)), Relation.AT_LEAST, 0));
        }
        for (Factor bad : numbers.bads) {
            String level = levelName(bad.name(), name);
            String column = amounts ? amountName(bad.name(), name) : level;
            rows.add(Row.of(
                    level,
                    combination(unit, bad, column, (amounts ? 1 : -1) * (1 - target)),
                    Relation.EQUAL,
                    amounts ? (1 - target) * numbers.value(bad, unit) : 0));
        }
        Map<String, Double> scale = new LinkedHashMap<>();
        numbers.reference.forEach(peer -> scale.put(weightName(numbers.name(peer), name), 1.0));
        rows.add(Row.of("scale of " + name, scale, Relation.EQUAL, 1));
        return rows;
    }

    /** Σλ × factor + coefficient × column. */
    private Map<String, Double> combination(int unit, Factor factor, String column, double coefficient) {
        Map<String, Double> combination = new LinkedHashMap<>();
        for (int peer : numbers.reference) {
            double value = numbers.value(factor, peer);
            if (value != 0) {
                combination.put(weightName(numbers.name(peer), numbers.name(unit)), value);
            }
        }
        combination.put(column, coefficient);
        return combination;
    }

    /** −Σγ = a − Σb, so that the row's dual is what one more unit of the quota costs; Σρ = a; literally Σγ = a. */
    private Row total(String bad, double amount) {
        QuotaReading reading = numbers.options.reading();
        Map<String, Double> sum = new LinkedHashMap<>();
        double before = 0;
        for (int unit : numbers.reducing) {
            String name = numbers.name(unit);
            sum.put(
                    reading == QuotaReading.AMOUNT ? amountName(bad, name) : levelName(bad, name),
                    reading == QuotaReading.LEVEL ? -1.0 : 1.0);
            before += numbers.units.value(bad, unit);
        }
        return Row.of(
                quotaName(bad),
                sum,
                numbers.options.total() == QuotaTotal.EXACTLY ? Relation.EQUAL : Relation.AT_LEAST,
                reading == QuotaReading.LEVEL ? amount - before : amount);
    }
}
