package apportion.study.relocation;

import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import apportion.welfare.MarketClearing;
import apportion.welfare.RelocationGame;
import java.util.Map;

/** Table 6, the parameters. All are input but k, which the paper says solves equation (11); it does. */
public final class Table6 {

    private Table6() {}

    /** The parameters as printed, by their symbol. */
    public static Map<String, Double> parameters() {
        return RelocationData.table6();
    }

    /** k that balances the flows, m = m₁ + m₂, equation (11). */
    public static double clearingAbatement() {
        return cleared(MarketClearing.byAbatementResponse(RelocationGame.of(RelocationData.parameters())));
    }

    /** β₁ that balances the flows at the printed k: the price that clears the market for relocated industry. */
    public static double clearingCompensation() {
        return cleared(MarketClearing.byCompensation(RelocationGame.of(RelocationData.parameters())));
    }

    private static double cleared(MarketClearing clearing) {
        if (clearing instanceof MarketClearing.Cleared cleared) {
            return cleared.value();
        }
        throw new IllegalStateException("Table 6 clears the market, got %s.".formatted(clearing));
    }

    static void answer(Answers answers) {
        PlaceAnswers table = answers.at("Table 6", "table-6");
        parameters().forEach((symbol, value) -> {
            if (symbol.equals("k")) {
                table.reproduced("", symbol, clearingAbatement());
            } else {
                table.input("", symbol, value);
            }
        });
    }
}
