package apportion.dea.inverse;

import apportion.dea.Factor;
import apportion.dea.Factor.Role;
import apportion.solve.LinearProgram;
import apportion.solve.LinearSolution;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Models (3) and (4) of Emrouznejad, Yang and Amin (2019): a reduction of bad outputs is shared among the inefficient
 * units L so that inputs and lost good outputs are least, in one linear program over all of them:
 *
 * <pre>
 * min  Σₖ (Σᵢ wᵢₖ αᵢₖ − Σᵣ vᵣₖ βᵣₖ)
 * s.t. Σⱼ λⱼᵏ xᵢⱼ ≤ αᵢₖ ≤ xᵢₖ,   Σⱼ λⱼᵏ yᵣⱼ ≥ (1 + β̂ₖ) βᵣₖ,   (1 − cᵣₖ) yᵣₖ ≤ βᵣₖ ≤ yᵣₖ,
 *      Σⱼ λⱼᵏ bₚⱼ = (1 − β̂ₖ) γₚₖ,   0 ≤ γₚₖ ≤ bₚₖ,   Σⱼ λⱼᵏ = 1,   λ ≥ 0   for every k in L,
 *      Σₖ (bₚₖ − γₚₖ) = aₚ   for every bad output with a quota.
 * </pre>
 *
 * <p>The rows make each unit's directional distance at least β̂; whether it is no more, {@link Rescoring} says. The
 * printed total Σγ = a must read as above, see {@link QuotaReading}.
 *
 * <pre>{@code
 * var split = FrontierSplit.of(units);
 * var allocation = QuotaModel.of(split, Quota.of("co2", 120)).solve().orElseThrow();
 * }</pre>
 */
public final class QuotaModel {

    /** The programs are small and dense; every answer is certified whichever engine gives it. */
    static final SolverOptions SOLVER = SolverOptions.DEFAULT.withEngine(SolverOptions.Engine.SIMPLEX);

    /** A quota beyond its interval by less than this share of what is emitted lies on the interval's end. */
    static final double ROUNDING = 1e-9;

    private final FrontierSplit split;
    private final Quota quota;
    private final QuotaNumbers numbers;
    private final QuotaPrograms programs;

    private QuotaModel(FrontierSplit split, Quota quota, QuotaOptions options) {
        quota.requireBadOutputsOf(split.units());
        this.split = split;
        this.quota = quota;
        numbers = new QuotaNumbers(split, options);
        programs = new QuotaPrograms(numbers);
    }

    /**
     * The model with the paper's options.
     *
     * @throws IllegalArgumentException if the quota names no bad output, or no unit can reduce
     */
    public static QuotaModel of(FrontierSplit split, Quota quota) {
        return new QuotaModel(split, quota, QuotaOptions.DEFAULT);
    }

    /** Other options. */
    public QuotaModel with(QuotaOptions options) {
        return new QuotaModel(split, quota, options);
    }

    /** Another quota. */
    public QuotaModel with(Quota newQuota) {
        return new QuotaModel(split, newQuota, numbers.options);
    }

    /** Model (1) and its sets. */
    public FrontierSplit split() {
        return split;
    }

    /** What is to be reduced. */
    public Quota quota() {
        return quota;
    }

    /** The options. */
    public QuotaOptions options() {
        return numbers.options;
    }

    /** L, the units that reduce. */
    public List<String> reducingUnits() {
        return numbers.reducing.stream().map(numbers::name).toList();
    }

    /** The units that span the technology. */
    public List<String> referenceUnits() {
        return numbers.reference.stream().map(numbers::name).toList();
    }

    /** β̂ of every unit that reduces. */
    public Map<String, Double> targets() {
        Map<String, Double> targets = new LinkedHashMap<>();
        numbers.reducing.forEach(unit -> targets.put(numbers.name(unit), numbers.target(unit)));
        return targets;
    }

    /** What the objective counts: w of every input and v of every good output, for each unit that reduces. */
    public Table weights() {
        Table table =
                Table.create("Weights: " + numbers.options.weights(), StringColumn.create("unit", reducingUnits()));
        for (Factor factor : split.units().factors()) {
            if (factor.role() != Role.BAD_OUTPUT) {
                table.addColumns(DoubleColumn.create(
                        factor.name(), numbers.reducing.stream().mapToDouble(unit -> numbers.weight(factor, unit))));
            }
        }
        return table;
    }

    /** What each unit can reduce, and so which quotas can be met; ask this first. */
    public QuotaIntervals intervals() {
        List<QuotaIntervals.Line> lines = new ArrayList<>();
        for (Factor bad : numbers.bads) {
            for (int unit : numbers.reducing) {
                double before = numbers.value(bad, unit);
                double most = level(unit, bad, -1);
                double fewest = Double.isNaN(most) ? Double.NaN : level(unit, bad, 1);
                lines.add(new QuotaIntervals.Line(
                        numbers.name(unit),
                        bad.name(),
                        before,
                        rounded(before - most, before),
                        rounded(before - fewest, before)));
            }
        }
        return new QuotaIntervals(lines);
    }

