package apportion.study.relocation;

import apportion.games.ProportionalSplitOff;
import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.util.Precision;

/**
 * Equations (20)-(22), the proportional split-off solution of the game of Table 5, and the shares taken from it.
 *
 * <p>Hebei leaves first with ½. What is left for Beijing and Tianjin is v(N) − ½ = 2.5, or 2.5/25.8 = 0.0969 per weight;
 * the paper prints 0.098 = v(N)/ω(N) = 3/30.6, the ratio before Hebei left, and so pays out 3.03 where there are 3.
 */
public final class SplitOff {

    private static final String SECTION = "equations-20-22";
    private static final int PRINTED_DECIMALS = 2;
    private static final String RATIO_SLIP =
            "0.098 is v(N)/omega(N) = 3/30.6, the ratio before Hebei left; (3 - 0.5)/25.8 is meant.";
    private static final String PAYOFF_SLIP = "The weight was multiplied by 3/30.6 instead of 2.5/25.8.";
    private static final String SHARE_SLIP =
            "The payoffs of (22), which add up to 3.03 and not to v(N) = 3, were divided" + " by their own sum.";

    private static final String HIDDEN_SLIP =
            "Two digits hide the slip in (22): 0.88/3.03 = 0.2904 rounds to the same as ours.";

    private SplitOff() {}

    /** The solution with its steps: {2} leaves, then {1, 3}. No ratios tie, so the tie rule does not matter. */
    public static ProportionalSplitOff.Result solution() {
        return ProportionalSplitOff.allocate(Table5.game(), RelocationData.weights());
    }

    /** The shares of Beijing, Hebei and Tianjin: 0.5426, 0.1667, 0.2907, whatever is shared out. */
    public static List<Double> shares() {
        return solution().allocation().shares();
    }

    /** The shares the paper goes on with: 0.545, 0.165, 0.29. */
    static List<Double> printedShares() {
        return List.of(
                Printed.value("Section 2.3.2", "", "share Beijing"),
                Printed.value("Section 2.3.2", "", "share Hebei"),
                Printed.value("Section 2.3.2", "", "share Tianjin"));
    }

    /** v(N) / ω(N), which the paper takes for the second ratio. */
    static double slippedRatio() {
        double totalWeight = RelocationData.weights().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return Table5.game().worthOfGrandCoalition() / totalWeight;
    }

    /** The payoffs with that ratio: they add up to 3.03, more than v(N) = 3. */
    static List<Double> slippedPayoffs() {
        List<Double> weights = RelocationData.weights();
        return List.of(weights.get(0) * slippedRatio(), payoff(1), weights.get(2) * slippedRatio());
    }

    private static List<Double> slippedShares() {
        List<Double> payoffs = slippedPayoffs().stream()
                .map(payoff -> Precision.round(payoff, PRINTED_DECIMALS))
                .toList();
        double total = payoffs.stream().mapToDouble(Double::doubleValue).sum();
        return payoffs.stream().map(payoff -> payoff / total).toList();
    }

    private static double payoff(int region) {
        return solution().allocation().payoffs().get(region);
    }

    static void answer(Answers answers) {
        List<ProportionalSplitOff.Step> steps = solution().steps();
        answers.at("Equation (20)", SECTION)
                .reproduced("", "max ratio", steps.get(0).ratio())
                .reproduced("", "x_2", payoff(1));
        answers.at("Equation (21)", SECTION)
                .explained("", "max ratio", steps.get(1).ratio(), slippedRatio(), RATIO_SLIP);
        answerPayoffs(answers.at("Equation (22)", SECTION), "");
        PlaceAnswers section = answers.at("Section 2.3.2", SECTION);
        answerPayoffs(section, "PSO");
        section.reproduced("PSO", "x_2", payoff(1));
        List<String> regions = RelocationData.regions();
        for (int i = 0; i < regions.size(); i++) {
            answerShare(section, "", "share " + regions.get(i), i);
            answerShare(section, "distribution rule", String.format(Locale.ROOT, "E_%d / E_C", i + 1), i);
            answerShare(section, regions.get(i), "contribution", i, 100);
        }
    }

    private static void answerPayoffs(PlaceAnswers place, String row) {
        place.explained(row, "x_1", payoff(0), slippedPayoffs().get(0), PAYOFF_SLIP)
                .explained(row, "x_3", payoff(2), slippedPayoffs().get(2), PAYOFF_SLIP);
    }

    static void answerShare(PlaceAnswers place, String row, String column, int region) {
        answerShare(place, row, column, region, 1);
    }

    private static void answerShare(PlaceAnswers place, String row, String column, int region, double unit) {
        double share = shares().get(region) * unit;
        if (region == 2) {
            place.reproduced(row, column, share, HIDDEN_SLIP);
        } else {
            place.explained(row, column, share, slippedShares().get(region) * unit, SHARE_SLIP);
        }
    }
}
