package apportion.solve;

/** Bounds of all columns. */
final class Box {

    final double[] lower;
    final double[] upper;

    Box(double[] lower, double[] upper) {
        this.lower = lower;
        this.upper = upper;
    }
}
