package apportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import apportion.games.Coalition;
import apportion.games.Nucleolus;
import apportion.games.TransferableUtilityGame;
import apportion.gravity.FurnessBalancing;
import apportion.gravity.NamedMatrix;
import apportion.gravity.PoissonGravity;
import apportion.replication.Comparison;
import apportion.replication.Ledger;
import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.QuadraticProgram;
import apportion.study.relocation.RelocationData;
import apportion.study.relocation.RelocationReplication;
import apportion.study.relocation.SplitOff;
import apportion.study.relocation.Table7;
import apportion.welfare.GainDecomposition;
import apportion.welfare.RelocationCoalitions;
import apportion.welfare.RelocationCooperation;
import apportion.welfare.RelocationGame;
import apportion.welfare.RelocationParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards and messages are the same characters whatever the system speaks. */
class SameTextEverywhereTest {

    /** German writes a decimal comma, Turkish another i, Egyptian Arabic other digits. */
    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG"})
    void cardsAndMessagesDoNotDependOnTheLocale(String tag) {
        List<String> expected = textsUnder(Locale.ROOT);
        assertThat(textsUnder(Locale.forLanguageTag(tag))).isEqualTo(expected);
        assertThat(expected).noneMatch(text -> text.contains("\r") || text.contains("%n"));
    }

    @Test
    void theseLocalesWouldChangeAnUnguardedFormat() {
        assertThat(String.format(Locale.forLanguageTag("de-DE"), "%.1f", 0.5)).isEqualTo("0,5");
        assertThat(String.format(Locale.forLanguageTag("ar-EG"), "%d", 1)).isEqualTo("١");
        assertThat("TITLE".toLowerCase(Locale.forLanguageTag("tr-TR"))).isNotEqualTo("title");
    }

    private static List<String> textsUnder(Locale locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            List<String> texts = new ArrayList<>(cards());
            texts.addAll(messages());
            return texts;
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> cards() {
        RelocationParameters parameters = RelocationData.parameters();
        RelocationGame game = RelocationGame.of(parameters);
        TransferableUtilityGame gloves = TransferableUtilityGame.of(3, mask -> Integer.bitCount(mask) / 3.0);
        return List.of(
                parameters.toString(),
                game.equilibrium().toString(),
                game.boundedEquilibrium().orElseThrow().toString(),
                GainDecomposition.of(game).toString(),
                RelocationCooperation.of(parameters)
                        .boundedOptimum()
                        .orElseThrow()
                        .toString(),
                RelocationCoalitions.of(parameters).gamma(0b011).toString(),
                Table7.cooperative().toString(),
                SplitOff.solution().toString(),
                RelocationData.gravityModel().toString(),
                gloves.toString(),
                Nucleolus.of(gloves).toString(),
                FurnessBalancing.balance(seeds(), new double[] {3, 5}, new double[] {4, 4})
                        .toString(),
                linear(1e-3).solve().orElseThrow().toString(),
                quadratic(-0.3).solve().orElseThrow().toString(),
                Ledger.of(new RelocationReplication()).summary().markdown(),
                new Comparison().line("E1 Beijing", "77.3", 77.2867).toString());
    }

    private static List<String> messages() {
        return List.of(
                linear(-2).solve().reason(),
                quadratic(0).solve().reason(),
                messageOf(() -> Coalition.of(1, 1)),
                messageOf(() -> TransferableUtilityGame.of(40, mask -> 0)),
                messageOf(() ->
                        RelocationCoalitions.of(RelocationData.parameters()).gamma(8)),
                messageOf(() -> NamedMatrix.square(List.of("a", "b"), new double[][] {{1, 2}})),
                messageOf(() -> PoissonGravity.of(List.of(), PoissonGravity.Deterrence.POWER)
                        .withIterationLimit(-1)),
                messageOf(() -> QuadraticProgram.minimise(
                        List.of("x"), new ArrayRealVector(2), new Array2DRowRealMatrix(1, 1))));
    }

    private static NamedMatrix seeds() {
        return NamedMatrix.square(List.of("a", "b"), new double[][] {{1, 0.25}, {0.5, 1}});
    }

    private static LinearProgram linear(double limit) {
        return LinearProgram.maximise()
                .nonNegative("x", 1.5)
                .row("limit", Map.of("x", 1.0), Relation.AT_MOST, limit)
                .build();
    }

    private static QuadraticProgram quadratic(double curvature) {
        return QuadraticProgram.maximise(
                List.of("x"),
                new ArrayRealVector(new double[] {0.25}),
                new Array2DRowRealMatrix(new double[][] {{curvature}}));
    }

    private static String messageOf(ThrowingCallable call) {
        return String.valueOf(catchThrowable(call).getMessage());
    }
}
