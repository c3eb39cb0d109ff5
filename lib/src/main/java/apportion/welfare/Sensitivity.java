package apportion.welfare;

import java.util.List;

/**
 * Derivatives of a relocation game's results in one parameter.
 *
 * @param value of the parameter
 * @param flows dm/dθ, dm_1/dθ … dm_R/dθ at the non-cooperative equilibrium
 * @param welfare dE_i/dθ there, the giver first
 * @param cooperativeInflows dm_1/dθ … dm_R/dθ at the cooperative optimum
 * @param cooperativeWelfare dE_c/dθ there
 */
public record Sensitivity(
        RelocationParameter parameter,
        double value,
        List<Double> flows,
        List<Double> welfare,
        List<Double> cooperativeInflows,
        double cooperativeWelfare) {

    public Sensitivity {
        flows = List.copyOf(flows);
        welfare = List.copyOf(welfare);
        cooperativeInflows = List.copyOf(cooperativeInflows);
    }
}
