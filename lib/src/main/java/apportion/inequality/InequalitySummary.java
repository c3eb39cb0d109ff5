package apportion.inequality;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The usual measures of one distribution of values that are not negative, side by side: they need not agree on which of
 * two distributions is the more equal one.
 *
 * @param gini {@link Gini#of}
 * @param largestGap {@link LorenzCurve#largestGap}
 * @param theilT {@link GeneralisedEntropy#theilT(WeightedValues)}
 * @param theilL {@link GeneralisedEntropy#theilL(WeightedValues)}, infinite if somebody has 0
 * @param atkinsonHalf Atkinson's index at ε = ½
 * @param atkinsonOne Atkinson's index at ε = 1
 * @param variation standard deviation (of the population) / mean
 * @param herfindahl Σ of squared shares of the total; 1/n if n holders have the same
 * @param rosenbluth 1 / (n (1 − G)), with n = Σw
 */
public record InequalitySummary(
        double gini,
        double largestGap,
        double theilT,
        double theilL,
        double atkinsonHalf,
        double atkinsonOne,
        double variation,
        double herfindahl,
        double rosenbluth) {

    /**
     * All measures of a distribution. For the last two a weight w stands for w holders.
     *
     * @throws IllegalArgumentException for negative values or a mean of 0
     */
    public static InequalitySummary of(WeightedValues data) {
        double gini = Gini.of(data);
        double variance = 2 * GeneralisedEntropy.of(data, 2); // GE(2) is half the squared coefficient of variation
        return new InequalitySummary(
                gini,
                LorenzCurve.of(data).largestGap(),
                GeneralisedEntropy.theilT(data),
                GeneralisedEntropy.theilL(data),
                Atkinson.of(data, 0.5),
                Atkinson.of(data, 1),
                Math.sqrt(variance),
                (1 + variance) / data.totalWeight(),
                1 / (data.totalWeight() * (1 - gini)));
    }

    /** All measures of values that count once each. */
    public static InequalitySummary of(double... values) {
        return of(WeightedValues.of(values));
    }

    /** The measures by name. */
    public Map<String, Double> byName() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("Gini", gini);
        measures.put("largest gap", largestGap);
        measures.put("Theil T", theilT);
        measures.put("Theil L", theilL);
        measures.put("Atkinson 1/2", atkinsonHalf);
        measures.put("Atkinson 1", atkinsonOne);
        measures.put("coefficient of variation", variation);
        measures.put("Herfindahl", herfindahl);
        measures.put("Rosenbluth", rosenbluth);
        return measures;
    }

    /** One line for each measure. */
    public Table toTable() {
        return Table.create(
                "Inequality",
                StringColumn.create("measure", byName().keySet()),
                DoubleColumn.create("value", byName().values()));
    }

    @Override
    public String toString() {
        var card = new StringBuilder("Inequality");
        byName().forEach((name, value) -> card.append(String.format(Locale.ROOT, "\n  %-25s %.6f", name, value)));
        return card.toString();
    }
}
