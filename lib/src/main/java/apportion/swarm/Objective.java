package apportion.swarm;

/** A function of a point. It must give the same number for the same point, from several threads at once. */
@FunctionalInterface
public interface Objective {

    /**
     * The value; NaN where the function is not defined, which counts as worse than any number.
     *
     * @param point a copy, as long as the box has dimensions
     */
    double at(double[] point);
}
