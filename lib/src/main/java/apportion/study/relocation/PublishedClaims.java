package apportion.study.relocation;

import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import java.util.List;

/** The numeric claims in the prose of Section 3: the two scenarios in words, and what the text reads off Figures 1 and 4. */
final class PublishedClaims {

    private static final List<String> REGIONS = List.of("Beijing", "Hebei", "Tianjin");

    private PublishedClaims() {}

    static void answer(Answers answers) {
        double cooperativeOutflow = Table7.cooperative().flows().outflow();
        answers.at("Section 3", "table-7")
                .reproduced("non-cooperative", "transferred by Beijing", nonCooperativeFlow(0))
                .explained(
                        "cooperative",
                        "transferred by Beijing",
                        cooperativeOutflow,
                        Table7.flowsWithMisprintedEquation18().outflow(),
                        Table7.EQUATION_18_SLIP)
                .reproduced(
                        "non-cooperative",
                        "overall revenue",
                        Table7.nonCooperative().total(),
                        Table7.TOTAL_REMARK)
                .reproduced(
                        "cooperative", "overall revenue", Table7.cooperative().welfare());
        for (int region = 0; region < REGIONS.size(); region++) {
            answerFigure1(answers.at("Figure 1 (text)", "figure-1"), region);
        }
        PlaceAnswers figure4 = answers.at("Figure 4 (text)", "figure-4");
        answerFigure4(figure4, 1);
        answerFigure4(figure4, 2);
        figure4.reproduced("Hebei", "m_1: critical point", cooperativeFlow(1));
    }

    /** Welfare is a concave parabola in the own flow, so rise, maximum and fall all meet at the optimal flow. */
    private static void answerFigure1(PlaceAnswers figure, int region) {
        String name = REGIONS.get(region);
        String flow = region == 0 ? "m" : "m_" + region;
        figure.reproduced(name, flow + ": rise begins", startOfRise(Figure1.marginalWelfare(region, 0)));
        for (String what : List.of(": rise ends", ": fall begins", " at the maximum")) {
            figure.reproduced(name, flow + what, nonCooperativeFlow(region));
        }
        if (name.equals("Tianjin")) {
            figure.explained(
                    name,
                    "maximum revenue",
                    Table7.revenue(name),
                    Table7.tianjinWithHebeisDamage(),
                    Table7.DAMAGE_SLIP);
        } else {
            figure.reproduced(name, "maximum revenue", Table7.revenue(name));
        }
    }

    private static void answerFigure4(PlaceAnswers figure, int region) {
        String name = REGIONS.get(region);
        String flow = "m_" + region;
        figure.reproduced(name, flow + ": rise begins", startOfRise(Figure4.marginalWelfareAtZero(region)));
        for (String what : List.of(": rise ends", ": fall begins", " at the maximum")) {
            if (region == 1) {
                figure.reproduced(name, flow + what, cooperativeFlow(region));
            } else {
                figure.explained(
                        name,
                        flow + what,
                        cooperativeFlow(region),
                        Table7.flowsWithMisprintedEquation18().ofRegion(region),
                        Table7.EQUATION_18_SLIP);
            }
        }
        figure.reproduced(name, "maximum overall revenue", Table7.cooperative().welfare());
    }

    /** Flows start at 0, so the rise does too if welfare rises there. */
    private static double startOfRise(double marginalWelfareAtZero) {
        if (!(marginalWelfareAtZero > 0)) {
            throw new IllegalStateException(
                    "Welfare must rise at flow 0, its slope there is %s.".formatted(marginalWelfareAtZero));
        }
        return 0;
    }

    private static double nonCooperativeFlow(int region) {
        return Table7.nonCooperative().flows().ofRegion(region);
    }

    private static double cooperativeFlow(int region) {
        return Table7.cooperative().flows().ofRegion(region);
    }
}
