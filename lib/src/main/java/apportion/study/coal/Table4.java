package apportion.study.coal;

import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Table 4, Gini coefficients. They need employment by province, which is not published; see the notebook on fairness. */
public final class Table4 {

    static final List<String> BASES = List.of("De-capacity cost per capita", "Reduction scale per capita");

    private Table4() {}

    /** The printed coefficients. */
    public static Table table() {
        Table table = Table.create("Table 4, printed", StringColumn.create("sorted by", BASES));
        for (Scheme scheme : Scheme.values()) {
            table.addColumns(DoubleColumn.create(
                    scheme.name(),
                    BASES.stream().map(basis -> printed(basis, scheme)).toList()));
        }
        return table;
    }

    /** A printed Gini coefficient. */
    static double printed(String basis, Scheme scheme) {
        return CoalData.printed("Table 4", basis, scheme + " / Gini coefficient");
    }

    static void answer(Answers answers) {
        PlaceAnswers place = answers.at("Table 4", "table-4");
        for (String basis : BASES) {
            for (Scheme scheme : Scheme.values()) {
                place.notRecoverable(
                        basis,
                        scheme + " / Gini coefficient",
                        "Needs the number of employees in coal by province in 2015, which the paper does not print.");
            }
        }
    }
}
