package apportion.study.co2;

import apportion.chart.Figures;
import apportion.dea.inverse.IntensityGoal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * What Section 4.1 would give had the output values been converted to constant prices, as its text says they are.
 *
 * <p>They are at current prices: the printed intensities divide by the printed values. The index that stands beside a year
 * is that of the year before: its 100, the index of 2010, stands beside 2011, and the fall of prices of 2009 beside 2010. So
 * the index of 2012 is not printed at all.
 */
public final class ConstantPrices {

    private static final double BASE = 100;

    private ConstantPrices() {}

    /** Output of a year at prices of 2010, with the index that is printed beside the year. */
    public static double outputWithPrintedIndex(int year) {
        return Table3.output(year) * BASE / Table3.index(year);
    }

    /**
     * Output of a year at prices of 2010, with the index that belongs to it, printed one row further down.
     *
     * @throws IllegalArgumentException for 2012, whose index is not printed
     */
    public static double outputWithShiftedIndex(int year) {
        if (year == Table3.LAST_YEAR) {
            throw new IllegalArgumentException(
                    "The index of %d would stand beside %d, which Table 3 has not.\nMaybe quotaAtIndex, for an index of your own."
                            .formatted(year, year + 1));
        }
        return Table3.output(year) * BASE / Table3.index(year + 1);
    }

    /** The quota of 2012 for this reduction of intensity, converted with the index as it stands beside the years. */
    public static double quotaWithPrintedIndex(double share) {
        return new IntensityGoal(Table3.emission(Goals.BASE_YEAR), outputWithPrintedIndex(Goals.BASE_YEAR), share)
                .quota(Table3.emission(Goals.YEAR), outputWithPrintedIndex(Goals.YEAR));
    }

    /** The quota of 2012, converted with the index of each year, if that of 2012 is this one (2010 = 100). */
    public static double quotaAtIndex(double share, double indexOf2012) {
        return new IntensityGoal(Table3.emission(Goals.BASE_YEAR), outputWithShiftedIndex(Goals.BASE_YEAR), share)
                .quota(Table3.emission(Goals.YEAR), Table3.output(Goals.YEAR) * BASE / indexOf2012);
    }

    /** Intensities at current prices, with the printed index and with the shifted one; none for 2012. */
    public static Table table() {
        List<Integer> years = Table3.years();
        return Table.create(
                "CO2 by output, 10^4 t per 10^8 yuan",
                IntColumn.create("year", years.stream().mapToInt(year -> year)),
                DoubleColumn.create("current prices", years.stream().mapToDouble(Table3::intensity)),
                DoubleColumn.create(
                        "index beside the year",
                        years.stream().mapToDouble(year -> Table3.emission(year) / outputWithPrintedIndex(year))),
                DoubleColumn.create(
                        "index of the year",
                        years.stream()
                                .mapToDouble(year -> year == Table3.LAST_YEAR
                                        ? Double.NaN
                                        : Table3.emission(year) / outputWithShiftedIndex(year))));
    }

    /** The three intensities over the years. */
    public static XYChart chart() {
        XYChart chart = Figures.lineChart("CO₂ by output", "year", "10⁴ t per 10⁸ yuan");
        curve(chart, "current prices (printed)", Table3::intensity, Table3.LAST_YEAR);
        curve(
                chart,
                "constant, index beside the year",
                year -> Table3.emission(year) / outputWithPrintedIndex(year),
                Table3.LAST_YEAR);
        curve(
                chart,
                "constant, index of the year",
                year -> Table3.emission(year) / outputWithShiftedIndex(year),
                Table3.LAST_YEAR - 1);
        chart.getStyler().setXAxisDecimalPattern("0");
        return chart;
    }

    private interface ByYear {
        double of(int year);
    }

    private static void curve(XYChart chart, String name, ByYear value, int lastYear) {
        DoubleUnaryOperator byYear = year -> value.of((int) Math.round(year));
        Figures.curve(chart, name, byYear, Table3.FIRST_YEAR, lastYear, lastYear - Table3.FIRST_YEAR + 1);
    }
}
