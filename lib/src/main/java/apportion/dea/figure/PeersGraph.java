package apportion.dea.figure;

import apportion.chart.Figures;
import apportion.dea.EfficiencyResult;
import apportion.dea.UnitEfficiency;
import apportion.dea.UnitStatus;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Who is measured against whom: units on the left, their peers on the right, a line for each weight λ, the thicker the
 * larger. Units that are their own only peer stand on the right alone. Peers are ordered so that few lines cross.
 */
public final class PeersGraph {

    private static final double LEAST_WEIGHT = 1e-6; // λ below is rounding
    private static final double THICKEST = 6; // pixels at λ = 1
    private static final double MARGIN = 0.55; // beside the two columns, for names
    private static final double NAME = 0.05;
    private static final double LETTER = 0.01; // half a letter: names are centred
    private static final Color LINE = new Color(0x99, 0x99, 0x99);

    private PeersGraph() {}

    /** The graph of all units with a score. */
    public static XYChart of(EfficiencyResult result) {
        Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
        Map<String, Double> places = new LinkedHashMap<>();
        Map<String, List<Double>> served = new LinkedHashMap<>();
        for (String name : result.units().names()) {
            UnitEfficiency unit = result.unit(name);
            if (unit.status() != UnitStatus.SOLVED) {
                continue;
            }
            boolean alone = unit.weights().getOrDefault(name, 0.0) > 1 - LEAST_WEIGHT;
            if (alone) {
                served.computeIfAbsent(name, peer -> new ArrayList<>());
                continue;
            }
            double place = -places.size();
            places.put(name, place);
            weights.put(name, unit.weights());
            unit.weights().forEach((peer, weight) -> {
                if (weight > LEAST_WEIGHT) {
                    served.computeIfAbsent(peer, other -> new ArrayList<>()).add(place);
                }
            });
        }
        return drawn(result.title(), weights, places, peerPlaces(served, places.size()));
    }

    /** Peers by the mean place of those they serve, spread over the height of the units. */
    private static Map<String, Double> peerPlaces(Map<String, List<Double>> served, int units) {
        List<String> order = new ArrayList<>(served.keySet());
        order.sort(Comparator.comparingDouble((String peer) -> -served.getOrDefault(peer, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(-units)));
        Map<String, Double> places = new LinkedHashMap<>();
        double step = order.size() < 2 ? 0 : Math.max(units - 1, order.size() - 1) / (order.size() - 1.0);
        order.forEach(peer -> places.put(peer, -step * places.size()));
        return places;
    }

    private static XYChart drawn(
            String title,
            Map<String, Map<String, Double>> weights,
            Map<String, Double> units,
            Map<String, Double> peers) {
        XYChart chart = Figures.lineChart(title, "left: units, right: their peers", "");
        chart.getStyler().setXAxisMin(-MARGIN).setXAxisMax(1 + MARGIN).setXAxisTicksVisible(false);
        chart.getStyler()
                .setYAxisTicksVisible(false)
                .setPlotGridLinesVisible(false)
                .setLegendVisible(false);
        weights.forEach((unit, row) -> row.forEach((peer, weight) -> {
            if (weight > LEAST_WEIGHT) {
                XYSeries line = chart.addSeries(unit + " to " + peer, new double[] {0, 1}, new double[] {
                    units.getOrDefault(unit, 0.0), peers.getOrDefault(peer, 0.0)
                });
                line.setMarker(SeriesMarkers.NONE);
                line.setLineColor(LINE);
                line.setLineStyle(new BasicStroke((float) Math.max(0.5, THICKEST * weight)));
            }
        }));
        addNodes(chart, "units", units, 0, -NAME);
        addNodes(chart, "peers", peers, 1, NAME);
        return chart;
    }

    private static void addNodes(XYChart chart, String series, Map<String, Double> places, double x, double shift) {
        if (places.isEmpty()) {
            return;
        }
        List<Double> xs = places.keySet().stream().map(name -> x).toList();
        XYSeries nodes = chart.addSeries(series, xs, new ArrayList<>(places.values()));
        nodes.setLineStyle(SeriesLines.NONE);
        nodes.setMarker(SeriesMarkers.CIRCLE);
        places.forEach((name, y) -> chart.addAnnotation(
                new AnnotationText(name, x + shift + Math.copySign(LETTER * name.length(), shift), y, false)));
    }
}
