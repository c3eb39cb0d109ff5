package apportion.inequality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * The Lorenz curve: L(p) is the share of the total held by the poorest p of the population. Lorenz (1905), "Methods of
 * measuring the concentration of wealth", Publications of the American Statistical Association 9(70).
 *
 * <p>Convex, from (0, 0) to (1, 1), on the diagonal exactly if all have the same. Zeros lie on the axis; with negative
 * values (and a positive mean) the curve dips below it.
 *
 * @param populationShares p from 0 to 1, rising
 * @param valueShares L(p), with slopes that do not fall
 */
public record LorenzCurve(List<Double> populationShares, List<Double> valueShares) {

    private static final double TOLERANCE = 1e-9;

    public LorenzCurve {
        populationShares = List.copyOf(populationShares);
        valueShares = List.copyOf(valueShares);
        CurveShape.check("A Lorenz curve", populationShares, valueShares);
        double scale = valueShares.stream().mapToDouble(Math::abs).max().orElseThrow();
        for (int k = 2; k < populationShares.size(); k++) {
            double stepBefore = populationShares.get(k - 1) - populationShares.get(k - 2);
            double step = populationShares.get(k) - populationShares.get(k - 1);
            double slopeBefore = (valueShares.get(k - 1) - valueShares.get(k - 2)) / stepBefore;
            double slope = (valueShares.get(k) - valueShares.get(k - 1)) / step;
            if ((slopeBefore - slope) * Math.min(stepBefore, step) > TOLERANCE * scale) {
                throw new IllegalArgumentException(
                        "A Lorenz curve is convex, its slope falls from %s to %s.\nMaybe use ConcentrationCurve: the order is not that of the values."
                                .formatted(slopeBefore, slope));
            }
        }
    }

    /**
     * The curve of a distribution, one step for each holder.
     *
     * @throws IllegalArgumentException if the mean is not positive
     */
    public static LorenzCurve of(WeightedValues data) {
        RelativeValues relative = RelativeValues.ofPositiveMean("A Lorenz curve", data);
        List<Double> population = new ArrayList<>();
        List<Double> value = new ArrayList<>();
        double people = 0;
        double held = 0;
        for (int i = 0; i < relative.size; i++) {
            people += relative.weights[i];
            held += relative.weights[i] * relative.values[i];
            population.add(people);
            value.add(held);
        }
        List<List<Double>> shares = CurveShape.shares(population, value);
        return new LorenzCurve(shares.get(0), shares.get(1));
    }

    /** The curve of values that count once each. */
    public static LorenzCurve of(double... values) {
        return of(WeightedValues.of(values));
    }

    /** L(p), on straight lines between the points. */
    public double at(double p) {
        return CurveShape.at(populationShares, valueShares, p);
    }

    /** The Gini index by trapezia, 1 − 2 × the area below the curve; the same number as {@link Gini#of}. */
    public double gini() {
        return CurveShape.index(populationShares, valueShares);
    }

    /**
     * The largest distance of the curve from the diagonal: the share that would have to change hands until all have the
     * same. Also called Pietra, Hoover, Ricci-Schutz or Robin Hood index.
     */
    public double largestGap() {
        double largest = 0;
        for (int k = 0; k < populationShares.size(); k++) {
            largest = Math.max(largest, populationShares.get(k) - valueShares.get(k));
        }
        return largest;
    }

    /**
     * Whether this curve lies nowhere below the other and somewhere above: then every measure that respects transfers
     * from rich to poor calls this distribution the more equal one (Atkinson 1970). Two curves that cross do not dominate
     * each other.
     */
    public boolean dominates(LorenzCurve other) {
        var kinks = new TreeSet<>(populationShares);
        kinks.addAll(other.populationShares);
        boolean above = false;
        for (double p : kinks) {
            double gap = at(p) - other.at(p);
            if (gap < -TOLERANCE) {
                return false;
            }
            above |= gap > TOLERANCE;
        }
        return above;
    }

    /** One line for each point. */
    public Table toTable() {
        return Table.create(
                "Lorenz curve",
                DoubleColumn.create("population share", populationShares),
                DoubleColumn.create("value share", valueShares));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Lorenz curve, %d steps, Gini %.6f, largest gap %.6f",
                populationShares.size() - 1,
                gini(),
                largestGap());
    }
}
