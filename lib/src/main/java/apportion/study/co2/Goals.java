package apportion.study.co2;

import apportion.dea.inverse.IntensityGoal;
import apportion.dea.inverse.Quota;
import apportion.replication.Answers;
import java.util.stream.DoubleStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Section 4.1, the first stage: intensity is to fall by 60 to 65 % from 2005, so 2012 may emit (1 − share) times the
 * intensity of 2005 times its own output, and the rest of its emission is the quota. The lower end of the quota belongs to
 * 60 %, and it is the one the paper shares out. The intensity of 2005 enters unrounded.
 */
public final class Goals {

    /** The year the goal starts from. */
    public static final int BASE_YEAR = 2005;

    /** The year whose emission is judged. */
    public static final int YEAR = 2012;

    /** The smaller reduction of intensity. */
    static final double LEAST = 0.60;

    /** The larger one. */
    static final double GREATEST = 0.65;

    private static final String PLACE = "Section 4.1";

    private Goals() {}

    /** The goal with this reduction of intensity, at the printed output values. */
    public static IntensityGoal goal(double share) {
        return new IntensityGoal(Table3.emission(BASE_YEAR), Table3.output(BASE_YEAR), share);
    }

    /** What must go in 2012 for this reduction of intensity, 10⁴ t. */
    public static double gap(double share) {
        return goal(share).quota(Table3.emission(YEAR), Table3.output(YEAR));
    }

    /** The quota the paper shares out, 36,731.9997 · 10⁴ t. */
    public static Quota quota() {
        return Quota.of(Co2Data.CO2, gap(LEAST));
    }

    /** Both ends of the goal. */
    public static Table table() {
        double[] shares = {LEAST, GREATEST};
        double output = Table3.output(YEAR);
        return Table.create(
                "Goals for 2012",
                DoubleColumn.create("intensity below 2005", shares),
                DoubleColumn.create("target intensity", DoubleStream.of(shares).map(Goals::intensity)),
                DoubleColumn.create(
                        "target emission",
                        DoubleStream.of(shares).map(share -> goal(share).allowed(output))),
                DoubleColumn.create("quota", DoubleStream.of(shares).map(Goals::gap)));
    }

    private static double intensity(double share) {
        return goal(share).allowed(1);
    }

    static void answer(Answers answers) {
        double output = Table3.output(YEAR);
        answers.at(PLACE, "section-4-1")
                .compare("", "target intensity low", intensity(GREATEST))
                .compare("", "target intensity high", intensity(LEAST))
                .compare("", "actual intensity", Table3.intensity(YEAR))
                .differs(
                        "",
                        "target emission low",
                        goal(GREATEST).allowed(output),
                        "The list of printed numbers ends in 88; the manuscript's text has 329646.7686, which is what this"
                                + " rounds to and what emission less the printed gap gives.")
                .compare(
                        "",
                        "target emission low, text of the manuscript",
                        goal(GREATEST).allowed(output))
                .compare("", "target emission high", goal(LEAST).allowed(output))
                .compare("", "reduction gap low", gap(LEAST))
                .compare("", "reduction gap high", gap(GREATEST))
                .compare("", "reduction goal", gap(LEAST))
                .input("", "actual emission", Table3.emission(YEAR))
                .input("goal of 2015", "decrease in intensity, least", 100 * LEAST)
                .input("goal of 2015", "decrease in intensity, greatest", 100 * GREATEST);
        answers.at("Section 4.3", "table-6").compare("", "reduction goal", gap(LEAST));
    }
}
