package apportion.dea;

import apportion.dea.Technology.Relation;
import apportion.dea.Technology.Row;
import apportion.dea.engine.ExactAnswer;
import apportion.dea.engine.ProgramSolutions;
import apportion.dea.engine.ProgramStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import tech.tablesaw.api.Table;

/**
 * The scores of all evaluated units, with what stands behind each: projection, peers, slacks, multipliers, certificate.
 *
 * <p>{@link #scores()} and {@link #table()} give all units at once, {@link #unit(String)} one of them in full.
 */
public final class EfficiencyResult {

    /** Slacks below this share of the factor's mean among the reference units are rounding. */
    private static final double SLACK_TOLERANCE = 1e-9;

    private final String title;
    private final Technology technology;
    private final DecisionMakingUnits units;
    private final Measure measure;
    private final Screening screening;
    private final List<Stage> stages;
    private final double[] scores; // by program
    private final double[] sizes; // by row, what makes slacks comparable

    EfficiencyResult(
            String title,
            Technology technology,
            DecisionMakingUnits units,
            Measure measure,
            Screening screening,
            List<Stage> stages,
            double[] scores) {
        this.title = title;
        this.technology = technology;
        this.units = units;
        this.measure = measure;
        this.screening = screening;
        this.stages = List.copyOf(stages);
        this.scores = scores;
        sizes = SlackWeighting.byMean(technology);
    }

    /** The same answers with other scores, by unit. */
    EfficiencyResult rescored(String newTitle, Measure newMeasure, IntToDoubleFunction newScores) {
        double[] changed =
                Arrays.stream(screening.evaluated()).mapToDouble(newScores).toArray();
        return new EfficiencyResult(newTitle, technology, units, newMeasure, screening, stages, changed);
    }

    /** The model's name, with its options. */
    public String title() {
        return title;
    }

    /** The evaluated units. */
    public DecisionMakingUnits units() {
        return units;
    }

    /** Whether a unit has a score. */
    public UnitStatus status(int unit) {
        int program = screening.programOf(unit);
        if (program < 0) {
            return UnitStatus.UNSUITABLE_DATA;
        }
        return switch (solutions().status(program)) {
            case OPTIMAL -> UnitStatus.SOLVED;
            case INFEASIBLE -> UnitStatus.INFEASIBLE;
            case UNBOUNDED -> UnitStatus.UNBOUNDED;
            case LIMIT -> UnitStatus.UNSETTLED;
        };
    }

    /** Why a unit has no score; empty if it has one. */
    public String reason(int unit) {
        return switch (status(unit)) {
            case SOLVED -> "";
            case UNSUITABLE_DATA -> screening.objection(unit);
            case INFEASIBLE ->
                technology.isEmpty()
                        ? "No reference unit has data that can be used."
                        : "No combination of the reference units satisfies the unit's conditions.";
            case UNBOUNDED -> "The measure grows without end.";
            case UNSETTLED -> "The program was not settled within its limits.";
        };
    }

    /** The score of the unit at a position, NaN if it has none. */
    public double score(int unit) {
        return status(unit) == UnitStatus.SOLVED ? scores[screening.programOf(unit)] : Double.NaN;
    }

    /** The score of a unit. */
    public double score(String unit) {
        return score(units.indexOf(unit));
    }

    /** The scores in the order of the units, NaN where there is none. */
    public List<Double> scores() {
        List<Double> all = new ArrayList<>(units.count());
        for (int unit = 0; unit < units.count(); unit++) {
            all.add(score(unit));
        }
        return all;
    }

