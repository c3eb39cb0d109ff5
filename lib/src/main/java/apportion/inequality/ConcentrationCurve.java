package apportion.inequality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * The share of a total that falls to the first part of the population, when the population is put in order by something
 * else: cost by income, quota by capacity. Kakwani (1977), "Applications of Lorenz curves in economic analysis",
 * Econometrica 45(3).
 *
 * <p>Those who tie in the order are one step, so that the curve does not depend on the order of the data. The curve may
 * lie above the diagonal; with the value itself for the order it is the {@link LorenzCurve}.
 *
 * @param populationShares p from 0 to 1, rising
 * @param valueShares the share of the total held by the first p of the population, from 0 to 1
 */
public record ConcentrationCurve(List<Double> populationShares, List<Double> valueShares) {

    public ConcentrationCurve {
        populationShares = List.copyOf(populationShares);
        valueShares = List.copyOf(valueShares);
        CurveShape.check("A concentration curve", populationShares, valueShares);
    }

    /**
     * The curve of what holders have, poorest in {@code order} first.
     *
     * @param order what the population is put in order by, as many numbers as values
     * @throws IllegalArgumentException if the mean of the values is not positive
     */
    public static ConcentrationCurve of(WeightedValues data, List<Double> order) {
        WeightedValues.requireSameLength("numbers to order by", order, "values", data.values());
        for (int i = 0; i < order.size(); i++) {
            if (!Double.isFinite(order.get(i))) {
                throw WeightedValues.invalid("order", i, "finite", order.get(i));
            }
        }
        if (!(data.mean() > 0)) {
            throw new IllegalArgumentException(
                    "A concentration curve needs a positive mean, got %s.".formatted(data.mean()));
        }
        int[] sorted = IntStream.range(0, data.size())
                .boxed()
                .filter(i -> data.weights().get(i) > 0)
                .sorted(Comparator.comparingDouble(order::get))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Double> population = new ArrayList<>();
        List<Double> value = new ArrayList<>();
        double people = 0;
        double held = 0;
        for (int k = 0; k < sorted.length; k++) {
            double weight = data.weights().get(sorted[k]);
            people += weight;
            held += weight * data.values().get(sorted[k]);
            boolean tied = k + 1 < sorted.length && order.get(sorted[k + 1]).equals(order.get(sorted[k]));
            if (!tied) {
                population.add(people);
                value.add(held);
            }
        }
        List<List<Double>> shares = CurveShape.shares(population, value);
        return new ConcentrationCurve(shares.get(0), shares.get(1));
    }

    /**
     * 1 − 2 × the area below the curve: positive if those late in the order hold more than their share, negative if the
     * early ones do.
     */
    public double index() {
        return CurveShape.index(populationShares, valueShares);
    }

    /** The share held by the first p of the population, on straight lines between the points. */
    public double at(double p) {
        return CurveShape.at(populationShares, valueShares, p);
    }

    /** One line for each point. */
    public Table toTable() {
        return Table.create(
                "Concentration curve",
                DoubleColumn.create("population share", populationShares),
                DoubleColumn.create("value share", valueShares));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "Concentration curve, %d steps, index %.6f", populationShares.size() - 1, index());
    }
}
