package apportion.study.siting;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.interpolation.LinearInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/** Printed values joined by straight lines, to be drawn beside computed curves. */
final class PrintedCurve {

    private PrintedCurve() {}

    /** Through (x, y) with rising x. */
    static DoubleUnaryOperator through(List<Double> x, List<Double> y) {
        PolynomialSplineFunction line = new LinearInterpolator()
                .interpolate(
                        x.stream().mapToDouble(Double::doubleValue).toArray(),
                        y.stream().mapToDouble(Double::doubleValue).toArray());
        return line::value;
    }
}