    /** Whether a unit's score is the best there is and, if there was a second stage, no slack remains. */
    public boolean isEfficient(int unit) {
        if (status(unit) != UnitStatus.SOLVED || !measure.isBest(score(unit))) {
            return false;
        }
        if (measure.isBeyond(score(unit))) {
            return true;
        }
        for (int i = 0; i < sizes.length; i++) {
            if (slack(unit, i) * sizes[i] > SLACK_TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /** The names of the efficient units. */
    public List<String> efficientUnits() {
        List<String> names = new ArrayList<>();
        for (int unit = 0; unit < units.count(); unit++) {
            if (isEfficient(unit)) {
                names.add(units.names().get(unit));
            }
        }
        return names;
    }

    /** All that is known about a unit. */
    public UnitEfficiency unit(String name) {
        return unit(units.indexOf(name));
    }

    /** All that is known about the unit at a position. */
    public UnitEfficiency unit(int unit) {
        UnitStatus status = status(unit);
        String name = units.names().get(unit);
        if (status != UnitStatus.SOLVED) {
            return new UnitEfficiency(
                    name,
                    status,
                    reason(unit),
                    Double.NaN,
                    false,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Optional.empty());
        }
        return new UnitEfficiency(
                name,
                status,
                "",
                score(unit),
                isEfficient(unit),
                targets(unit),
                slacks(unit),
                weights(unit),
                multipliers(unit),
                technology.certificate(stages.get(0), screening.programOf(unit)));
    }

    /**
     * The program of a unit's score settled in rational arithmetic, from the basis that floating point ended with: whether
     * that basis is exactly primal and dual feasible, and the exact objective. Empty for units without a program and for the
     * free disposal hull, which compares numbers and solves nothing.
     */
    public Optional<ExactAnswer> exactly(String unit) {
        int program = screening.programOf(units.indexOf(unit));
        return program < 0 ? Optional.empty() : technology.exactly(stages.get(0), program);
    }

    /** λ by peer, those above 0 only; with abatement factors, a peer's weight before abatement. */
    Map<String, Double> weights(int unit) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Stage stage = lastStage(unit);
        int program = screening.programOf(unit);
        double divisor = stage.weightDivisorOf(program);
        stage.solutions()
                .weights(
                        program,
                        (column, weight) -> weights.merge(
                                technology.reference().names().get(technology.unitOf(column)),
                                weight / divisor,
                                Double::sum));
        return weights;
    }

    /** Σλ of the peers' values, by factor. */
    Map<String, Double> targets(int unit) {
        Map<String, Double> targets = new LinkedHashMap<>();
        for (int i = 0; i < technology.rows().size(); i++) {
            Row row = technology.rows().get(i);
            if (row.factor() >= 0 && !row.isBound()) {
                double[] sum = {0, 0};
                int r = i;
                Stage stage = lastStage(unit);
                int program = screening.programOf(unit);
                stage.solutions().weights(program, (column, weight) -> {
                    sum[0] += weight * technology.entry(r, column);
                    sum[1] += weight;
                });
                targets.put(
                        row.name(), row.sign() * (sum[0] - row.shift() * sum[1]) / stage.levelDivisorOf(program, i));
            }
        }
        return targets;
    }

    /** Slacks by factor; 0 for those whose row is an equation. */
    Map<String, Double> slacks(int unit) {
        Map<String, Double> slacks = new LinkedHashMap<>();
        for (int i = 0; i < technology.rows().size(); i++) {
            Row row = technology.rows().get(i);
            if (row.factor() >= 0 && !row.isBound()) {
                slacks.put(row.name(), slack(unit, i));
            }
        }
        return slacks;
    }

    private double slack(int unit, int row) {
        Stage stage = lastStage(unit);
        int column = stage.programs().slackOf(row);
        int program = screening.programOf(unit);
        return column < 0 ? 0 : stage.solutions().own(program, column) / stage.levelDivisorOf(program, row);
    }

    /** The second stage where it has an answer, else the first. */
    private Stage lastStage(int unit) {
        Stage last = stages.get(stages.size() - 1);
        return last.solutions().status(screening.programOf(unit)) == ProgramStatus.OPTIMAL ? last : stages.get(0);
    }

    /** What one more unit of each factor is worth; at least 0 for rows that are inequalities. */
    Map<String, Double> multipliers(int unit) {
        Map<String, Double> multipliers = new LinkedHashMap<>();
        for (int i = 0; i < technology.rows().size(); i++) {
            Row row = technology.rows().get(i);
            int program = screening.programOf(unit);
            double pi = solutions().multiplier(program, i) * stages.get(0).factorOf(program, i);
            multipliers.put(row.name(), (row.relation() == Relation.AT_LEAST ? -pi : pi) + 0.0);
        }
        return multipliers;
    }

    /** What makes these scores doubtful; empty if nothing does. */
    public List<String> warnings() {
        return technology.reference().warnings();
    }

    /** One line for each unit: score, whether it is efficient, peers, status, reason. */
    public Table table() {
        return ResultTables.scores(this);
    }

    /** One line for each unit: its slack in each factor. */
    public Table slacks() {
        return ResultTables.byFactor(this, "Slacks", UnitEfficiency::slacks);
    }

    /** One line for each unit: its target in each factor. */
    public Table targets() {
        return ResultTables.byFactor(this, "Targets", UnitEfficiency::targets);
    }

    /** One line for each unit: its multipliers. */
    public Table multipliers() {
        return ResultTables.byFactor(this, "Multipliers", UnitEfficiency::multipliers);
    }

    /** One line for each unit and peer: the weight λ. */
    public Table weights() {
        return ResultTables.weights(this);
    }

    Technology technology() {
        return technology;
    }

    int programOf(int unit) {
        return screening.programOf(unit);
    }

    ProgramSolutions solutions() {
        return stages.get(0).solutions();
    }

    @Override
    public String toString() {
        double[] solved = scores().stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        var card = new StringBuilder(String.format(
                Locale.ROOT,
                "%s\n  %d units, %d with a score, %d efficient",
                title,
                units.count(),
                solved.length,
                efficientUnits().size()));
        if (solved.length > 0) {
            card.append(String.format(
                    Locale.ROOT,
                    "\n  %s: least %.6f, mean %.6f, greatest %.6f",
                    measure.name(),
                    Arrays.stream(solved).min().orElseThrow(),
                    Arrays.stream(solved).average().orElseThrow(),
                    Arrays.stream(solved).max().orElseThrow()));
        }
        warnings().forEach(warning -> card.append("\n  Warning: ").append(warning));
        return card.toString();
    }
}
