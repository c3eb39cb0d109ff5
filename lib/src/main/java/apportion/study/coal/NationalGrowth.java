package apportion.study.coal;

import java.util.List;

/**
 * How the growth rates (C.4) of the provinces make one number in (1), whose print is broken: it multiplies each input's growth
 * by Y_o, the output of the base year, and repeats its last divisor.
 */
public enum NationalGrowth {
    /** Σ Y_o TFP / Σ Y_o: what the country's output grows by beyond its inputs. Keeps the Y_o of the printed line. */
    WEIGHTED_BY_OUTPUT,
    /** Σ TFP, as if each term were divided by its own Y_o. A province counts as much as any other. */
    SUM;

    /** What each province's growth counts, in the order of their outputs in the base year. */
    List<Double> weights(List<Double> baseOutputs) {
        double total = Summation.sum(baseOutputs);
        return baseOutputs.stream()
                .map(output -> this == SUM ? 1 : output / total)
                .toList();
    }
}
