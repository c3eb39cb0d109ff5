package apportion.study.relocation;

import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Table 3, data of Beijing, Hebei and Tianjin in 2020, and the weights of Section 2.3.2: all of it input. */
public final class Table3 {

    private Table3() {}

    /** G (10⁸ yuan) and Q (10⁴ t) by region. */
    public static Table regions() {
        return RelocationData.dataPackage().table("table3_regions");
    }

    /** Road distances in km. */
    public static Table distances() {
        return RelocationData.dataPackage().table("table3_distances");
    }

    static void answer(Answers answers) {
        PlaceAnswers table = answers.at("Table 3", "table-3");
        for (Row row : regions()) {
            table.input(
                    row.getString("region"),
                    "investment in energy conservation and environmental protection",
                    row.getDouble("investment"));
            table.input(row.getString("region"), "total energy consumption", row.getDouble("energy"));
        }
        for (Row row : distances()) {
            table.input(
                    "%s-%s".formatted(row.getString("from"), row.getString("to")),
                    "road distance",
                    row.getDouble("distance"));
        }
        PlaceAnswers section = answers.at("Section 2.3.2", "table-3");
        for (Row row : RelocationData.dataPackage().table("weights")) {
            section.input(row.getString("region"), "GDP per capita weight", row.getDouble("gdp_per_head"));
        }
    }
}
