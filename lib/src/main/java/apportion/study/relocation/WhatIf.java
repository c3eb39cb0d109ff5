package apportion.study.relocation;

import apportion.panel.Bars;
import apportion.panel.Knob;
import apportion.panel.Panel;
import apportion.panel.Panel.Answer;
import apportion.panel.Row;
import apportion.panel.Setting;
import apportion.welfare.BoundedOptimum;
import apportion.welfare.RelocationCooperation;
import apportion.welfare.RelocationEquilibrium;
import apportion.welfare.RelocationFlows;
import apportion.welfare.RelocationGame;
import apportion.welfare.RelocationParameters;
import apportion.welfare.Technology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What if the subsidies were others, and who shares technology? Flows and welfare of Table 7, each region for itself
 * (equilibrium, no negative flow) and all together (eq. (13), 0 ≤ m_i and m₁ + m₂ ≤ q₁), for other β₁, β₂ and β₃. In units of the paper.
 *
 * <p>What the centre pays is no region's cost: a greater β₂ or β₃ always raises the regions' welfare together.
 */
public final class WhatIf {
    /** Every region keeps its own utility coefficient. */
    public static final String OWN = "own";
    /** Hebei and Tianjin produce with Beijing's utility coefficient, as the paper's cooperation has it. */
    public static final String SHARED = "shared";

    private static final String ALONE = "each for itself";
    private static final String TOGETHER = "together";
    private static final double MOST_INDUSTRY = 10;
    private static final double MOST_WELFARE = 450;

    private WhatIf() {}

    /** The panel; it starts at the paper's parameters. */
    public static Panel panel() {
        RelocationParameters printed = RelocationData.parameters();
        List<Knob> knobs = List.of(
                Knob.numbers("compensation", "Beijing's subsidy to receivers β₁", 0, 10, 10)
                        .startingAt(printed.compensation()),
                Knob.numbers("giver", "the centre's subsidy to Beijing β₂", 0, 8, 2)
                        .startingAt(printed.giverSubsidy()),
                Knob.numbers("receiver", "the centre's subsidy to receivers β₃", 0, 6, 2)
                        .startingAt(printed.receiverSubsidy()),
                Knob.words("technology", "Beijing's technology", SHARED, OWN));
        List<Bars> pictures = List.of(
                new Bars("Industry received", "region", "who decides", "industry", 0, MOST_INDUSTRY),
                new Bars("Welfare", "region", "who decides", "welfare", 0, MOST_WELFARE));
        return Panel.of("What if the subsidies were others?", knobs, pictures, WhatIf::answer);
    }

    private static Answer answer(Setting setting) {
        RelocationParameters parameters = RelocationData.parameters()
                .withCompensation(setting.number("compensation"))
                .withGiverSubsidy(setting.number("giver"))
                .withReceiverSubsidy(setting.number("receiver"));
        Technology technology = setting.word("technology").equals(SHARED) ? Technology.SHARED : Technology.OWN;
        RelocationEquilibrium alone = NonNegativeFlows.equilibrium(RelocationGame.of(parameters));
        BoundedOptimum together = RelocationCooperation.of(parameters)
                .withTechnology(technology)
                .boundedOptimum()
                .orElseThrow();
        List<Row> flows = new ArrayList<>(flows(ALONE, alone.flows()));
        flows.addAll(flows(TOGETHER, together.flows()));
        List<Row> welfare = new ArrayList<>();
        RelocationData.regions().forEach(region -> welfare.add(row(region, ALONE, "welfare", alone.welfareOf(region))));
        welfare.add(row("all", ALONE, "welfare", alone.total()));
        welfare.add(row("all", TOGETHER, "welfare", together.welfare()));
        String words = String.format(
                Locale.ROOT,
                "Each for itself they have %.1f, together %.1f: a gain of %.1f.",
                alone.total(),
                together.welfare(),
                together.welfare() - alone.total());
        return new Answer(words, List.of(flows, welfare));
    }

    private static List<Row> flows(String who, RelocationFlows flows) {
        return List.of(
                row(
                        RelocationData.regions().get(1),
                        who,
                        "industry",
                        flows.inflows().get(0)),
                row(
                        RelocationData.regions().get(2),
                        who,
                        "industry",
                        flows.inflows().get(1)));
    }

    private static Row row(String region, String who, String column, double value) {
        return Row.of("region", region).with("who decides", who).with(column, value);
    }
}
