package apportion.study.relocation;

import apportion.games.Coalition;
import apportion.games.SynergyGame;
import apportion.games.TransferableUtilityGame;
import apportion.gravity.NamedMatrix;
import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;

/** Table 5, the economic coordination game v_T(S) = Σ_{i,j ∈ S} t_ij. */
public final class Table5 {

    private Table5() {}

    /** v_T on Beijing, Hebei, Tianjin. */
    public static TransferableUtilityGame game() {
        return gameOf(Equation19.coordinationMatrix());
    }

    /** v_T from the printed memberships of Table 4 instead of the ones Table 3 gives. */
    static TransferableUtilityGame gameOfPrintedMemberships() {
        return gameOf(Table4.membershipsAsPrinted().coordinationMatrix());
    }

    private static TransferableUtilityGame gameOf(NamedMatrix coordination) {
        return SynergyGame.of(coordination.values()).withPlayerNames(coordination.rowNames());
    }

    static void answer(Answers answers) {
        PlaceAnswers table = answers.at("Table 5", "table-5");
        for (Coalition coalition : Coalition.bySizeThenLexicographic(3)) {
            double worth = game().worth(coalition);
            if (coalition.equals(Coalition.of(1, 3))) {
                table.explained(
                        coalition.toString(),
                        "v_T",
                        worth,
                        gameOfPrintedMemberships().worth(coalition),
                        "1 + (0.6888 + 0.7585) / 2 = 1.72365 takes Table 4's slipped memberships.");
            } else {
                table.reproduced(coalition.toString(), "v_T", worth);
            }
        }
    }
}
