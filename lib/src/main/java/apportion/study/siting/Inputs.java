package apportion.study.siting;

import apportion.fuzzy.TriangularFuzzyNumber;
import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Tables 1 to 5 and the settings of Section 4: what the study puts in, exactly as printed. */
final class Inputs {

    private Inputs() {}

    static void answer(Answers answers) {
        table1(answers.at("Table 1", "table-1"));
        for (int site : SitingData.sites()) {
            for (Colliery colliery : SitingData.collieries()) {
                String name = colliery.shortName();
                answers.at("Table 2", "table-2").input(name, "Site " + site, SitingData.distance(site, name));
                answers.at("Table 3", "table-3").input(name, "Site " + site, SitingData.haulCapacity(site, name));
            }
        }
        table4(answers.at("Table 4", "table-4"));
        PlaceAnswers table5 = answers.at("Table 5", "table-5");
        for (Row row : SitingData.dataPackage().table("table5_parameters")) {
            table5.input("", row.getString("parameter"), SitingData.table5(row.getString("parameter")));
        }
        for (Row row : SitingData.dataPackage().table("section4_settings")) {
            String section = row.getString("section");
            answers.at("Section " + section, section.equals("4.1") || section.equals("4.2") ? "candidates" : "table-10")
                    .input("", row.getString("setting"), row.getDouble("value"));
        }
    }

    private static void table1(PlaceAnswers table) {
        for (Colliery colliery : SitingData.collieries()) {
            table.input(colliery.shortName(), "basic output", colliery.leastOutput())
                    .input(colliery.shortName(), "production capacity", colliery.capacity())
                    .input(colliery.shortName(), "sale price", colliery.price())
                    .input(colliery.shortName(), "history output", colliery.historicalOutput())
                    .input(colliery.shortName(), "cost budget", colliery.budget());
        }
    }

    private static void table4(PlaceAnswers table) {
        Table percent = SitingData.dataPackage().table("table4_fuzzy");
        for (Row row : percent) {
            fuzzy(table, row, "gangue emission coefficient", "emission");
            fuzzy(table, row, "unit operating cost", "operating");
            fuzzy(table, row, "unit transportation cost", "transport");
        }
    }

    private static void fuzzy(PlaceAnswers table, Row row, String printed, String quantity) {
        TriangularFuzzyNumber number = SitingData.fuzzy(row, quantity);
        table.input(row.getString("colliery"), printed + " / low", number.least())
                .input(row.getString("colliery"), printed + " / most likely", number.mode())
                .input(row.getString("colliery"), printed + " / high", number.greatest());
    }
}
