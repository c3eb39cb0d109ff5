package apportion.study.siting;

import apportion.bilevel.BilevelOutcome;
import apportion.bilevel.BilevelProgram;
import apportion.bilevel.BilevelProgram.SharedMultipliers;
import apportion.bilevel.Expression;
import apportion.bilevel.Player;
import apportion.bilevel.Variable;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearProgram.Row;
import apportion.solve.Outcome;
import apportion.study.siting.Reading.DemandMultiplier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Path (b): model (14) as a bilevel program. Each colliery is a follower with its own profit; its optimality conditions
 * take the place of its problem, and the search branches on which of a multiplier and its slack is 0.
 *
 * <p>The leader's objective is the revenue Z₂, greatest or least: at a fixed site the two ends of what the collieries'
 * equilibria can give it. Variables are "Y_ST" and "R_ST".
 */
public final class BilevelSiting {

    private BilevelSiting() {}

    /** The collieries' problems at this site, under a leader who hopes for revenue or fears for it. */
    public static BilevelProgram atSite(int site, double excess, Reading reading, Reading.Stance stance) {
        return program(CollieriesAtSite.of(site, excess, reading), stance);
    }

    /**
     * The plan found at this site by the followers' optimality conditions, or why there is none.
     *
     * <p>Where every colliery has one best answer alone and these meet the demand, its multiplier is 0 and the conditions
     * fall apart into one program for each colliery; otherwise all are solved together.
     */
    public static Outcome<Plan> plan(int site, double excess, Reading reading, Reading.Stance stance) {
        CollieriesAtSite at = CollieriesAtSite.of(site, excess, reading);
        Optional<Plan> apart = apart(at);
        return apart.isPresent() ? new Outcome.Optimal<>(apart.get()) : together(at, stance);
    }

    /** All collieries in one program. */
    static Outcome<Plan> together(CollieriesAtSite at, Reading.Stance stance) {
        BilevelOutcome outcome = program(at, stance).solve();
        return outcome.isOptimal()
                ? new Outcome.Optimal<>(plan(at, outcome.orElseThrow()::value))
                : new Outcome.Infeasible<>(outcome.reason());
    }

    /** One program for each colliery, if their answers are unique and meet the demand. */
    private static Optional<Plan> apart(CollieriesAtSite at) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (CollieryAtSite colliery : at.collieries()) {
            BilevelOutcome outcome = BilevelProgram.of(
                            Player.maximising(Expression.ZERO).named("local authority"), follower(colliery))
                    .solve();
            if (!outcome.isOptimal() || !outcome.orElseThrow().unique()) {
                return Optional.empty();
            }
            values.putAll(outcome.orElseThrow().values());
        }
        Plan plan = plan(at, name -> Objects.requireNonNull(values.get(name)));
        return plan.output() >= at.demand() ? Optional.of(plan) : Optional.empty();
    }

    private static Plan plan(CollieriesAtSite at, ToDoubleFunction<String> value) {
        return Plan.of(
                at,
                at.collieries().stream()
                        .map(colliery -> value.applyAsDouble(output(colliery)))
                        .toList(),
                at.collieries().stream()
                        .map(colliery -> value.applyAsDouble(transported(colliery)))
                        .toList());
    }

    private static Player follower(CollieryAtSite colliery) {
        String y = output(colliery);
        String r = transported(colliery);
        return Player.maximising(new Expression(
                        colliery.stackPrice() * colliery.allowance(),
                        Map.of(y, colliery.outputProfit(), r, colliery.haulProfit()),
                        Map.of()))
                .named(colliery.name())
                .choosing(
                        Variable.between(y, colliery.leastOutput(), colliery.capacity()),
                        Variable.between(r, 0, colliery.haulCapacity()))
                .subjectTo(
                        Row.of(
                                "(9) budget " + colliery.name(),
                                Map.of(y, colliery.operatingCost(), r, colliery.haulCost()),
                                Relation.AT_MOST,
                                colliery.budget()),
                        Row.of(
                                "(10) stack " + colliery.name(),
                                Map.of(y, colliery.emission(), r, -1.0),
                                Relation.AT_MOST,
                                colliery.stackLimit()),
                        Row.of(
                                "(12) gangue " + colliery.name(),
                                Map.of(y, colliery.emission(), r, -1.0),
                                Relation.AT_LEAST,
                                0));
    }

    private static BilevelProgram program(CollieriesAtSite at, Reading.Stance stance) {
        Map<String, Double> revenue = new LinkedHashMap<>();
        Map<String, Double> total = new LinkedHashMap<>();
        double constant = 0;
        for (CollieryAtSite colliery : at.collieries()) {
            revenue.put(output(colliery), colliery.tax() + colliery.stackPrice() * colliery.emission());
            revenue.put(transported(colliery), colliery.facilityRevenue() - colliery.stackPrice());
            total.put(output(colliery), 1.0);
            constant -= colliery.stackPrice() * colliery.allowance();
        }
        Expression objective = new Expression(constant, revenue, Map.of());
        Player leader =
                stance == Reading.Stance.OPTIMISTIC ? Player.maximising(objective) : Player.minimising(objective);
        Player[] followers =
                at.collieries().stream().map(BilevelSiting::follower).toArray(Player[]::new);
        BilevelProgram program = BilevelProgram.of(leader.named("local authority"), followers)
                .withMultipliers(
                        at.reading().demandMultiplier() == DemandMultiplier.OWN
                                ? SharedMultipliers.OWN
                                : SharedMultipliers.COMMON);
        return at.demand() > 0
                ? program.withShared(Row.of("(11) demand", total, Relation.AT_LEAST, at.demand()))
                : program;
    }

    private static String output(CollieryAtSite colliery) {
        return "Y_" + colliery.name();
    }

    private static String transported(CollieryAtSite colliery) {
        return "R_" + colliery.name();
    }
}
