package apportion.dea;

import apportion.dea.Factor.Role;
import apportion.dea.engine.EvaluationOrder;
import apportion.dea.engine.ProgramFamily;
import apportion.dea.engine.ProgramSolutions;
import apportion.dea.engine.ProgramStatus;
import apportion.dea.engine.UnitProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cross-efficiency (Sexton, Silkman and Hogan 1986; Doyle and Green 1994): every unit is also scored with the multipliers
 * that suit the others, E(d, k) = Σ u(d)y(k) / Σ v(d)x(k) under constant returns, and the column means rank the units.
 *
 * <p>A unit's best multipliers are often not unique. A second goal chooses among those that keep its own score: the
 * benevolent one makes the aggregate of the others look as good as possible, the aggressive one as bad; without a goal the
 * multipliers are those the first program ends with, and the means depend on that choice.
 */
public final class CrossEfficiency {

    /** Which of the multipliers that suit a unit best it applies to the others. */
    public enum SecondGoal {
        /** Those that are best for the aggregate of the others. */
        BENEVOLENT,
        /** Those that are worst for the aggregate of the others. */
        AGGRESSIVE,
        /** Those the first program ends with: the plain average, without a game among the units. */
        NONE
    }

    private final DecisionMakingUnits units;
    private final SecondGoal goal;

    private CrossEfficiency(DecisionMakingUnits units, SecondGoal goal) {
        this.units = units;
        this.goal = goal;
    }

    /** The benevolent goal, until said otherwise; bad outputs are not part of this method. */
    public static CrossEfficiency of(DecisionMakingUnits units) {
        if (!units.factors(Role.BAD_OUTPUT).isEmpty()) {
            throw new IllegalArgumentException(
                    "Cross-efficiency knows inputs and good outputs only, got bad outputs: %s."
                            .formatted(String.join(
                                    ", ",
                                    units.factors(Role.BAD_OUTPUT).stream()
                                            .map(Factor::name)
                                            .toList())));
        }
        return new CrossEfficiency(units, SecondGoal.BENEVOLENT);
    }

    /** Another goal. */
    public CrossEfficiency withSecondGoal(SecondGoal newGoal) {
        return new CrossEfficiency(units, newGoal);
    }

    /** The matrix of scores and its means. */
    public CrossEfficiencyResult solve() {
        EfficiencyResult own = RadialModel.of(units)
                .withReturnsToScale(ReturnsToScale.CONSTANT)
                .withoutSecondStage()
                .solve();
        int count = units.count();
        int[] solved = IntStream.range(0, count)
                .filter(unit -> own.status(unit) == UnitStatus.SOLVED)
                .toArray();
        Technology technology = own.technology();
        ProgramSolutions second = goal == SecondGoal.NONE
                ? own.solutions()
                : technology.engine().solve(new Goals(technology, own, solved), EvaluationOrder.OF_REFERENCE, 1);
        double[][] scores = new double[count][count];
        List<Map<String, Double>> multipliers = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            int program = goal == SecondGoal.NONE ? own.programOf(d) : Arrays.binarySearch(solved, d);
            boolean has = own.status(d) == UnitStatus.SOLVED && second.status(program) == ProgramStatus.OPTIMAL;
            multipliers.add(has ? multipliers(technology, second, program) : Map.of());
            for (int k = 0; k < count; k++) {
                scores[d][k] = has && own.status(k) == UnitStatus.SOLVED ? ratio(multipliers.get(d), k) : Double.NaN;
            }
        }
        return CrossEfficiencyResult.of(goal, units.names(), scores, own, multipliers);
    }

    private static Map<String, Double> multipliers(Technology technology, ProgramSolutions solutions, int program) {
        Map<String, Double> multipliers = new LinkedHashMap<>();
        for (int i = 0; i < technology.rows().size(); i++) {
            Factor factor = technology.factor(technology.rows().get(i));
            // Multipliers of "at least" rows are at most 0.
            double sign = factor.role() == Role.INPUT ? 1 : -1;
            multipliers.put(factor.name(), sign * solutions.multiplier(program, i) + 0.0);
        }
        return multipliers;
    }

    private double ratio(Map<String, Double> multipliers, int unit) {
        double outputs = 0;
        double inputs = 0;
        for (Factor factor : units.factors()) {
            double term = multipliers.getOrDefault(factor.name(), 0.0) * units.column(factor.name())[unit];
            inputs += factor.role() == Role.INPUT ? term : 0;
            outputs += factor.role() == Role.INPUT ? 0 : term;
        }
        return outputs / inputs;
    }

    /**
     * The dual of: max (min) Σ uY with Σ vX = 1, Σ uy₀ = θ₀ Σ vx₀, Σ uyⱼ ≤ Σ vxⱼ, where X and Y are the sums of the others.
     * Own columns: μ of the unit's own score, τ of the normalisation, then slacks; u and v are the multipliers.
     */
    private final class Goals implements ProgramFamily {
        private final Technology technology;
        private final EfficiencyResult own;
        private final int[] solved;
        private final List<Technology.Row> rows;
        private final double[] totals;

        Goals(Technology technology, EfficiencyResult own, int[] solved) {
            this.technology = technology;
            this.own = own;
            this.solved = solved;
            rows = technology.rows();
            totals = new double[rows.size()];
            for (int i = 0; i < totals.length; i++) {
                double[] column = column(i);
                totals[i] =
                        Arrays.stream(solved).mapToDouble(unit -> column[unit]).sum();
            }
        }

        private double[] column(int row) {
            return units.column(technology.factor(rows.get(row)).name());
        }

        @Override
        public int ownColumns() {
            return 2 + rows.size();
        }

        @Override
        public int count() {
            return solved.length;
        }

        @Override
        public void write(int k, UnitProgram program) {
            int unit = solved[k];
            double sign = goal == SecondGoal.BENEVOLENT ? 1 : -1;
            for (int i = 0; i < rows.size(); i++) {
                double value = column(i)[unit];
                double others = totals[i] - value;
                boolean input = technology.factor(rows.get(i)).role() == Role.INPUT;
                program.entry(i, 0, input ? own.score(unit) * value : value);
                program.entry(i, 1, input ? -sign * others : 0);
                program.right(i, input ? 0 : sign * others);
                program.entry(i, 2 + i, input ? 1 : -1);
            }
            program.free(0);
            program.free(1);
            program.cost(1, -sign);
        }
    }
}
