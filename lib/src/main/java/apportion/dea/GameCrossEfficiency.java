package apportion.dea;

import apportion.dea.Factor.Role;
import apportion.dea.engine.EvaluationOrder;
import apportion.dea.engine.ProgramFamily;
import apportion.dea.engine.ProgramSolutions;
import apportion.dea.engine.ProgramStatus;
import apportion.dea.engine.UnitProgram;
import apportion.solve.Interruption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The game cross-efficiency of Liang, Wu, Cook and Zhu (2008): each unit d lets unit j choose the multipliers that suit j
 * best, provided that d itself keeps at least its present score α(d): max Σuy(j) with Σvx(j) = 1, Σuy ≤ Σvx for every unit,
 * Σuy(d) ≥ α(d) Σvx(d). The mean over d is the new α(j), and so on until nothing moves: a Nash equilibrium.
 *
 * <p>Constant returns, inputs and good outputs. It starts from the plain cross-efficiency; whether the rounds came to rest
 * is measured, not assumed. No score is below a cross-efficiency with prices that are best for each d, nor above the unit's
 * own.
 */
public final class GameCrossEfficiency {

    private static final int MOST_ROUNDS = 1000;

    private final DecisionMakingUnits units;
    private final double tolerance;

    private GameCrossEfficiency(DecisionMakingUnits units, double tolerance) {
        this.units = units;
        this.tolerance = tolerance;
    }

    /** Stops when no score moves by more than 10⁻⁶, unless said otherwise; bad outputs are not part of this method. */
    public static GameCrossEfficiency of(DecisionMakingUnits units) {
        CrossEfficiency.of(units); // the same rules for the data
        return new GameCrossEfficiency(units, 1e-6);
    }

    /** Another tolerance on the scores. */
    public GameCrossEfficiency withTolerance(double newTolerance) {
        if (!(newTolerance > 0)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "tolerance must be positive, got %s.", newTolerance));
        }
        return new GameCrossEfficiency(units, newTolerance);
    }

    /** Plays rounds until nothing moves. */
    public GameCrossEfficiencyResult solve() {
        CrossEfficiencyResult start = CrossEfficiency.of(units)
                .withSecondGoal(CrossEfficiency.SecondGoal.NONE)
                .solve();
        int[] players = IntStream.range(0, units.count())
                .filter(unit -> Double.isFinite(start.own().get(unit)))
                .toArray();
        Technology technology = Technology.of(units, ModelOptions.DEFAULT.with(ReturnsToScale.CONSTANT));
        double[] scores =
                start.means().stream().mapToDouble(Double::doubleValue).toArray();
        double moved = Double.POSITIVE_INFINITY;
        int rounds = 0;
        while (moved > tolerance && rounds < MOST_ROUNDS && players.length > 0) {
            double[] sums = new double[units.count()];
            for (int d : players) {
                Interruption.check("a game of cross-efficiency was being played");
                var bids = new Bids(technology, players, d, scores[d]);
                ProgramSolutions solutions = technology.engine().solve(bids, EvaluationOrder.OF_REFERENCE, 1);
                for (int k = 0; k < players.length; k++) {
                    sums[players[k]] +=
                            solutions.status(k) == ProgramStatus.OPTIMAL ? -solutions.objective(k) : Double.NaN;
                }
            }
            moved = 0;
            for (int j : players) {
                double score = sums[j] / players.length;
                moved = Math.max(moved, Math.abs(score - scores[j]));
                scores[j] = score;
            }
            rounds++;
        }
        List<Double> ends = new ArrayList<>();
        for (double score : scores) {
            ends.add(score);
        }
        return new GameCrossEfficiencyResult(
                units.names(), ends, start.means(), start.own(), rounds, moved <= tolerance);
    }

    /**
     * The duals of what every unit asks of unit d: min τ with Σλx ≤ τx(j) + μα(d)x(d), Σλy ≥ y(j) + μy(d). Own columns: τ,
     * μ, then slacks.
     */
    private final class Bids implements ProgramFamily {
        private final Technology technology;
        private final int[] players;
        private final int d;
        private final double alpha;

        Bids(Technology technology, int[] players, int d, double alpha) {
            this.technology = technology;
            this.players = players;
            this.d = d;
            this.alpha = alpha;
        }

        @Override
        public int ownColumns() {
            return 2 + technology.rows().size();
        }

        @Override
        public int count() {
            return players.length;
        }

        @Override
        public void write(int k, UnitProgram program) {
            for (int i = 0; i < technology.rows().size(); i++) {
                Factor factor = technology.factor(technology.rows().get(i));
                double[] column = units.column(factor.name());
                boolean input = factor.role() == Role.INPUT;
                program.entry(i, 0, input ? -column[players[k]] : 0);
                program.entry(i, 1, input ? -alpha * column[d] : -column[d]);
                program.entry(i, 2 + i, input ? 1 : -1);
                program.right(i, input ? 0 : column[players[k]]);
            }
            program.free(0);
            program.cost(0, -1);
        }
    }
}
