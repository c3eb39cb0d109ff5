package apportion.study.co2;

import apportion.dea.inverse.FrontierSplit;
import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import apportion.replication.Rounding;
import org.apache.commons.math3.util.Precision;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Table 4: the scores of model (1) and the sets F and L. */
public final class Table4 {

    static final String PLACE = "Table 4";
    static final String SCORE = "beta*";

    private static final String NEEDS_INDUSTRY_DATA =
            "Needs the 31 x 5 industry data of 2012, which the paper does not print. Data sets A and B were constructed to"
                    + " have this score, so that they show the model at work and prove nothing about the number.";

    private Table4() {}

    /** The printed score of an industry. */
    public static double printed(String industry) {
        return Co2Data.printed(PLACE, industry, SCORE);
    }

    /** The printed scores beside those of model (1) on a synthetic data set. */
    public static Table table(SyntheticIndustries data) {
        FrontierSplit split = FrontierSplit.of(data.units());
        Table table = Table.create(
                "Table 4 and " + data,
                StringColumn.create("industry"),
                StringColumn.create("printed"),
                DoubleColumn.create("model (1)"),
                StringColumn.create("set"),
                StringColumn.create("mark"));
        for (String industry : Co2Data.industries()) {
            double score = Precision.round(split.inefficiency(industry), 12) + 0.0; // not -1e-16
            String digits = Co2Data.digits(PLACE, industry, SCORE);
            table.stringColumn("industry").append(industry);
            table.stringColumn("printed").append(digits);
            table.doubleColumn("model (1)").append(score);
            table.stringColumn("set").append(split.efficientUnits().contains(industry) ? "F" : "L");
            table.stringColumn("mark").append(Rounding.agrees(digits, score) ? "=" : "differs");
        }
        return table;
    }

    static void answer(Answers answers) {
        PlaceAnswers place = answers.at(PLACE, "table-4");
        for (String industry : Co2Data.industries()) {
            place.notRecoverable(industry, SCORE, NEEDS_INDUSTRY_DATA);
        }
    }
}
