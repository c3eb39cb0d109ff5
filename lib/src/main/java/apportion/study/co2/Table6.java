package apportion.study.co2;

import apportion.dea.inverse.FrontierSplit;
import apportion.dea.inverse.ProcedureResult;
import apportion.dea.inverse.Quota;
import apportion.dea.inverse.QuotaModel;
import apportion.dea.inverse.QuotaProcedure;
import apportion.dea.inverse.ReductionPlan;
import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import apportion.replication.Rounding;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Table 6: who reduces how much, by Procedure 1. The quota is the printed total, 36731.999; that of Section 4.1 is larger by
 * 0.0007, and the paper cuts it off.
 */
public final class Table6 {

    static final String PLACE = "Table 6";

    private static final String NEEDS_INDUSTRY_DATA =
            "Needs the 31 x 5 industry data of 2012, which the paper does not print. Data set B was constructed to give case 1,"
                    + " so that its agreement proves nothing about the number; case 2 it gives only partly.";

    private Table6() {}

    /** The printed total, which is the sum of the printed rows in case 1. */
    public static Quota quota() {
        return Quota.of(Co2Data.CO2, Co2Data.printed(PLACE, "Total", Case.CASE_1.reductionColumn()));
    }

    /** Procedure 1 on a synthetic data set. */
    public static ProcedureResult procedure(SyntheticIndustries data, Case target) {
        return QuotaProcedure.of(data.units(), quota()).with(target.options()).run();
    }

    /** Model (3) on a synthetic data set. */
    public static QuotaModel model(SyntheticIndustries data, Case target) {
        return QuotaModel.of(FrontierSplit.of(data.units()), quota()).with(target.options());
    }

    /** The printed reductions beside those of a plan. */
    public static Table table(ReductionPlan plan, Case target) {
        Table table = Table.create(
                "Table 6, " + target,
                StringColumn.create("industry"),
                StringColumn.create("printed"),
                DoubleColumn.create("computed"),
                StringColumn.create("mark"));
        for (String industry : Co2Data.inefficientIndustries()) {
            double reduction = plan.reduction(industry, Co2Data.CO2);
            String digits = Co2Data.digits(PLACE, industry, target.reductionColumn());
            table.stringColumn("industry").append(industry);
            table.stringColumn("printed").append(digits);
            table.doubleColumn("computed").append(reduction);
            table.stringColumn("mark").append(Rounding.agrees(digits, reduction) ? "=" : "differs");
        }
        return table;
    }

    static void answer(Answers answers) {
        PlaceAnswers place = answers.at(PLACE, "table-6");
        for (Case target : Case.values()) {
            String column = target.reductionColumn();
            for (String industry : Co2Data.inefficientIndustries()) {
                place.notRecoverable(industry, column, NEEDS_INDUSTRY_DATA);
            }
            Co2Data.sum(PLACE, Co2Data.inefficientIndustries(), column)
                    .follows(
                            place,
                            "Total",
                            column,
                            "The sum of the printed rows; the quota itself, 36731.9997, would print as 36732.000.");
        }
    }
}
