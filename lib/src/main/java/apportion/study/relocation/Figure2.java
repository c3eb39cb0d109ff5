package apportion.study.relocation;

import apportion.chart.Figures;
import apportion.welfare.RelocationEquilibrium;
import apportion.welfare.RelocationGame;
import org.knowm.xchart.XYChart;

/**
 * Figure 2: the receivers' welfare against β₁, the subsidy Beijing pays, with Beijing's own beside it.
 *
 * <p>Flows answer to the subsidy. Below {@link #subsidyAtWhichTianjinReceives()} equation (10) gives Tianjin a negative
 * flow; there the curves show the equilibrium with flows held at zero or above, and a line marks where that ends.
 */
public final class Figure2 {

    private static final double LARGEST_SUBSIDY = 10;
    private static final int POINTS = 101;

    private Figure2() {}

    /** Welfare of the three regions for β₁ from 0 to 10. */
    public static XYChart chart() {
        XYChart chart =
                Figures.lineChart("Figure 2: welfare and Beijing's subsidy", "Beijing's subsidy β₁", "welfare E");
        for (String region : RelocationData.regions()) {
            Figures.curve(chart, region, subsidy -> welfare(region, subsidy), 0, LARGEST_SUBSIDY, POINTS);
        }
        Figures.verticalLine(chart, "m₂ > 0", subsidyAtWhichTianjinReceives());
        return chart;
    }

    /** E of the region in the equilibrium at this β₁, flows not negative. */
    public static double welfare(String region, double subsidy) {
        return equilibrium(subsidy).welfareOf(region);
    }

    /** The equilibrium at this β₁ with flows held at zero or above. */
    public static RelocationEquilibrium equilibrium(double subsidy) {
        return NonNegativeFlows.equilibrium(
                RelocationGame.of(RelocationData.parameters().withCompensation(subsidy)));
    }

    /** β₁ = p − a₃ − β₃ + 𝒟q₃, where m₂ of equation (10) is zero: 0.3872. */
    public static double subsidyAtWhichTianjinReceives() {
        var at = RelocationData.parameters();
        return at.taxPrice()
                - at.utilityCoefficients().get(2)
                - at.receiverSubsidy()
                + at.curvature() * at.initialEmissions().get(2);
    }
}
