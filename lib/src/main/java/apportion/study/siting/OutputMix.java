package apportion.study.siting;

import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What Σ c_j Y_j can be when only the total output is known, and every colliery keeps (8). */
final class OutputMix {

    private OutputMix() {}

    /** Over all outputs with C_basic ≤ Y ≤ C_capacity and a total that rounds to the printed one. */
    static Range range(double total, ToDoubleFunction<Colliery> leastCoefficient, ToDoubleFunction<Colliery> greatest) {
        double low = program(LinearProgram.minimise(), total, leastCoefficient);
        return new Range(low, program(LinearProgram.maximise(), total, greatest));
    }

    static Range range(double total, ToDoubleFunction<Colliery> coefficient) {
        return range(total, coefficient, coefficient);
    }

    private static double program(LinearProgram.Builder program, double total, ToDoubleFunction<Colliery> coefficient) {
        Map<String, Double> sum = new LinkedHashMap<>();
        for (Colliery colliery : SitingData.collieries()) {
            program.column(
                    colliery.shortName(),
                    colliery.leastOutput(),
                    colliery.capacity(),
                    coefficient.applyAsDouble(colliery));
            sum.put(colliery.shortName(), 1.0);
        }
        return program.row(new Row("total output", sum, total - Printed.HALF_UNIT, total + Printed.HALF_UNIT))
                .build()
                .solve()
                .orElseThrow()
                .objective();
    }
}