    /** The least level (sign 1) or greatest level (sign −1) of a bad output within the unit's rows, NaN if none is. */
    private double level(int unit, Factor bad, int sign) {
        Outcome<LinearSolution> outcome = programs.ofUnit(unit, false, factor -> factor.equals(bad) ? sign : 0)
                .solve(SOLVER);
        return outcome instanceof Outcome.Infeasible
                ? Double.NaN
                : outcome.orElseThrow().value(QuotaPrograms.levelName(bad.name(), numbers.name(unit)));
    }

    static double rounded(double reduction, double before) {
        return Math.abs(reduction) <= ROUNDING * before ? 0 : reduction;
    }

    /** Model (3) as a program, with names one can read. */
    public LinearProgram program() {
        return programs.quota(quota);
    }

    /** Solves model (3); if the quota cannot be met, says why in words. */
    public Outcome<QuotaAllocation> solve() {
        QuotaIntervals intervals = intervals();
        Optional<String> objection = objection(intervals);
        if (objection.isPresent()) {
            return new Outcome.Infeasible<>(objection.get());
        }
        QuotaModel possible = numbers.options.reading() == QuotaReading.LITERAL ? this : with(within(intervals));
        Outcome<LinearSolution> outcome = possible.program().solve(SOLVER);
        if (outcome instanceof Outcome.Infeasible<LinearSolution> infeasible) {
            return new Outcome.Infeasible<>("Each quota can be met alone, but not together: " + infeasible.reason());
        }
        return outcome.map(solution -> new QuotaAllocation(this, solution));
    }

    private Optional<String> objection(QuotaIntervals intervals) {
        for (Map.Entry<String, Double> entry : quota.amounts().entrySet()) {
            String bad = entry.getKey();
            double slack = ROUNDING * total(bad);
            double amount = entry.getValue();
            Optional<String> objection = numbers.options.reading() == QuotaReading.LITERAL
                    ? literalObjection(intervals, bad, amount)
                    : intervals.objection(bad, amount, numbers.options.total(), slack);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private Optional<String> literalObjection(QuotaIntervals intervals, String bad, double amount) {
        double least = total(bad) - intervals.greatest(bad);
        double greatest = total(bad) - intervals.least(bad);
        return amount >= least && amount <= greatest
                ? Optional.empty()
                : Optional.of(
                        "Read literally, the levels of '%s' after the reduction must add up to the quota, %s, but they add up to at least %s and at most %s.%nMaybe QuotaReading.LEVEL was meant."
                                .formatted(bad, Digits.of(amount), Digits.of(least), Digits.of(greatest)));
    }

    private double total(String bad) {
        return numbers.bads.stream()
                .filter(factor -> factor.name().equals(bad))
                .mapToDouble(numbers::total)
                .sum();
    }

    /** The quota, put on the end of its interval where rounding has it beyond. */
    private Quota within(QuotaIntervals intervals) {
        Quota within = quota;
        for (Map.Entry<String, Double> entry : quota.amounts().entrySet()) {
            String bad = entry.getKey();
            double least = numbers.options.total() == QuotaTotal.EXACTLY ? intervals.least(bad) : 0;
            within = within.with(bad, Math.max(Math.min(entry.getValue(), intervals.greatest(bad)), least));
        }
        return within;
    }

    /**
     * Model (4) with the sign it needs: min Σᵣ Cᵣ with βᵣₖ ≥ (1 − Cᵣ) yᵣₖ, 0 ≤ Cᵣ ≤ 1, and the other rows of model (3).
     * The printed program asks for cᵣₖ ≥ Cᵣ, so that C = 0 always solves it. Thresholds of the options play no part.
     */
    public Outcome<LeastThresholds> leastThresholds() {
        QuotaModel free = with(numbers.options.withThresholds(Thresholds.uniform(1)));
        QuotaIntervals intervals = free.intervals();
        Optional<String> objection = free.objection(intervals);
        if (objection.isPresent()) {
            return new Outcome.Infeasible<>(objection.get());
        }
        Outcome<LinearSolution> outcome =
                free.programs.leastThresholds(free.within(intervals)).solve(SOLVER);
        if (outcome instanceof Outcome.Infeasible<LinearSolution> infeasible) {
            return new Outcome.Infeasible<>("Each quota can be met alone, but not together: " + infeasible.reason());
        }
        return outcome.map(solution -> LeastThresholds.of(numbers.goods, solution));
    }

    /** What reductions of a bad output cost each unit, and all together. */
    public AbatementCosts abatementCosts(String badOutput) {
        Quota.of(badOutput, 0).requireBadOutputsOf(split.units());
        return AbatementCosts.of(numbers, programs, badOutput);
    }

    @Override
    public String toString() {
        return "Quota model: %s\n  %s\n  %d units reduce, %d span the technology"
                .formatted(quota, numbers.options, numbers.reducing.size(), numbers.reference.size());
    }
}
