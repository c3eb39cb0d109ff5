package apportion.gravity;

/**
 * Where on the road between two towns the trade of both is equal: d_b = D / (1 + (P_a / P_b)^(1/δ)), counted from b.
 *
 * <p>Source: Converse (1949), "New laws of retail gravitation", Journal of Marketing 14(3), from Reilly's law (1931) that
 * towns draw trade as P_a / P_b · (d_b / d_a)^δ with δ = 2. The larger town's market reaches further.
 *
 * @param firstPopulation P_a &gt; 0
 * @param secondPopulation P_b &gt; 0
 * @param distance D &gt; 0, from a to b
 * @param exponent δ &gt; 0
 */
public record BreakPoint(double firstPopulation, double secondPopulation, double distance, double exponent) {

    public BreakPoint {
        checkPositive("firstPopulation", firstPopulation);
        checkPositive("secondPopulation", secondPopulation);
        checkPositive("distance", distance);
        checkPositive("exponent", exponent);
    }

    /** The break point under Reilly's law, with the squared distance. */
    public static BreakPoint between(double firstPopulation, double secondPopulation, double distance) {
        return new BreakPoint(firstPopulation, secondPopulation, distance, 2);
    }

    /** The way from the first town, in the unit of the distance. */
    public double fromFirst() {
        return distance / (1 + Math.pow(secondPopulation / firstPopulation, 1 / exponent));
    }

    /** The way from the second town, in the unit of the distance. */
    public double fromSecond() {
        return distance / (1 + Math.pow(firstPopulation / secondPopulation, 1 / exponent));
    }

    /** Reilly's ratio of the trade that goes to the first town to the trade that goes to the second one. */
    public double tradeRatio(double wayToFirst, double wayToSecond) {
        checkPositive("wayToFirst", wayToFirst);
        checkPositive("wayToSecond", wayToSecond);
        return firstPopulation / secondPopulation * Math.pow(wayToSecond / wayToFirst, exponent);
    }

    private static void checkPositive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("%s must be positive and finite, got %s.".formatted(name, value));
        }
    }
}
