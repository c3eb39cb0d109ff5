package apportion.study.co2;

import apportion.replication.Answers;
import apportion.replication.Derivation;
import apportion.replication.PlaceAnswers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Table 5: the targets β̂ of the 17 industries below the frontier, from the scores of Table 4. */
public final class Table5 {

    static final String PLACE = "Table 5";

    private Table5() {}

    /** Printed scores and targets, and 0.9 times the score. */
    public static Table table() {
        Table table = Table.create(PLACE, StringColumn.create("industry", Co2Data.inefficientIndustries()));
        for (String column : new String[] {Table4.SCORE, Case.CASE_1.targetColumn(), Case.CASE_2.targetColumn()}) {
            table.addColumns(DoubleColumn.create(
                    column,
                    Co2Data.inefficientIndustries().stream()
                            .mapToDouble(industry -> Co2Data.printed(PLACE, industry, column))));
        }
        return table.addColumns(DoubleColumn.create(
                "0.9 beta*",
                Co2Data.inefficientIndustries().stream()
                        .mapToDouble(industry -> Case.CASE_2.share() * Table4.printed(industry))));
    }

    static void answer(Answers answers) {
        PlaceAnswers place = answers.at(PLACE, "table-5");
        for (String industry : Co2Data.inefficientIndustries()) {
            Derivation score = Co2Data.rounded(Table4.PLACE, industry, Table4.SCORE);
            score.follows(place, industry, Table4.SCORE, "Table 4 prints the same score.");
            for (Case target : Case.values()) {
                score.times(Derivation.exact(target.share()))
                        .follows(
                                place,
                                industry,
                                target.targetColumn(),
                                target == Case.CASE_1 ? "The score of Table 4." : "0.9 times the score of Table 4.");
            }
        }
    }
}
