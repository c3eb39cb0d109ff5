package apportion.kernel.render;

import static org.assertj.core.api.Assertions.assertThat;

import apportion.chart.Figures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;

class ChartTest {
    /**
     * Recorded with OpenJDK 17 of Debian 12 (its own FreeType and zlib) and Temurin 25 (bundled ones), with and without
     * fonts on the system: all gave this. It changes with XChart, with the bundled font, and with nothing else.
     */
    private static final String RECORDED = "0abffe5196e069d36ad9904ac5ba1a52937c9aea490d4a1158570760dd53b615";

    @Test
    void theSameFigureIsTheSameBytesOnEveryMachine() throws Exception {
        CategoryChart chart = new CategoryChartBuilder()
                .width(300)
                .height(200)
                .title("Emissions")
                .xAxisTitle("region")
                .yAxisTitle("µg")
                .build();
        chart.addSeries("now", List.of("Wien", "Göteborg"), List.of(1.5, 0.3));
        byte[] png = Png.encode(ChartImage.paint(chart));
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(png);
        assertThat(java.util.HexFormat.of().formatHex(hash)).isEqualTo(RECORDED);
    }

    @Test
    void aFigureIsToldInWords() {
        XYChart chart = Figures.lineChart("Welfare", "relocation m", "E");
        Figures.curve(chart, "Beijing", m -> m * m, 0, 5, 20);
        assertThat(ChartImage.words(chart)).isEqualTo("Chart: Welfare; x: relocation m; y: E; series: Beijing");
    }

    @ParameterizedTest(name = "image type {0}")
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_GRAY})
    void anyReaderReadsWhatWeWrite(int type) throws IOException {
        var image = new BufferedImage(37, 11, type);
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            image.setRGB(random.nextInt(37), random.nextInt(11), random.nextInt());
        }
        BufferedImage read = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(Png.encode(image))));
        for (int x = 0; x < 37; x++) {
            for (int y = 0; y < 11; y++) {
                assertThat(read.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
            }
        }
    }
}
