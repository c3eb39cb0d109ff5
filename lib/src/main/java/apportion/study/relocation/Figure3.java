package apportion.study.relocation;

import apportion.chart.Figures;
import apportion.welfare.RelocationGame;
import org.knowm.xchart.XYChart;

/**
 * Figure 3: welfare against the central government's subsidies without cooperation: Beijing's against β₂, Hebei's and
 * Tianjin's against β₃. Each flow answers to the subsidy; none turns negative between 0 and 10.
 */
public final class Figure3 {

    private static final double LARGEST_SUBSIDY = 10;
    private static final int POINTS = 101;

    private Figure3() {}

    /** Welfare of the three regions for a central subsidy from 0 to 10. */
    public static XYChart chart() {
        XYChart chart = Figures.lineChart(
                "Figure 3: welfare and the central subsidy", "β₂ for Beijing, β₃ for Hebei and Tianjin", "welfare E");
        Figures.curve(chart, "Beijing", Figure3::welfareOfBeijing, 0, LARGEST_SUBSIDY, POINTS);
        Figures.curve(chart, "Hebei", subsidy -> welfareOfReceiver("Hebei", subsidy), 0, LARGEST_SUBSIDY, POINTS);
        Figures.curve(chart, "Tianjin", subsidy -> welfareOfReceiver("Tianjin", subsidy), 0, LARGEST_SUBSIDY, POINTS);
        return chart;
    }

    /** E₁ in the equilibrium at this β₂. */
    public static double welfareOfBeijing(double subsidy) {
        return NonNegativeFlows.equilibrium(
                        RelocationGame.of(RelocationData.parameters().withGiverSubsidy(subsidy)))
                .welfareOf("Beijing");
    }

    /** E₂ or E₃ in the equilibrium at this β₃. */
    public static double welfareOfReceiver(String region, double subsidy) {
        return NonNegativeFlows.equilibrium(
                        RelocationGame.of(RelocationData.parameters().withReceiverSubsidy(subsidy)))
                .welfareOf(region);
    }
}
