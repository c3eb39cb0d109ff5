package apportion.dea.inverse;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.Factor;
import apportion.dea.Factor.Role;
import apportion.solve.KktCertificate;
import apportion.solve.LinearSolution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The optimum of model (3): who reduces by how much, with which inputs, outputs and peers, and what the quota costs. */
public final class QuotaAllocation implements ReductionPlan {

    /** Weights below this are rounding: they add up to 1. */
    private static final double LEAST_WEIGHT = 1e-9;

    private final QuotaModel model;
    private final LinearSolution solution;
    private final DecisionMakingUnits after;

    QuotaAllocation(QuotaModel model, LinearSolution solution) {
        this.model = model;
        this.solution = solution;
        DecisionMakingUnits changed = units();
        for (Factor factor : units().factors()) {
            changed = changed.withValues(
                    factor.name(),
                    units().names().stream()
                            .map(unit -> levelAfter(unit, factor))
                            .toList());
        }
        after = changed;
    }

    private double levelAfter(String unit, Factor factor) {
        double before = units().value(factor.name(), unit);
        if (!reduces(unit)) {
            return before;
        }
        if (factor.role() == Role.BAD_OUTPUT && model.options().reading() == QuotaReading.AMOUNT) {
            return before - QuotaModel.rounded(solution.value(QuotaPrograms.amountName(factor.name(), unit)), before);
        }
        return before
                - QuotaModel.rounded(before - solution.value(QuotaPrograms.levelName(factor.name(), unit)), before);
    }

    private DecisionMakingUnits units() {
        return model.split().units();
    }

    private boolean reduces(String unit) {
        return model.reducingUnits().contains(unit);
    }

    /** The model that was solved. */
    public QuotaModel model() {
        return model;
    }

    @Override
    public FrontierSplit split() {
        return model.split();
    }

    /** The least Σwα − Σvβ. */
    public double objective() {
        return solution.objective();
    }

    @Override
    public double reduction(String unit, String badOutput) {
        return units().value(badOutput, unit) - after.value(badOutput, unit);
    }

    @Override
    public DecisionMakingUnits after() {
        return after;
    }

    /**
     * What one more unit of the quota adds to the objective: its dual price. Where the quota is a breakpoint of the cost
     * curve the price is not unique; {@link AbatementCosts#price} gives both ends.
     */
    public double price(String badOutput) {
        model.quota().amount(badOutput);
        return solution.dual(QuotaPrograms.quotaName(badOutput));
    }

    /** λ of a unit that reduces, by peer, those above 0 only. */
    public Map<String, Double> peers(String unit) {
        if (!reduces(unit)) {
            throw new IllegalArgumentException("Unit '%s' does not reduce; those that do: %s."
                    .formatted(unit, String.join(", ", model.reducingUnits())));
        }
        Map<String, Double> peers = new LinkedHashMap<>();
        for (String peer : model.referenceUnits()) {
            double weight = solution.value(QuotaPrograms.weightName(peer, unit));
            if (weight > LEAST_WEIGHT) {
                peers.put(peer, weight);
            }
        }
        return peers;
    }

    /** The optimality conditions, measured anew. */
    public KktCertificate certificate() {
        return solution.certificate();
    }

    /** One line for each unit that reduces: target, each bad output before, reduction, after, other changes, peers. */
    @Override
    public Table table() {
        List<String> names = model.reducingUnits();
        Table table = Table.create(
                "Allocation of %s".formatted(model.quota()),
                StringColumn.create("unit", names),
                DoubleColumn.create("target β̂", model.targets().values().toArray(Double[]::new)));
        for (Factor bad : units().factors(Role.BAD_OUTPUT)) {
            table.addColumns(
                    column(bad.name() + " before", names, unit -> units().value(bad.name(), unit)),
                    column(bad.name() + " reduction", names, unit -> reduction(unit, bad.name())),
                    column(bad.name() + " after", names, unit -> after.value(bad.name(), unit)));
        }
        for (Factor factor : units().factors()) {
            if (factor.role() != Role.BAD_OUTPUT) {
                table.addColumns(column(
                        factor.name() + " change",
                        names,
                        unit -> after.value(factor.name(), unit) - units().value(factor.name(), unit)));
            }
        }
        table.addColumns(StringColumn.create(
                "peers",
                names.stream().map(unit -> String.join(", ", peers(unit).keySet()))));
        return table;
    }

    static DoubleColumn column(String name, List<String> units, ToDoubleFunction<String> value) {
        return DoubleColumn.create(name, units.stream().mapToDouble(value));
    }

    @Override
    public String toString() {
        StringBuilder card = new StringBuilder(model.toString());
        card.append(String.format(Locale.ROOT, "%n  objective %s", Digits.of(objective())));
        model.quota().amounts().keySet().forEach(bad -> {
            long carriers = reductions(bad).values().stream()
                    .filter(amount -> amount > 0)
                    .count();
            card.append(String.format(
                    Locale.ROOT,
                    "%n  %s: %s reduced by %d of %d units, price of one more %s",
                    bad,
                    Digits.of(total(bad)),
                    carriers,
                    model.reducingUnits().size(),
                    Digits.of(price(bad))));
        });
        return card.append(String.format(
                        Locale.ROOT,
                        "%n  largest residual of the optimality conditions %.1e",
                        certificate().worst()))
                .toString();
    }
}
