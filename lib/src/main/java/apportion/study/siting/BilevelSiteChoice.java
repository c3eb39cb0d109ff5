package apportion.study.siting;

import apportion.bilevel.BilevelOutcome;
import apportion.bilevel.BilevelProgram;
import apportion.bilevel.Expression;
import apportion.bilevel.Player;
import apportion.bilevel.Variable;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearProgram.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Path (b) with the site free: model (14) whole, with X_i ∈ {0, 1} and Σ X_i = 1 for the leader, and for every colliery one
 * quantity R_ij ≤ T_ij X_i for each candidate site.
 *
 * <p>The leader maximises the revenue Z₂. Priced per tonne-kilometre the stack is the same at every site that has a plan, so
 * that is MIV, too. Variables are "X_6", "Y_ST" and "R_ST_6".
 */
public final class BilevelSiteChoice {

    private BilevelSiteChoice() {}

    /** The program over these candidate sites; the reading's demand multiplier is common. */
    public static BilevelProgram among(List<Integer> sites, double excess, Reading reading) {
        List<CollieriesAtSite> each = sites.stream()
                .map(site -> CollieriesAtSite.of(site, excess, reading))
                .toList();
        Map<String, Double> revenue = new LinkedHashMap<>();
        Map<String, Double> total = new LinkedHashMap<>();
        double constant = 0;
        List<Player> followers = new ArrayList<>();
        for (int j = 0; j < each.get(0).collieries().size(); j++) {
            int number = j;
            List<CollieryAtSite> facing =
                    each.stream().map(at -> at.collieries().get(number)).toList();
            CollieryAtSite colliery = facing.get(0);
            revenue.put(output(colliery), colliery.tax() + colliery.stackPrice() * colliery.emission());
            for (int site : sites) {
                revenue.put(transported(colliery, site), colliery.facilityRevenue() - colliery.stackPrice());
            }
            total.put(output(colliery), 1.0);
            constant -= colliery.stackPrice() * colliery.allowance();
            followers.add(follower(facing, sites));
        }
        Player leader = Player.maximising(new Expression(constant, revenue, Map.of()))
                .named("local authority")
                .choosing(
                        sites.stream().map(site -> Variable.binary("X_" + site)).toArray(Variable[]::new));
        Map<String, Double> one = new LinkedHashMap<>();
        sites.forEach(site -> one.put("X_" + site, 1.0));
        BilevelProgram program = BilevelProgram.of(
                leader.subjectTo(Row.of("(6) one site", one, Relation.EQUAL, 1)), followers.toArray(Player[]::new));
        double demand = each.get(0).demand();
        return demand > 0 ? program.withShared(Row.of("(11) demand", total, Relation.AT_LEAST, demand)) : program;
    }

    /** The site that an optimal solution chooses. */
    public static int site(List<Integer> sites, BilevelOutcome outcome) {
        return sites.stream()
                .filter(site -> outcome.orElseThrow().value("X_" + site) > 0.5)
                .findFirst()
                .orElseThrow();
    }

    private static Player follower(List<CollieryAtSite> facing, List<Integer> sites) {
        CollieryAtSite colliery = facing.get(0);
        String y = output(colliery);
        List<Variable> variables =
                new ArrayList<>(List.of(Variable.between(y, colliery.leastOutput(), colliery.capacity())));
        List<Row> rows = new ArrayList<>();
        Map<String, Double> profit = new LinkedHashMap<>(Map.of(y, colliery.outputProfit()));
        Map<String, Double> spent = new LinkedHashMap<>(Map.of(y, colliery.operatingCost()));
        Map<String, Double> stack = new LinkedHashMap<>(Map.of(y, colliery.emission()));
        for (int i = 0; i < sites.size(); i++) {
            String r = transported(colliery, sites.get(i));
            variables.add(Variable.nonNegative(r));
            profit.put(r, facing.get(i).haulProfit());
            spent.put(r, facing.get(i).haulCost());
            stack.put(r, -1.0);
            rows.add(Row.of(
                    "(13) capacity %s %s".formatted(colliery.name(), sites.get(i)),
                    Map.of(r, 1.0, "X_" + sites.get(i), -facing.get(i).haulCapacity()),
                    Relation.AT_MOST,
                    0));
        }
        rows.add(Row.of("(9) budget " + colliery.name(), spent, Relation.AT_MOST, colliery.budget()));
        rows.add(Row.of("(10) stack " + colliery.name(), stack, Relation.AT_MOST, colliery.stackLimit()));
        rows.add(Row.of("(12) gangue " + colliery.name(), stack, Relation.AT_LEAST, 0));
        return Player.maximising(new Expression(colliery.stackPrice() * colliery.allowance(), profit, Map.of()))
                .named(colliery.name())
                .choosing(variables.toArray(Variable[]::new))
                .subjectTo(rows.toArray(Row[]::new));
    }

    private static String output(CollieryAtSite colliery) {
        return "Y_" + colliery.name();
    }

    private static String transported(CollieryAtSite colliery, int site) {
        return "R_%s_%s".formatted(colliery.name(), site);
    }
}
