package apportion.study.relocation;

import apportion.chart.Figures;
import apportion.welfare.RelocationFlows;
import apportion.welfare.RelocationGame;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;

/** Figure 1: each region's welfare against its own relocation quantity, the others' staying at the equilibrium. */
public final class Figure1 {

    private static final double LARGEST_FLOW = 12;
    private static final int POINTS = 121;

    private Figure1() {}

    /** The three concave parabolas with their maxima, the flows of Table 7. */
    public static XYChart chart() {
        XYChart chart =
                Figures.lineChart("Figure 1: welfare and own flow", "own relocation quantity m, m₁, m₂", "welfare E");
        List<String> regions = RelocationData.regions();
        for (int i = 0; i < regions.size(); i++) {
            int region = i;
            Figures.curve(chart, regions.get(i), flow -> welfare(region, flow), 0, LARGEST_FLOW, POINTS);
        }
        for (int i = 0; i < regions.size(); i++) {
            double flow = Table7.nonCooperative().flows().ofRegion(i);
            Figures.point(chart, i == 0 ? "maximum" : "maximum " + regions.get(i), flow, welfare(i, flow))
                    .setShowInLegend(i == 0);
        }
        return chart;
    }

    /** E of the region when its flow is this one and the others play their equilibrium flows. */
    public static double welfare(int region, double flow) {
        return List.copyOf(game().welfare(withOwnFlow(region, flow)).values()).get(region);
    }

    /** ∂E/∂(own flow) of the region at this flow. */
    static double marginalWelfare(int region, double flow) {
        return List.copyOf(
                        game().firstOrderConditions(withOwnFlow(region, flow)).values())
                .get(region);
    }

    private static RelocationGame game() {
        return RelocationGame.of(RelocationData.parameters());
    }

    private static RelocationFlows withOwnFlow(int region, double flow) {
        RelocationFlows flows = Table7.nonCooperative().flows();
        if (region == 0) {
            return new RelocationFlows(flow, flows.inflows());
        }
        List<Double> inflows = new ArrayList<>(flows.inflows());
        inflows.set(region - 1, flow);
        return new RelocationFlows(flows.outflow(), inflows);
    }
}
