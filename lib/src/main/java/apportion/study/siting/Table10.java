package apportion.study.siting;

import apportion.replication.Answers;
import tech.tablesaw.api.Table;

/** Table 10, the integrated values at β = 0.8 and φ = 20% for five weights. Exact plans at a site do not depend on the weights, and with
 * carriage per tonne-kilometre the stack is the same at every site: the ranking is that of the revenues at every weight. */
public final class Table10 {

    private static final String PLACE = "Table 10";

    private Table10() {}

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
