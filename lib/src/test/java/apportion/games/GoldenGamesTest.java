package apportion.games;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reference cases in {@code cases/games.json}, each of which names its source; exact fractions, tolerance 1e-9. */
class GoldenGamesTest {

    @TestFactory
    Stream<DynamicTest> everySolutionOfEveryReferenceCase() throws IOException {
        return cases().filter(golden -> !golden.get("kind").getAsString().startsWith("relocation"))
                .flatMap(golden -> golden.getAsJsonObject("expected").keySet().stream()
                        .filter(key -> !List.of("x_decimal", "shares", "sum").contains(key))
                        .filter(key -> !key.startsWith("paper"))
                        .map(key -> DynamicTest.dynamicTest(
                                golden.get("id").getAsString() + " " + key, () -> check(golden, key))));
    }

    private static void check(JsonObject golden, String key) {
        TransferableUtilityGame game = game(golden.getAsJsonObject("data"));
        JsonElement expected = golden.getAsJsonObject("expected").get(key);
        switch (key) {
            case "shapley" -> compare(ShapleyValue.allocate(game), expected);
            case "banzhaf_raw" -> compare(BanzhafValue.raw(game), expected);
            case "banzhaf_normalised" -> compare(BanzhafValue.normalised(game), expected);
            case "tau" -> compare(TauValue.of(game).orElseThrow(), expected);
            case "nucleolus" -> compare(Nucleolus.of(game).orElseThrow().allocation(), expected);
            case "prenucleolus" -> compare(Prenucleolus.of(game).allocation(), expected);
            case "core_empty" -> assertThat(Core.status(game).isEmpty()).isEqualTo(expected.getAsBoolean());
            case "core_vertices" -> compareVertices(CoreVertices.of(game), expected.getAsJsonArray());
            case "cost_shapley" -> compare(costs(golden, ShapleyValue.allocate(game)), expected);
            case "cost_nucleolus" ->
                compare(costs(golden, Nucleolus.of(game).orElseThrow().allocation()), expected);
            case "x" -> compare(splitOff(golden, game).allocation(), expected);
            case "partition" ->
                assertThat(splitOff(golden, game).partition())
                        .isEqualTo(
                                StreamSupport.stream(expected.getAsJsonArray().spliterator(), false)
                                        .map(GoldenGamesTest::coalition)
                                        .toList());
            default -> throw new AssertionError("No comparison for '%s'.".formatted(key));
        }
    }

    private static ProportionalSplitOff.Result splitOff(JsonObject golden, TransferableUtilityGame game) {
        return ProportionalSplitOff.allocate(
                game, numbers(golden.getAsJsonObject("data").get("weights")));
    }

    private static Allocation costs(JsonObject golden, Allocation savings) {
        List<Double> costs = numbers(golden.getAsJsonObject("data").get("costs"));
        List<Double> borne = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            borne.add(costs.get(i) - savings.payoffs().get(i));
        }
        return new Allocation("Costs", savings.playerNames(), borne);
    }

    private static void compare(Allocation computed, JsonElement expected) {
        List<Double> numbers = numbers(expected);
        assertThat(computed.payoffs()).hasSameSizeAs(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(computed.payoffs().get(i)).isCloseTo(numbers.get(i), within(1e-9));
        }
    }

    private static void compareVertices(List<Allocation> computed, JsonArray expected) {
        assertThat(computed).hasSize(expected.size());
        for (JsonElement vertex : expected) {
            List<Double> numbers = numbers(vertex);
            assertThat(computed).anySatisfy(found -> {
                for (int i = 0; i < numbers.size(); i++) {
                    assertThat(found.payoffs().get(i)).isCloseTo(numbers.get(i), within(1e-9));
                }
            });
        }
    }

    private static TransferableUtilityGame game(JsonObject data) {
        String kind = data.has("kind") ? data.get("kind").getAsString() : "values";
        return switch (kind) {
            case "values" ->
                TransferableUtilityGame.bySizeThenLexicographic(numbers(data.get("v")).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
            case "bankruptcy" -> BankruptcyGame.of(data.get("estate").getAsDouble(), numbers(data.get("claims")));
            case "weighted voting" ->
                WeightedVotingGame.of(data.get("quota").getAsDouble(), numbers(data.get("weights")));
            case "airport cost game" -> AirportGame.savings(numbers(data.get("costs")));
            default -> throw new AssertionError("No builder for '%s'.".formatted(kind));
        };
    }

    private static Coalition coalition(JsonElement members) {
        return Coalition.of(numbers(members).stream().mapToInt(Double::intValue).toArray());
    }

    private static List<Double> numbers(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                .map(GoldenGamesTest::number)
                .toList();
    }

    private static double number(JsonElement fraction) {
        String[] parts = fraction.getAsString().split("/", 2);
        return parts.length == 1
                ? Double.parseDouble(parts[0])
                : Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }

    private static Stream<JsonObject> cases() throws IOException {
        try (InputStream file = requireNonNull(GoldenGamesTest.class.getResourceAsStream("/cases/games.json"));
                InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            JsonArray cases = JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("cases");
            return StreamSupport.stream(cases.spliterator(), false).map(JsonElement::getAsJsonObject);
        }
    }
}
