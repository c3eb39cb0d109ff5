package apportion.study.relocation;

import apportion.games.Coalition;
import apportion.games.Core;
import apportion.games.TransferableUtilityGame;
import apportion.welfare.RelocationCoalitions;
import apportion.welfare.Technology;
import java.util.LinkedHashMap;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The relocation model as a game of coalitions, which the paper leaves out: it shares E_C by a game of economic
 * coordination, not by what coalitions could earn.
 *
 * <p>Flows balance, m = m₁ + m₂: each receiver sets what it takes and Beijing gives it. γ: outsiders, one by one, take
 * what is best for themselves. α: outsiders, within 0 ≤ m_i ≤ q₁/2, take what harms the coalition most. With shared
 * technology a coalition that has Beijing in it produces with a₁; outsiders never do.
 */
public final class WelfareGames {

    private WelfareGames() {}

    /** γ: worth when outsiders serve themselves. */
    public static TransferableUtilityGame gamma(Technology technology) {
        return named(TransferableUtilityGame.of(3, coalitions(technology).gammaFunction()));
    }

    /** α: worth that a coalition can guarantee against all outsiders. */
    public static TransferableUtilityGame alpha(Technology technology) {
        return named(TransferableUtilityGame.of(3, coalitions(technology).alphaFunction()));
    }

    /** The worth of every coalition in the four games, and whether each game has a core. */
    public static Table table() {
        Map<String, TransferableUtilityGame> games = new LinkedHashMap<>();
        games.put("γ, technology shared", gamma(Technology.SHARED));
        games.put("γ, own technology", gamma(Technology.OWN));
        games.put("α, technology shared", alpha(Technology.SHARED));
        games.put("α, own technology", alpha(Technology.OWN));
        Table table = Table.create("Worth of coalitions of regions", StringColumn.create("game", games.keySet()));
        for (Coalition coalition : Coalition.bySizeThenLexicographic(3)) {
            table.addColumns(DoubleColumn.create(
                    coalition.toString(), games.values().stream().mapToDouble(game -> game.worth(coalition))));
        }
        return table.addColumns(StringColumn.create(
                "core", games.values().stream().map(game -> Core.status(game).isEmpty() ? "empty" : "has points")));
    }

    private static RelocationCoalitions coalitions(Technology technology) {
        return RelocationCoalitions.of(RelocationData.parameters()).withTechnology(technology);
    }

    private static TransferableUtilityGame named(TransferableUtilityGame game) {
        return game.withPlayerNames(RelocationData.regions());
    }
}
