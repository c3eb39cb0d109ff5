package apportion.dea;

/**
 * How to read a score.
 *
 * @param name what it is called, "θ", "β", …
 * @param best the score of a unit on the frontier
 * @param higherIsBetter whether better units have higher scores
 */
record Measure(String name, double best, boolean higherIsBetter) {

    static final double TOLERANCE = 1e-9;

    boolean isBest(double score) {
        return higherIsBetter ? score >= best - TOLERANCE : score <= best + TOLERANCE;
    }

    /** Beyond the frontier of the others, where only units outside the reference set can be. */
    boolean isBeyond(double score) {
        return higherIsBetter ? score > best + TOLERANCE : score < best - TOLERANCE;
    }
}
