package apportion.study.relocation;

import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import apportion.welfare.CooperativeOptimum;
import apportion.welfare.RelocationCooperation;
import apportion.welfare.RelocationEquilibrium;
import apportion.welfare.RelocationFlows;
import apportion.welfare.RelocationGame;
import apportion.welfare.RelocationParameters;
import java.util.List;
import java.util.Locale;

/** Table 7, relocation quantities and welfare without and with cooperation. */
public final class Table7 {

    static final String DAMAGE_SLIP = "E_3 was given the damage term of E_2, d_1^2 (q_1 - m) + d_3^2 (q_3 + m_2).";
    static final String EQUATION_18_SLIP =
            "Equation (18) prints d_2^2 for d_2^3 = 0.1; the printed value follows if that is read as the local damage"
                    + " d = 0.5, and also if the term -2 d_3^1 is left out.";
    static final String TOTAL_REMARK =
            "Whole numbers hide the slip in E_3: the printed 77.3 + 31.6 + 55.1 add up to 164.0.";
    private static final String SHARE_SLIP =
            "The share comes from equation (22), which is not efficient, and the total was rounded to 350 first.";

    private Table7() {}

    /** The left half: m, m₁, m₂ of equations (8)-(10) and E₁, E₂, E₃ of equations (2)-(4), with −β₁m in (2). */
    public static RelocationEquilibrium nonCooperative() {
        return RelocationGame.of(RelocationData.parameters()).equilibrium();
    }

    /** The right half: the m₁, m₂ that maximise equation (13), and E_C. */
    public static CooperativeOptimum cooperative() {
        return RelocationCooperation.of(RelocationData.parameters()).optimum();
    }

    /** E_C split in the shares of the proportional split-off solution. */
    public static List<Double> cooperativeRevenues() {
        double total = cooperative().welfare();
        return SplitOff.shares().stream().map(share -> share * total).toList();
    }

    /** The cooperative flows if d₂² in equation (18) is read as d. */
    static RelocationFlows flowsWithMisprintedEquation18() {
        RelocationParameters at = RelocationData.parameters();
        List<Double> inflows = cooperative().flows().inflows();
        double excess = (at.localDamage() - at.damage(1, 2)) / (3 * at.curvature());
        return RelocationFlows.balanced(List.of(inflows.get(0), inflows.get(1) + excess));
    }

    /** E₃ if its damage term is that of E₂. */
    static double tianjinWithHebeisDamage() {
        RelocationParameters at = RelocationData.parameters();
        RelocationFlows flows = nonCooperative().flows();
        double beijing = at.initialEmissions().get(0) - flows.outflow();
        double hebei = at.initialEmissions().get(1) + flows.inflows().get(0);
        double tianjin = at.initialEmissions().get(2) + flows.inflows().get(1);
        double own = at.damage(0, 2) * beijing + at.damage(1, 2) * hebei;
        double hebeis = at.damage(0, 1) * beijing + at.damage(2, 1) * tianjin;
        return revenue("Tianjin") + own - hebeis;
    }

    static double revenue(String region) {
        return nonCooperative().welfareOf(region);
    }

    static void answer(Answers answers) {
        RelocationEquilibrium alone = nonCooperative();
        answers.at("Table 7", "table-7")
                .reproduced("non-cooperative", "m", alone.flows().outflow())
                .reproduced("non-cooperative", "m_1", alone.flows().inflows().get(0))
                .reproduced("non-cooperative", "m_2", alone.flows().inflows().get(1))
                .reproduced("non-cooperative", "E_1", revenue("Beijing"))
                .reproduced("non-cooperative", "E_2", revenue("Hebei"))
                .explained("non-cooperative", "E_3", revenue("Tianjin"), tianjinWithHebeisDamage(), DAMAGE_SLIP)
                .reproduced("non-cooperative", "E_N", alone.total(), TOTAL_REMARK);
        answerCooperative(answers.at("Table 7", "table-7"));
    }

    private static void answerCooperative(PlaceAnswers table) {
        RelocationFlows flows = cooperative().flows();
        RelocationFlows slipped = flowsWithMisprintedEquation18();
        table.explained("cooperative", "m", flows.outflow(), slipped.outflow(), EQUATION_18_SLIP)
                .reproduced("cooperative", "m_1", flows.inflows().get(0))
                .explained(
                        "cooperative",
                        "m_2",
                        flows.inflows().get(1),
                        slipped.inflows().get(1),
                        EQUATION_18_SLIP)
                .reproduced("cooperative", "E_C", cooperative().welfare());
        for (int i = 0; i < 3; i++) {
            table.explained(
                    "cooperative",
                    "E_" + (i + 1),
                    cooperativeRevenues().get(i),
                    SplitOff.printedShares().get(i) * Math.rint(cooperative().welfare()),
                    SHARE_SLIP);
            SplitOff.answerShare(table, "cooperative", String.format(Locale.ROOT, "E_%d / E_C", i + 1), i);
        }
    }
}
