package apportion.study.coal;

import apportion.panel.Front;
import apportion.panel.Knob;
import apportion.panel.Panel;
import apportion.panel.Panel.Answer;
import apportion.panel.Picture;
import apportion.panel.Regions;
import apportion.panel.Row;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How much should productivity count against the environment? The point of the exact Pareto front of instance C that is best
 * at a weight λ₁ of productivity, and what each of the 25 provinces then cuts.
 */
public final class WhatIf {
    private static final String GROWTH = "TFP growth, %";
    private static final String BENEFITS = "benefits C_e, 10⁸ yuan";
    private static final String CUT = "cut, 10⁴ t";
    private static final double MOST_CUT = 22_000;

    private WhatIf() {}

    /** The panel; it starts at equal weights. */
    public static Panel panel() {
        PreferenceFront front = PreferenceFront.ofInstanceC();
        List<Knob> knobs = List.of(
                Knob.numbers("weight", "weight of productivity λ₁", 0, 1, 20).startingAt(0.5));
        List<Picture> pictures = List.of(
                new Front(
                        "Pareto front",
                        front.points().stream().map(WhatIf::goals).toList(),
                        GROWTH,
                        BENEFITS),
                new Regions("Cuts", ProvinceMap.shapes(), "province", CUT, 0, MOST_CUT));
        return Panel.of(
                "What if productivity counted more?",
                knobs,
                pictures,
                setting -> answer(front.at(setting.number("weight"))));
    }

    private static Answer answer(PreferenceFront.Point point) {
        List<Double> cuts = point.solution().answer().cuts();
        List<Row> provinces = IntStream.range(0, cuts.size())
                .mapToObj(i -> Row.of("province", CoalData.provinces().get(i)).with(CUT, cuts.get(i)))
                .toList();
        Row goals = goals(point);
        String words = String.format(
                Locale.ROOT,
                "TFP grows by %.2f %%, environmental benefits are %.0f; %s cuts most.",
                goals.number(GROWTH),
                goals.number(BENEFITS),
                most(cuts));
        return new Answer(words, List.of(List.of(goals), provinces));
    }

    private static Row goals(PreferenceFront.Point point) {
        QuotaProblem problem = point.solution().problem();
        List<Double> cuts = point.solution().answer().cuts();
        return Row.of(GROWTH, problem.productivity(cuts)).with(BENEFITS, problem.benefits(cuts));
    }

    private static String most(List<Double> cuts) {
        int greatest = IntStream.range(0, cuts.size())
                .reduce((one, other) -> cuts.get(other) > cuts.get(one) ? other : one)
                .orElseThrow();
        return CoalData.provinces().get(greatest);
    }
}
