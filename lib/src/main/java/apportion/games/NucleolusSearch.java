package apportion.games;

import apportion.games.NucleolusSolution.Level;
import apportion.solve.WrongAnswerException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The sequence of linear programs of Maschler, Peleg and Shapley (1979), with the settling rule of Potters, Reijnierse
 * and Ansing (1996): at each level the coalitions with a positive dual keep their excess for good, and coalitions whose
 * indicator is a combination of settled ones drop out. The rank of the settled coalitions rises at each level, so there
 * are at most n − 1. In the end the payoffs are solved anew from all settled equations at once.
 */
final class NucleolusSearch {

    private final TransferableUtilityGame game;
    private final NormalisedGame normalised;
    private final boolean individuallyRational;
    private final List<List<Integer>> stages = new ArrayList<>();
    private final List<Integer> pinned = new ArrayList<>();

    NucleolusSearch(TransferableUtilityGame game, NormalisedGame normalised, boolean individuallyRational) {
        this.game = game;
        this.normalised = normalised;
        this.individuallyRational = individuallyRational;
    }

    NucleolusSolution run(String name) {
        descend();
        double[] unknowns = solveSettledEquations();
        Allocation allocation = normalised.restore(name, unknowns);
        KohlbergCriterion.Verdict verdict = individuallyRational
                ? KohlbergCriterion.ofNucleolus(game, allocation)
                : KohlbergCriterion.ofPrenucleolus(game, allocation);
        if (!verdict.holds()) {
            throw new WrongAnswerException("The payoffs found fail Kohlberg's criterion: %s".formatted(verdict));
        }
        double largest = normalised.players == 1 ? Double.NEGATIVE_INFINITY : unknowns[normalised.players];
        boolean isCoreEmpty = largest > normalised.tolerance;
        double leastCoreExcess = isCoreEmpty && individuallyRational
                ? LeastCore.of(normalised).excess() // imputations may not reach the least core
                : largest * normalised.scale;
        return new NucleolusSolution(allocation, levels(unknowns), verdict, leastCoreExcess, isCoreEmpty);
    }

    private void descend() {
        CoalitionSpan span = new CoalitionSpan(normalised.players);
        Map<Integer, Double> fixed = new LinkedHashMap<>();
        span.add(normalised.everyone());
        fixed.put(normalised.everyone(), normalised.worthOfGrandCoalition());
        ExcessProgram program = new ExcessProgram(normalised, individuallyRational);
        while (!span.isFull()) {
            ExcessProgram.Stage stage = program.solve(span, fixed);
            int rank = span.rank();
            stage.weights().keySet().forEach(span::add);
            for (int i = 0; i < normalised.players; i++) {
                if ((stage.pinned() >> i & 1) != 0) {
                    pinned.add(i);
                    span.add(1 << i);
                }
            }
            if (span.rank() == rank) {
                throw new WrongAnswerException(
                        "No coalition with a positive dual at level %d of the nucleolus.".formatted(stages.size() + 1));
            }
            stages.add(List.copyOf(stage.weights().keySet()));
            double[] sums = CoalitionSums.of(Arrays.copyOf(solveSettledEquations(), normalised.players));
            span.basis().forEach(mask -> fixed.put(mask, sums[mask]));
        }
    }

    /**
     * Unknowns: the payoffs, then the excess of each stage. Sums of settled coalitions are determined from the first
     * stage on, single payoffs in the end; until then these are the payoffs of least norm.
     */
    private double[] solveSettledEquations() {
        int players = normalised.players;
        int equations = 1 + pinned.size();
        for (List<Integer> stage : stages) {
            equations += stage.size();
        }
        RealMatrix matrix = new Array2DRowRealMatrix(equations, players + stages.size());
        double[] right = new double[equations];
        setMembers(matrix, 0, normalised.everyone());
        right[0] = normalised.worthOfGrandCoalition();
        int line = 1;
        for (int player : pinned) {
            matrix.setEntry(line++, player, 1);
        }
        for (int k = 0; k < stages.size(); k++) {
            for (int mask : stages.get(k)) {
                setMembers(matrix, line, mask);
                matrix.setEntry(line, players + k, 1);
                right[line++] = normalised.worth[mask];
            }
        }
        ArrayRealVector rightSide = new ArrayRealVector(right);
        ArrayRealVector unknowns = new ArrayRealVector(
                new SingularValueDecomposition(matrix).getSolver().solve(rightSide));
        double residual = matrix.operate(unknowns).subtract(rightSide).getLInfNorm();
        if (!(residual <= normalised.tolerance)) {
            throw new WrongAnswerException("The settled coalitions contradict each other by %s.".formatted(residual));
        }
        return unknowns.toArray();
    }

    private List<Level> levels(double[] unknowns) {
        List<Level> levels = new ArrayList<>();
        for (int k = 0; k < stages.size(); k++) {
            List<Coalition> coalitions =
                    new ArrayList<>(stages.get(k).stream().map(Coalition::new).toList());
            double excess = unknowns[normalised.players + k];
            while (k + 1 < stages.size() && excess - unknowns[normalised.players + k + 1] <= normalised.tolerance) {
                k++; // degenerate: two stages at the same excess are one level
                stages.get(k).stream().map(Coalition::new).forEach(coalitions::add);
            }
            levels.add(new Level(excess * normalised.scale, coalitions));
        }
        return levels;
    }

    private void setMembers(RealMatrix matrix, int line, int mask) {
        for (int i = 0; i < normalised.players; i++) {
            matrix.setEntry(line, i, mask >> i & 1);
        }
    }
}
