package apportion.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Annotation;

/** Fills a rectangle of the plot with the colour of the band that z lies in, z interpolated between samples. */
final class BandMap extends Annotation {

    private static final int DOTS_PER_PIXEL = 2;

    private final Interval xRange;
    private final Interval yRange;
    private final List<List<Double>> samples;
    private final Bands bands;
    private final List<Color> colours;

    /** The samples stand in columns: one list for each x, from the lowest y to the highest. */
    BandMap(Interval xRange, Interval yRange, List<List<Double>> samples, Bands bands, List<Color> colours) {
        super(false);
        this.xRange = xRange;
        this.yRange = yRange;
        this.samples = samples;
        this.bands = bands;
        this.colours = colours;
    }

    @Override
    public void paint(Graphics2D graphics) {
        if (!isVisible) {
            return;
        }
        int left = (int) Math.round(chart.getScreenXFromChart(xRange.from()));
        int right = (int) Math.round(chart.getScreenXFromChart(xRange.to()));
        int top = (int) Math.round(chart.getScreenYFromChart(yRange.to()));
        int bottom = (int) Math.round(chart.getScreenYFromChart(yRange.from()));
        var image = new BufferedImage(
                DOTS_PER_PIXEL * (right - left), DOTS_PER_PIXEL * (bottom - top), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < image.getWidth(); i++) {
            for (int j = 0; j < image.getHeight(); j++) {
                double across = (i + 0.5) / image.getWidth();
                double up = 1 - (j + 0.5) / image.getHeight();
                image.setRGB(i, j, colours.get(bands.indexOf(value(across, up))).getRGB());
            }
        }
        graphics.drawImage(image, left, top, right - left, bottom - top, null);
    }

    /** Bilinear between the four samples around; both arguments in [0, 1]. */
    private double value(double across, double up) {
        double column = across * (samples.size() - 1);
        double row = up * (samples.get(0).size() - 1);
        int i = Math.min((int) column, samples.size() - 2);
        int j = Math.min((int) row, samples.get(0).size() - 2);
        double low = mix(samples.get(i).get(j), samples.get(i + 1).get(j), column - i);
        double high = mix(samples.get(i).get(j + 1), samples.get(i + 1).get(j + 1), column - i);
        return mix(low, high, row - j);
    }

    private static double mix(double first, double second, double share) {
        return first + share * (second - first);
    }
}
