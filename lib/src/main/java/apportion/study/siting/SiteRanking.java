package apportion.study.siting;

import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The sites of one scenario with their integrated values; sites that are turned down or have no plan carry the reason. */
public final class SiteRanking {

    /** Values closer than this are a tie: the plans agree to 1e-9, and no printed digit is that small. */
    public static final double TIE = 1e-9;

    private final Scenario scenario;
    private final Map<Integer, Outcome<Plan>> plans;
    private final Map<Integer, Double> values;

    private SiteRanking(Scenario scenario, Map<Integer, Outcome<Plan>> plans, Map<Integer, Double> values) {
        this.scenario = scenario;
        this.plans = plans;
        this.values = values;
    }

    /** Solves the lower level at every admitted site, and compares. */
    public static SiteRanking of(Scenario scenario) {
        Map<Integer, Outcome<Plan>> plans = new LinkedHashMap<>();
        for (int site : SitingData.sites()) {
            plans.put(site, plan(scenario, site));
        }
        return of(scenario, plans);
    }

    /** Compares sites whose plans are known. */
    static SiteRanking of(Scenario scenario, Map<Integer, Outcome<Plan>> plans) {
        List<Plan> admitted = plans.values().stream()
                .filter(Outcome::isOptimal)
                .map(Outcome::orElseThrow)
                .toList();
        double leastStack = extreme(admitted, plan -> -plan.stack());
        double greatestRevenue = extreme(admitted, Plan::revenue);
        Map<Integer, Double> values = new LinkedHashMap<>();
        for (Plan plan : admitted) {
            values.put(
                    plan.site(),
                    scenario.form()
                            .of(scenario.stackWeight(), plan.stack(), plan.revenue(), -leastStack, greatestRevenue));
        }
        return new SiteRanking(scenario, plans, values);
    }

    private static double extreme(List<Plan> plans, ToDoubleFunction<Plan> quantity) {
        return plans.stream().mapToDouble(quantity).max().orElse(Double.NaN);
    }

    private static Outcome<Plan> plan(Scenario scenario, int site) {
        double satisfaction = scenario.admission().satisfaction(site, scenario.excess(), scenario.reading());
        if (satisfaction < scenario.leastSatisfaction()) {
            return new Outcome.Infeasible<>(
                    "Satisfaction %.4f is below β = %s.".formatted(satisfaction, scenario.leastSatisfaction()));
        }
        return Plans.at(site, scenario.excess(), scenario.reading())
                .map(equilibria -> equilibria.plan(scenario.reading().stance()));
    }

    /** The integrated value of this site, or nothing if it is turned down or has no plan. */
    public OptionalDouble value(int site) {
        Double value = values.get(site);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The plan at this site, or why there is none. */
    public Outcome<Plan> plan(int site) {
        Outcome<Plan> plan = plans.get(site);
        if (plan == null) {
            throw new IllegalArgumentException("site must be one of %s, got %s.".formatted(plans.keySet(), site));
        }
        return plan;
    }

    /** The sites with a value, greatest first; ties in the order of their numbers. */
    public List<Integer> ranked() {
        List<Integer> sites = new ArrayList<>(values.keySet());
        sites.sort(Comparator.naturalOrder());
        List<Integer> ranked = new ArrayList<>();
        while (!sites.isEmpty()) {
            double greatest = sites.stream().mapToDouble(this::valueOf).max().orElseThrow();
            List<Integer> tied = sites.stream()
                    .filter(site -> valueOf(site) >= greatest - TIE)
                    .toList();
            ranked.addAll(tied);
            sites.removeAll(tied);
        }
        return ranked;
    }

    /** "6 > 5 > 1 = 2 = 3": ties are shown as ties. */
    public String order() {
        StringBuilder order = new StringBuilder();
        double before = Double.NaN;
        for (int site : ranked()) {
            if (order.length() > 0) {
                order.append(before - valueOf(site) <= TIE ? " = " : " > ");
            }
            order.append(site);
            before = valueOf(site);
        }
        return order.toString();
    }

    /** The site with the greatest value, with all that tie with it; empty if no site has a value. */
    public List<Integer> best() {
        return ranked().stream()
                .filter(site -> valueOf(site) >= valueOf(ranked().get(0)) - TIE)
                .toList();
    }

    /** One row for each site. */
    public Table table() {
        IntColumn site = IntColumn.create("site");
        DoubleColumn stack = DoubleColumn.create("stack Z₁");
        DoubleColumn revenue = DoubleColumn.create("revenue Z₂");
        DoubleColumn output = DoubleColumn.create("output");
        DoubleColumn transported = DoubleColumn.create("transported");
        DoubleColumn value = DoubleColumn.create("MIV");
        StringColumn reason = StringColumn.create("why not");
        plans.forEach((number, outcome) -> {
            site.append(number);
            if (outcome.isOptimal()) {
                Plan plan = outcome.orElseThrow();
                stack.append(plan.stack());
                revenue.append(plan.revenue());
                output.append(plan.output());
                transported.append(plan.transported());
                value.append(valueOf(number));
            } else {
                List.of(stack, revenue, output, transported, value).forEach(DoubleColumn::appendMissing);
            }
            reason.append(outcome.reason());
        });
        return Table.create(scenario.toString(), site, stack, revenue, output, transported, value, reason);
    }

    private double valueOf(int site) {
        return value(site).orElseThrow();
    }

    @Override
    public String toString() {
        return "%s\n%s".formatted(scenario, order());
    }
}
