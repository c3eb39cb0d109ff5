package apportion.study.co2;

import apportion.dea.inverse.ReductionPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;

/** Who reduces which share of its own emission: a bar for each plan and industry below the frontier. */
public final class AllocationFigure {

    private AllocationFigure() {}

    /** Plans by name; the industries of Table 5. */
    public static XYChart chart(Map<String, ReductionPlan> plans) {
        Map<String, List<Double>> shares = new LinkedHashMap<>();
        plans.forEach((name, plan) -> shares.put(
                name,
                Co2Data.inefficientIndustries().stream()
                        .map(industry -> plan.reduction(industry, Co2Data.CO2)
                                / plan.split().units().value(Co2Data.CO2, industry))
                        .toList()));
        return IndustryBars.of("Reductions", "share of own emission", Co2Data.inefficientIndustries(), shares);
    }
}
