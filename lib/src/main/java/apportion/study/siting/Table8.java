package apportion.study.siting;

import apportion.replication.Answers;
import tech.tablesaw.api.Table;

/** Table 8, the integrated values at β = 0.8 for four φ. */
public final class Table8 {

    private static final String PLACE = "Table 8";

    private Table8() {}

    /** The exact values under this reading; every site that has a plan takes part. */
    public static Table values(Reading reading) {
        return values(reading, Admission.EVERY_SITE);
    }

    /** The exact values of the sites that this rule admits. */
    public static Table values(Reading reading, Admission admission) {
        return IntegratedValueTable.table(
                PLACE, scenario -> scenario.withReading(reading).withAdmission(admission));
    }

    static void answer(Answers answers) {
        IntegratedValueTable.answer(answers, PLACE);
    }
}
