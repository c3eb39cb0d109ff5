package apportion.dea.figure;

import apportion.chart.Figures;
import apportion.dea.BadOutputs;
import apportion.dea.DecisionMakingUnits;
import apportion.dea.Direction;
import apportion.dea.DirectionalDistanceModel;
import apportion.dea.EfficiencyResult;
import apportion.dea.Factor;
import apportion.dea.Factor.Role;
import apportion.dea.ReturnsToScale;
import apportion.dea.UnitEfficiency;
import apportion.dea.UnitStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The frontier in two factors: for each level of an input or bad output, the most of a good output that the units span,
 * from one program for each of many levels. Other factors are held at their means.
 *
 * <pre>{@code
 * var chart = FrontierFigure.of(units, "staff", "beds", ReturnsToScale.VARIABLE, ReturnsToScale.CONSTANT);
 * FrontierFigure.addProjections(chart, result, "staff", "beds");
 * }</pre>
 */
public final class FrontierFigure {

    private static final int LEVELS = 241;
    private static final double ROOM = 0.12; // share of the largest value, right of and above the units
    private static final double STRAIGHT = 1e-7; // relative, above the rounding of the programs
    private static final double LABEL = 0.03; // share of the axis, from a unit to its name

    private FrontierFigure() {}

    /** The units with their names, and one frontier for each assumption on scaling. */
    public static XYChart of(DecisionMakingUnits units, String x, String y, ReturnsToScale... returns) {
        XYChart chart = Figures.lineChart("Frontier", x, y);
        double right = (1 + ROOM) * largest(units, x);
        double top = (1 + ROOM) * largest(units, y);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(right).setYAxisMin(0.0).setYAxisMax(top);
        for (ReturnsToScale assumption : returns) {
            addFrontier(chart, units, x, y, assumption, right);
        }
        List<Double> xs = values(units, x);
        List<Double> ys = values(units, y);
        XYSeries points = chart.addSeries("units", xs, ys);
        points.setLineStyle(SeriesLines.NONE);
        points.setMarker(SeriesMarkers.CIRCLE);
        for (int unit = 0; unit < units.count(); unit++) {
            chart.addAnnotation(
                    new AnnotationText(units.names().get(unit), xs.get(unit), ys.get(unit) + LABEL * top, false));
        }
        return chart;
    }

    private static void addFrontier(
            XYChart chart, DecisionMakingUnits units, String x, String y, ReturnsToScale returns, double right) {
        SortedSet<Double> all = new TreeSet<>(values(units, x)); // so that corners are corners
        for (int k = 0; k < LEVELS; k++) {
            all.add(right * k / (LEVELS - 1));
        }
        List<Double> levels = new ArrayList<>(all);
        List<Double> most = mostAt(units, x, y, returns, levels);
        List<Double> shownLevels = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        for (int k = 0; k < levels.size(); k++) {
            if (Double.isFinite(most.get(k)) && isCorner(levels, most, k)) {
                if (shown.isEmpty()
                        && isInput(units, x)) { // nothing is made from less: the frontier starts with a wall
                    shownLevels.add(levels.get(k));
                    shown.add(0.0);
                }
                shownLevels.add(levels.get(k));
                shown.add(most.get(k));
            }
        }
        if (!shown.isEmpty()) {
            chart.addSeries("frontier, " + returns, shownLevels, shown).setMarker(SeriesMarkers.NONE);
        }
    }

    /** Whether the frontier starts, ends or bends here; points on its lines would only make them rough. */
    private static boolean isCorner(List<Double> x, List<Double> y, int k) {
        if (k == 0 || k == x.size() - 1 || !Double.isFinite(y.get(k - 1)) || !Double.isFinite(y.get(k + 1))) {
            return true;
        }
        double span = x.get(k + 1) - x.get(k - 1);
        double between = y.get(k - 1) + (y.get(k + 1) - y.get(k - 1)) * (x.get(k) - x.get(k - 1)) / span;
        return Math.abs(between - y.get(k)) > STRAIGHT * Math.abs(y.get(k));
    }

    private static boolean isInput(DecisionMakingUnits units, String factor) {
        return units.factors(Role.INPUT).stream().anyMatch(input -> input.name().equals(factor));
    }

    /** The most of y at each level of x: how far an imagined unit with y = 0 can go. */
    private static List<Double> mostAt(
            DecisionMakingUnits units, String x, String y, ReturnsToScale returns, List<Double> levels) {
        DecisionMakingUnits imagined = units.select(Collections.nCopies(levels.size(), 0));
        for (Factor factor : units.factors()) {
            double mean = values(units, factor.name()).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            double level = factor.name().equals(y) ? 0 : mean;
            imagined = imagined.withValues(
                    factor.name(), factor.name().equals(x) ? levels : Collections.nCopies(levels.size(), level));
        }
        return DirectionalDistanceModel.of(imagined)
                .withReference(units)
                .withReturnsToScale(returns)
                .withBadOutputs(BadOutputs.equality())
                .withDirection(Direction.custom(Map.of(y, 1.0)))
                .withoutSecondStage()
                .solve()
                .scores();
    }

    /** Adds an arrow's shaft from each unit of a result to its target. */
    public static void addProjections(XYChart chart, EfficiencyResult result, String x, String y) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        DecisionMakingUnits units = result.units();
        for (int k = 0; k < units.count(); k++) {
            UnitEfficiency unit = result.unit(k);
            if (unit.status() == UnitStatus.SOLVED) {
                xs.addAll(List.of(units.value(x, k), target(unit, x), target(unit, x)));
                ys.addAll(List.of(units.value(y, k), target(unit, y), Double.NaN)); // NaN: no line to the next unit
            }
        }
        XYSeries shafts = chart.addSeries("projections", xs, ys);
        shafts.setMarker(SeriesMarkers.NONE);
    }

    private static double target(UnitEfficiency unit, String factor) {
        Double target = unit.targets().get(factor);
        if (target == null) {
            throw new IllegalArgumentException("No target of '%s'; there are: %s."
                    .formatted(factor, String.join(", ", unit.targets().keySet())));
        }
        return target;
    }

    private static List<Double> values(DecisionMakingUnits units, String factor) {
        List<Double> values = new ArrayList<>();
        for (int unit = 0; unit < units.count(); unit++) {
            values.add(units.value(factor, unit));
        }
        return values;
    }

    private static double largest(DecisionMakingUnits units, String factor) {
        return values(units, factor).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }
}
