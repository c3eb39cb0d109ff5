package apportion.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import apportion.panel.Panel.Answer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final List<Knob> KNOBS = List.of(
            Knob.numbers("share", "share", 0, 1, 4).startingAt(0.5), Knob.words("who", "who pays", "all", "one"));

    private static Panel panel() {
        var bars = new Bars("Cost", "town", "cost", 0, 2);
        return Panel.of("What if?", KNOBS, List.of(bars, bars), setting -> {
            double all = setting.word("who").equals("all") ? 1 : 2;
            List<Row> rows = List.of(
                    Row.of("town", "A, \"north\"").with("cost", setting.number("share") * all),
                    Row.of("town", "B").with("cost", 1 / 3.0));
            return new Answer("A pays %s.".formatted(rows.get(0).number("cost")), List.of(rows, rows));
        });
    }

    private static JsonObject json(VegaLite figure) {
        return JsonParser.parseString(figure.json()).getAsJsonObject();
    }

    @Test
    void oneSettingIsDrawnWithItsRowsOnly() {
        VegaLite figure = panel().at(panel().start());
        JsonObject json = json(figure);
        assertThat(figure).hasToString("What if?\nA pays 0.5.");
        assertThat(json.getAsJsonPrimitive("$schema").getAsString()).endsWith("/vega-lite/v5.json");
        assertThat(json.getAsJsonObject("datasets").entrySet()).hasSize(1); // both pictures have the same rows
        assertThat(json.getAsJsonObject("datasets").get("rows0").getAsString())
                .isEqualTo("town,cost\n\"A, \"\"north\"\"\",0.5\nB,0.33333\n");
        assertThat(json.getAsJsonArray("concat")).hasSize(2);
        assertThat(json.has("params")).isFalse();
    }

    @Test
    void theGridHasEverySettingAndAnInputForEachKnob() {
        JsonObject json = json(panel().overGrid());
        List<String> lines = json.getAsJsonObject("datasets")
                .get("rows0")
                .getAsString()
                .lines()
                .toList();
        assertThat(lines).hasSize(1 + 5 * 2 * 2).contains("B,0.33333,0.75,one");
        JsonObject share = json.getAsJsonArray("params").get(0).getAsJsonObject();
        assertThat(share.get("value").getAsDouble()).isEqualTo(0.5);
        assertThat(share.getAsJsonObject("bind").get("step").getAsDouble()).isEqualTo(0.25);
        JsonObject who = json.getAsJsonArray("params").get(1).getAsJsonObject();
        assertThat(who.getAsJsonObject("bind").getAsJsonArray("options")).hasSize(2);
    }

    @Test
    void everyPictureOfTheGridShowsTheChosenSettingOnly() {
        for (JsonElement picture : json(panel().overGrid()).getAsJsonArray("concat")) {
            assertThat(picture.getAsJsonObject().getAsJsonArray("transform").toString())
                    .contains("abs(datum.share - share_knob) < 0.0625", "datum.who == who_knob");
        }
    }

    @Test
    void aSettingBesideTheKnobsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel().at(panel().start().with("share", 0.3)))
                .withMessage("share must be one of [0.0, 0.25, 0.5, 0.75, 1.0], got 0.3.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel().at(panel().start().with("who", "nobody")))
                .withMessage("who must be one of [all, one], got nobody.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Setting(Map.of("share", 0.5)).number("price"))
                .withMessage("No knob 'price'; there are: [share].");
    }

    @Test
    void stepsOfAKnobAreTheNumbersThatAReaderWrites() {
        assertThat(List.<Object>copyOf(Knob.numbers("x", "x", 0, 1, 10).values()))
                .contains(0.1, 0.2, 0.3, 0.6, 0.7);
    }

    @Test
    void aNumberThatCannotBeDrawnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Row.of("cost", Double.NaN))
                .withMessage("A number in a picture must be finite, got NaN.");
    }
}
