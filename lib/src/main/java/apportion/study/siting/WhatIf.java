package apportion.study.siting;

import apportion.panel.Bars;
import apportion.panel.Knob;
import apportion.panel.Panel;
import apportion.panel.Panel.Answer;
import apportion.panel.Row;
import apportion.panel.Setting;
import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which site, if the authority asks for more satisfaction β, allows more excess stack φ, weighs the stack w₁ otherwise, and
 * experts are more or less optimistic (λ)? Exact plans at every site; a site that is turned down or has no plan has no bar.
 *
 * <p>β compares with {@link Admission#AFFORDABLE_HAULAGE}, since by equation (4) no site gets beyond 0.14. There is no map: the
 * printed distances fit no plane ({@link DistancesOfNoPlane}).
 */
public final class WhatIf {
    private static final double MOST_REVENUE = 70;

    private WhatIf() {}

    /** The panel; it starts at φ = 0.2, w₁ = 0.5, λ = 0.5, and nobody turned down. */
    public static Panel panel() {
        List<Knob> knobs = List.of(
                Knob.numbers("satisfaction", "least satisfaction β", 0, 0.9, 3),
                Knob.numbers("excess", "excess stack level φ", 0, 0.4, 4).startingAt(0.2),
                Knob.numbers("optimism", "optimism λ", 0, 1, 2).startingAt(0.5),
                Knob.numbers("weight", "weight of the stack w₁", 0, 1, 4).startingAt(0.5));
        List<Bars> pictures = List.of(
                new Bars("Integrated value", "site", "integrated value", 0, 1),
                new Bars("Revenue, 10⁸ yuan", "site", "revenue", 0, MOST_REVENUE));
        return Panel.of("Where should the plant stand?", knobs, pictures, WhatIf::answer);
    }

    private static Answer answer(Setting setting) {
        Reading reading = Reading.DEFAULT.withCrispValue(new CrispValue.ExpectedValue(setting.number("optimism")));
        SiteRanking ranking = SiteRanking.of(Scenario.of(setting.number("excess"), setting.number("satisfaction"))
                .withStackWeight(setting.number("weight"))
                .withReading(reading)
                .withAdmission(Admission.AFFORDABLE_HAULAGE));
        List<Row> rows = new ArrayList<>();
        for (int site : SitingData.sites()) {
            Outcome<Plan> plan = ranking.plan(site);
            rows.add(Row.of("site", String.valueOf(site))
                    .with("integrated value", ranking.value(site).orElse(0))
                    .with("revenue", plan.isOptimal() ? plan.orElseThrow().revenue() : 0));
        }
        return new Answer(words(ranking), List.of(rows, rows));
    }

    private static String words(SiteRanking ranking) {
        List<Integer> best = ranking.best();
        if (best.isEmpty()) {
            return "No site is admitted and has a plan.";
        }
        Plan plan = ranking.plan(best.get(0)).orElseThrow();
        Map<String, Double> carried = new TreeMap<>();
        plan.parts().stream()
                .filter(part -> part.transported() > SiteRanking.TIE)
                .forEach(part -> carried.put(part.colliery(), part.transported()));
        return String.format(
                Locale.ROOT,
                "Site %s leads: stack %.2f, revenue %.2f; %s.",
                best.size() == 1 ? best.get(0) : best,
                plan.stack(),
                plan.revenue(),
                carried.isEmpty()
                        ? "nobody carries gangue to it"
                        : "gangue comes from " + String.join(", ", carried.keySet()));
    }
}
