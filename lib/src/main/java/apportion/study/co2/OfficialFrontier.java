package apportion.study.co2;

import apportion.chart.Figures;
import apportion.dea.DecisionMakingUnits;
import apportion.dea.Direction;
import apportion.dea.EfficiencyResult;
import apportion.dea.Factor.Role;
import apportion.dea.inverse.FrontierSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Model (1) in two dimensions: output and CO₂ per worker of the official industries, no other input. A unit below the
 * frontier moves up and to the left at once, both by the share β*. Each unit's CO₂ is what the frontier looks at, so it also
 * ends on the right, and falls there: more CO₂ with less output.
 */
public final class OfficialFrontier {

    private static final double INTENSE = 30; // t of CO₂ per worker

    private static final int POINTS = 121;

    private OfficialFrontier() {}

    /** Output (10⁴ yuan) and CO₂ (t) per worker of the industries below 30 t per worker. */
    public static DecisionMakingUnits units() {
        DecisionMakingUnits official = OfficialIndustries.units();
        StringColumn names = StringColumn.create("industry");
        DoubleColumn output = DoubleColumn.create(Co2Data.OUTPUT);
        DoubleColumn co2 = DoubleColumn.create(Co2Data.CO2);
        for (String industry : official.names()) {
            double workers = official.value("labour", industry);
            double perWorker = official.value(Co2Data.CO2, industry) / workers;
            if (perWorker < INTENSE) {
                names.append(industry);
                output.append(official.value(Co2Data.OUTPUT, industry) / workers);
                co2.append(perWorker);
            }
        }
        return DecisionMakingUnits.of(
                        Table.create("per worker", names, output, co2), "industry", List.of(), List.of(Co2Data.OUTPUT))
                .withBadOutputs(Co2Data.CO2);
    }

    /** The frontier, the units, and for those below it the way to their projection. */
    public static XYChart chart() {
        DecisionMakingUnits units = units();
        FrontierSplit split = FrontierSplit.of(units);
        XYChart chart = Figures.lineChart(
                "Model (1) in two dimensions, official table of 2012",
                "CO₂ per worker, t (assumed)",
                "output per worker, 10⁴ yuan");
        addFrontier(chart, units);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (String industry : split.inefficientUnits()) {
            double share = split.inefficiency(industry);
            double co2 = units.value(Co2Data.CO2, industry);
            double output = units.value(Co2Data.OUTPUT, industry);
            x.addAll(List.of(co2, co2 * (1 - share), co2));
            y.addAll(List.of(output, output * (1 + share), Double.NaN));
        }
        chart.addSeries("way to the frontier", x, y).setMarker(SeriesMarkers.NONE);
        addUnits(chart, "F", split.efficientUnits(), units);
        addUnits(chart, "L", split.inefficientUnits(), units);
        return chart;
    }

    private static void addUnits(XYChart chart, String name, List<String> names, DecisionMakingUnits units) {
        chart.addSeries(
                        name,
                        names.stream()
                                .map(unit -> units.value(Co2Data.CO2, unit))
                                .toList(),
                        names.stream()
                                .map(unit -> units.value(Co2Data.OUTPUT, unit))
                                .toList())
                .setLineStyle(SeriesLines.NONE);
    }

    /** The most output at each CO₂: the directional distance of a small output straight up. */
    private static void addFrontier(XYChart chart, DecisionMakingUnits units) {
        double[] co2 = IntStream.range(0, units.count())
                .mapToDouble(unit -> units.value(Co2Data.CO2, unit))
                .sorted()
                .toArray();
        double[] grid = IntStream.range(0, POINTS)
                .mapToDouble(k -> co2[0] + k * (co2[co2.length - 1] - co2[0]) / (POINTS - 1))
                .toArray();
        Table table = Table.create(
                "grid",
                StringColumn.create("point", DoubleStream.of(grid).mapToObj(Double::toString)),
                DoubleColumn.create(Co2Data.OUTPUT, DoubleStream.of(grid).map(point -> 1)),
                DoubleColumn.create(Co2Data.CO2, grid));
        EfficiencyResult up = FrontierSplit.model(
                        DecisionMakingUnits.of(table, "point", List.of(), List.of(Co2Data.OUTPUT))
                                .withBadOutputs(Co2Data.CO2))
                .withReference(units)
                .withDirection(Direction.own(Role.GOOD_OUTPUT))
                .solve();
        double[] most = up.scores().stream().mapToDouble(score -> 1 + score).toArray();
        chart.addSeries("frontier", grid, most).setMarker(SeriesMarkers.NONE);
    }
}
