package apportion.study.siting;

import apportion.replication.Answers;
import tech.tablesaw.api.Table;

/** Table 6, the integrated values at φ = 40% for three β. */
public final class Table6 {

    private static final String PLACE = "Table 6";

    private Table6() {}

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
