package apportion.dea;

import apportion.dea.Factor.Role;
import apportion.dea.engine.ProgramSolutions;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The slacks-based measure of Tone (2001), which is the enhanced Russell graph measure of Pastor, Ruiz and Sirvent (1999):
 * min ρ = (1 − (1/m) Σ s⁻/x₀) / (1 + (1/s) Σ s⁺/y₀) subject to Σλx + s⁻ = x₀, Σλy − s⁺ = y₀; solved as a linear program
 * after Charnes and Cooper (1962).
 *
 * <p>1 on the frontier only, smaller with every slack. With an orientation only the slacks of that side count. Bad outputs
 * that may have slacks join the denominator (Tone 2003). An input of 0 has no slack and does not count; an output of 0 has
 * no share, so the unit has no score.
 */
public final class SlacksBasedModel extends EfficiencyModel<SlacksBasedModel> {

    /** Which slacks count. */
    public enum Sides {
        BOTH,
        INPUT,
        OUTPUT
    }

    private final Sides sides;
    private final boolean isSuperEfficiency;

    private SlacksBasedModel(
            DecisionMakingUnits units,
            DecisionMakingUnits reference,
            ModelOptions options,
            Sides sides,
            boolean isSuperEfficiency) {
        super(units, reference, options);
        this.sides = sides;
        this.isSuperEfficiency = isSuperEfficiency;
    }

    /** Slacks of both sides under variable returns, until said otherwise. */
    public static SlacksBasedModel of(DecisionMakingUnits units) {
        return new SlacksBasedModel(units, units, ModelOptions.DEFAULT, Sides.BOTH, false);
    }

    /** Only the slacks of inputs, or of outputs. */
    public SlacksBasedModel withOrientation(Orientation orientation) {
        return new SlacksBasedModel(
                units(),
                reference(),
                options(),
                orientation == Orientation.INPUT ? Sides.INPUT : Sides.OUTPUT,
                isSuperEfficiency);
    }

    /**
     * Super-efficiency of Tone (2002): how far an efficient unit may get worse before the others reach it, min δ = ((1/m)
     * Σ x̄/x₀) / ((1/s) Σ ȳ/y₀) over points (x̄, ȳ) no better than the unit that the others can make. δ = 1 for the rest.
     * An input of 0 cannot get worse: a unit whose 0 no other unit reaches has no score.
     */
    public SlacksBasedModel withSuperEfficiency() {
        return new SlacksBasedModel(units(), reference(), options(), sides, true);
    }

    @Override
    SlacksBasedModel copy(DecisionMakingUnits newReference, ModelOptions newOptions) {
        return new SlacksBasedModel(units(), newReference, newOptions, sides, isSuperEfficiency);
    }

    @Override
    public EfficiencyResult solve() {
        String title = "Slacks-based%s%s, %s"
                .formatted(
                        sides == Sides.BOTH ? "" : sides == Sides.INPUT ? " input" : " output",
                        isSuperEfficiency ? " super-efficiency" : "",
                        options().returnsToScale());
        if (sides != Sides.BOTH && !isSuperEfficiency) {
            return oneSide(title);
        }
        boolean enumerates = options().returnsToScale() == ReturnsToScale.FREE_DISPOSAL_HULL;
        Technology technology =
                enumerates ? Technology.of(reference(), options()) : Technology.normalised(reference(), options());
        Screening screening = Screening.of(technology, units(), this::objection);
        int[] evaluated = screening.evaluated();
        var programs = new RatioPrograms(technology, units(), evaluated, sides, isSuperEfficiency, enumerates);
        ProgramSolutions solutions = enumerates
                ? technology.enumerate(programs, programs::ratio)
                : technology.solve(programs, units(), evaluated);
        double[] scores = IntStream.range(0, evaluated.length)
                .mapToDouble(k -> -solutions.objective(k))
                .toArray();
        return new EfficiencyResult(
                title,
                technology,
                units(),
                new Measure(isSuperEfficiency ? "δ" : "ρ", 1, true),
                screening,
                List.of(new Stage(programs, solutions, enumerates ? -1 : 0)),
                scores);
    }

    /** With the slacks of one side the ratio has a constant on the other, and their weighted sum decides. */
    private EfficiencyResult oneSide(String title) {
        Technology technology = Technology.of(reference(), options());
        var shares = new RatioPrograms(technology, units(), new int[0], sides, false, true);
        return SlackEvaluation.of(
                title,
                technology,
                units(),
                new Measure("ρ", 1, true),
                (unit, row) -> shares.isScored(row) ? shares.share(unit, row) : 0,
                sum -> sides == Sides.INPUT ? 1 - sum : 1 / (1 + sum),
                this::objection);
    }

    private String objection(int unit) {
        boolean anyInput = false;
        for (Factor factor : units().factors()) {
            if (!factor.discretionary()) {
                continue;
            }
            double value = units().column(factor.name())[unit];
            if (value < 0) {
                return "%s '%s' is negative, %s, and has no share.".formatted(factor.role(), factor.name(), value);
            }
            boolean divides = factor.role() == Role.GOOD_OUTPUT && sides != Sides.INPUT;
            if (value == 0 && divides) {
                return "%s '%s' is 0, and the measure divides by it.".formatted(factor.role(), factor.name());
            }
            anyInput |= factor.role() == Role.INPUT && value > 0;
        }
        return anyInput || sides == Sides.OUTPUT ? "" : "No input that could change is positive.";
    }
}
