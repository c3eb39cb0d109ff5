package apportion.language;

import static org.assertj.core.api.Assertions.assertThat;

import apportion.chart.BundledFont;
import apportion.chart.ChartLabels;
import apportion.chart.Figures;
import apportion.data.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Table;

class LanguageTest {

    private static final Table LABELS = labels();

    @AfterEach
    void backToEnglish() {
        Language.use(Language.ENGLISH);
    }

    @Test
    void englishLabelsStayAsTheyAre() {
        assertThat(Language.current()).isEqualTo(Language.ENGLISH);
        assertThat(Language.say("Beijing")).isEqualTo("Beijing");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            # english,                                     chinese
            Beijing,                                       北京
            maximum Hebei,                                 河北的最大值
            0.5 to 1.25,                                   0.5 至 1.25
            10 to 20 degrees,                              10 至 20 度
            Slope: synthetic study area,                   坡度：合成研究区
            'technology, 30 %',                            '技术，30 %'
            β₁,                                            β₁
            my own series,                                 my own series
            """)
    void labelsArePutIntoChineseAndUnknownOnesStay(String english, String chinese) {
        Language.use(Language.CHINESE);
        assertThat(Language.say(english)).isEqualTo(chinese);
        assertThat(Language.say(chinese)).isEqualTo(chinese);
    }

    @Test
    void theChineseFontHasEverySignOfTheTranslations() {
        String english = LABELS.stringColumn("english").asList().toString();
        Language.use(Language.CHINESE);
        for (var font : List.of(BundledFont.regular(12), BundledFont.bold(16))) {
            assertThat(font.getFontName()).isEqualTo("WenQuanYi Micro Hei");
            assertThat(LABELS.stringColumn("chinese").asList())
                    .allSatisfy(label -> assertThat(font.canDisplayUpTo(label)).isEqualTo(-1));
        }
        assertThat(BundledFont.regular(12).canDisplayUpTo("\uE000")).isZero(); // a sign that no font has
        Language.use(Language.ENGLISH);
        assertThat(BundledFont.regular(12).canDisplayUpTo(english)).isEqualTo(-1);
    }

    @Test
    void bothLanguagesOfALabelHaveTheSamePlaces() {
        IntStream.range(0, LABELS.rowCount()).forEach(row -> {
            String english = LABELS.stringColumn("english").get(row);
            String chinese = LABELS.stringColumn("chinese").get(row);
            assertThat(chinese).isNotBlank();
            assertThat(places(chinese)).as(english).isEqualTo(places(english));
        });
    }

    @Test
    void allPartsOfAChartAreTranslated() {
        Language.use(Language.CHINESE);
        XYChart chart = Figures.lineChart("Figure 1: welfare and own flow", "year", "welfare E");
        Figures.curve(chart, "Tianjin", x -> x, 0, 1, 2);
        Figures.point(chart, "maximum", 1, 1);
        ChartLabels.translate(chart);
        assertThat(chart.getTitle()).isEqualTo("图 1：福利与自身转移量");
        assertThat(List.of(chart.getXAxisTitle(), chart.getYAxisTitle())).containsExactly("年份", "福利 E");
        assertThat(chart.getSeriesCollection().stream()
                        .filter(series -> series.isShowInLegend())
                        .map(series -> series.getLabel()))
                .containsExactly("天津", "最大值");
    }

    /** Places such as {0}, sorted: a translation may have them in another order. */
    private static List<String> places(String label) {
        return Pattern.compile("\\{\\d}")
                .matcher(label)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Table labels() {
        try (var stream = Objects.requireNonNull(LanguageTest.class.getResourceAsStream("labels.csv"))) {
            return Csv.read("labels", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
