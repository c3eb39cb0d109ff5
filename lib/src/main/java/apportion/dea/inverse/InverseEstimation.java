package apportion.dea.inverse;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.Factor;
import apportion.dea.Factor.Role;
import apportion.dea.Orientation;
import apportion.dea.RadialModel;
import apportion.dea.ReturnsToScale;
import apportion.dea.UnitEfficiency;
import apportion.dea.UnitStatus;
import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import apportion.solve.LinearSolution;
import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Inverse DEA of Wei, Zhang and Zhang (2000): what can a unit make of other inputs, or what does it need for other outputs,
 * if its radial efficiency stays as it is? Estimating outputs β from inputs α at the output-oriented index φ, and inputs
 * from outputs at the input-oriented index θ:
 *
 * <pre>
 * max Σ wᵣβᵣ  s.t. Σλx ≤ α,  Σλy ≥ φβ,  β ≥ y        min Σ wᵢαᵢ  s.t. Σλx ≤ θα,  Σλy ≥ β,  α ≥ x
 * </pre>
 *
 * <p>These are weighted sums of a program with several objectives. If every weight is positive and no given level is below
 * the present one, the index stays. With a weight of 0 the optimum is only weakly efficient: that suffices for outputs, not
 * for inputs at their floor. {@link InverseEstimate#efficiencyAfter()} is what a new evaluation finds.
 *
 * <pre>{@code
 * var more = InverseEstimation.ofOutputs(units, "plant 3", Map.of("labour", 1.8)).solve().orElseThrow();
 * }</pre>
 */
public final class InverseEstimation {

    private final DecisionMakingUnits units;
    private final String unit;
    private final Orientation orientation;
    private final Map<String, Double> given;
    private final Map<String, Double> weights;
    private final ReturnsToScale returnsToScale;
    private final EstimateFloor floor;

    private InverseEstimation(
            DecisionMakingUnits units,
            String unit,
            Orientation orientation,
            Map<String, Double> given,
            Map<String, Double> weights,
            ReturnsToScale returnsToScale,
            EstimateFloor floor) {
        this.units = units;
        this.unit = unit;
        this.orientation = orientation;
        this.given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        this.weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        this.returnsToScale = returnsToScale;
        this.floor = floor;
        requireSense();
    }

    /**
     * Estimates the outputs that go with other inputs.
     *
     * @param newInputs by input; those that are not named stay as they are
     */
    public static InverseEstimation ofOutputs(DecisionMakingUnits units, String unit, Map<String, Double> newInputs) {
        return of(units, unit, Orientation.OUTPUT, newInputs);
    }

    /**
     * Estimates the inputs that other outputs need.
     *
     * @param newOutputs by good output; those that are not named stay as they are
     */
    public static InverseEstimation ofInputs(DecisionMakingUnits units, String unit, Map<String, Double> newOutputs) {
        return of(units, unit, Orientation.INPUT, newOutputs);
    }

    private static InverseEstimation of(
            DecisionMakingUnits units, String unit, Orientation orientation, Map<String, Double> given) {
        Map<String, Double> ones = new LinkedHashMap<>();
        units.factors(orientation == Orientation.OUTPUT ? Role.GOOD_OUTPUT : Role.INPUT)
                .forEach(factor -> ones.put(factor.name(), 1.0));
        return new InverseEstimation(
                units, unit, orientation, given, ones, ReturnsToScale.VARIABLE, EstimateFloor.CURRENT_LEVEL);
    }

    /** What the estimated factors count; all must be named. 1 for each if nothing is said. */
    public InverseEstimation withWeights(Map<String, Double> newWeights) {
        return new InverseEstimation(units, unit, orientation, given, newWeights, returnsToScale, floor);
    }

    /** Another assumption on scaling; variable returns if nothing is said. */
    public InverseEstimation withReturnsToScale(ReturnsToScale newReturns) {
        return new InverseEstimation(units, unit, orientation, given, weights, newReturns, floor);
    }

    /** Whether the estimate may be below the present level. */
    public InverseEstimation withFloor(EstimateFloor newFloor) {
        return new InverseEstimation(units, unit, orientation, given, weights, returnsToScale, newFloor);
    }

    private void requireSense() {
        units.indexOf(unit);
        if (returnsToScale == ReturnsToScale.FREE_DISPOSAL_HULL) {
            throw new IllegalArgumentException(
                    "Inverse estimation needs a convex technology, got %s.".formatted(returnsToScale));
        }
        if (!units.factors(Role.BAD_OUTPUT).isEmpty()) {
            throw new IllegalArgumentException(
                    "Inverse estimation knows inputs and good outputs only, got bad output '%s'.%nMaybe QuotaModel suits these data."
                            .formatted(units.factors(Role.BAD_OUTPUT).get(0).name()));
        }
        requireNames("%s", givenFactors(), given, false);
        requireNames("weight of %s", estimatedFactors(), weights, true);
        if (weights.values().stream().noneMatch(weight -> weight > 0)) {
            throw new IllegalArgumentException("At least 1 weight must be positive, got " + weights + ".");
        }
    }

    private static void requireNames(String what, List<Factor> factors, Map<String, Double> values, boolean all) {
        List<String> known = factors.stream().map(Factor::name).toList();
        String kind =
                what.formatted(factors.isEmpty() ? "factor" : factors.get(0).role());
        values.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "No %s '%s'; there are: %s.".formatted(kind, name, String.join(", ", known)));
            }
            if (!(value >= 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "The %s '%s' must be finite and at least 0, got %s.", kind, name, value));
            }
        });
        if (all && values.size() < known.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d weights for %d factors: %s.",
                    values.size(),
                    known.size(),
                    String.join(", ", known)));
        }
    }

    private List<Factor> givenFactors() {
        return units.factors(orientation == Orientation.OUTPUT ? Role.INPUT : Role.GOOD_OUTPUT);
    }

    private List<Factor> estimatedFactors() {
        return units.factors(orientation == Orientation.OUTPUT ? Role.GOOD_OUTPUT : Role.INPUT);
    }

    /** Solves the program; infeasible if what is given does not allow the present levels at the same index. */
    public Outcome<InverseEstimate> solve() {
        UnitEfficiency now = efficiency(units.select(List.of(units.indexOf(unit))));
        if (now.status() != UnitStatus.SOLVED) {
            throw new IllegalArgumentException("Unit '%s' has no efficiency to keep: %s".formatted(unit, now.reason()));
        }
        Outcome<LinearSolution> outcome = program(now.score()).solve(QuotaModel.SOLVER);
        if (outcome instanceof Outcome.Infeasible) {
            return new Outcome.Infeasible<>(
                    orientation == Orientation.OUTPUT
                            ? "These inputs do not suffice for the present outputs of '%s' at the same efficiency.%nMaybe EstimateFloor.ZERO."
                                    .formatted(unit)
                            : "No inputs make these outputs: no combination of the units reaches them.");
        }
        return outcome.map(solution -> estimate(now.score(), solution));
    }

    private InverseEstimate estimate(double efficiency, LinearSolution solution) {
        Map<String, Double> levels = new LinkedHashMap<>();
        DecisionMakingUnits after = units.select(List.of(units.indexOf(unit)));
        for (Factor factor : estimatedFactors()) {
            levels.put(factor.name(), solution.value(factor.name()));
        }
        for (Map.Entry<String, Double> entry : levels.entrySet()) {
            after = after.withValues(entry.getKey(), List.of(entry.getValue()));
        }
        for (Factor factor : givenFactors()) {
            after = after.withValues(factor.name(), List.of(level(factor)));
        }
        UnitEfficiency then = efficiency(after);
        return new InverseEstimate(
                unit,
                orientation,
                efficiency,
                levels,
                solution.objective(),
                then.score(),
                then.weights(),
                solution.certificate());
    }

    /** Radial efficiency against all units as they are now. */
    private UnitEfficiency efficiency(DecisionMakingUnits one) {
        return RadialModel.of(one)
                .withOrientation(orientation)
                .withReturnsToScale(returnsToScale)
                .withReference(units)
                .solve()
                .unit(0);
    }

    private double level(Factor factor) {
        return given.getOrDefault(factor.name(), units.value(factor.name(), unit));
    }

    private LinearProgram program(double efficiency) {
        boolean outputs = orientation == Orientation.OUTPUT;
        List<Column> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Factor factor : estimatedFactors()) {
            double least = floor == EstimateFloor.ZERO ? 0 : units.value(factor.name(), unit);
            double weight = weights.getOrDefault(factor.name(), 0.0);
            columns.add(new Column(factor.name(), least, Double.POSITIVE_INFINITY, weight));
        }
        for (String peer : units.names()) {
            columns.add(new Column("weight of " + peer, 0, Double.POSITIVE_INFINITY, 0));
        }
        for (Factor factor : units.factors()) {
            boolean input = factor.role() == Role.INPUT;
            Map<String, Double> combination = peers(peer -> units.value(factor.name(), peer));
            boolean estimated = estimatedFactors().contains(factor);
            if (estimated) {
                combination.put(factor.name(), -efficiency);
            }
            rows.add(Row.of(
                    factor.name() + " row",
                    combination,
                    input ? Relation.AT_MOST : Relation.AT_LEAST,
                    estimated ? 0 : level(factor)));
        }
        Map<String, Double> scale = peers(peer -> 1.0);
        switch (returnsToScale) {
            case VARIABLE -> rows.add(Row.of("scale", scale, Relation.EQUAL, 1));
            case NON_INCREASING -> rows.add(Row.of("scale", scale, Relation.AT_MOST, 1));
            case NON_DECREASING -> rows.add(Row.of("scale", scale, Relation.AT_LEAST, 1));
            case CONSTANT, FREE_DISPOSAL_HULL -> {}
        }
        return new LinearProgram(outputs ? Sense.MAXIMISE : Sense.MINIMISE, columns, rows);
    }

    private Map<String, Double> peers(ToDoubleFunction<String> value) {
        Map<String, Double> combination = new LinkedHashMap<>();
        units.names().forEach(peer -> combination.put("weight of " + peer, value.applyAsDouble(peer)));
        return combination;
    }
}
