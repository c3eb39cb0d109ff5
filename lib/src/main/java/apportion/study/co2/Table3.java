package apportion.study.co2;

import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** Table 3: emission, output, intensity = emission / output, and the price index, 2004 to 2012. */
public final class Table3 {

    static final String PLACE = "Table 3";
    static final int FIRST_YEAR = 2004;
    static final int LAST_YEAR = 2012;

    private static final String EMISSION = "CO2 emission";
    private static final String OUTPUT = "Gross industrial output value";
    private static final String INTENSITY = "CO2 / GIOV";
    private static final String INDEX = "CPI";

    private Table3() {}

    /** The years of the table. */
    public static List<Integer> years() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).boxed().toList();
    }

    /** CO₂ of a year, 10⁴ t. */
    public static double emission(int year) {
        return printed(year, EMISSION);
    }

    /** Gross industrial output value of a year as printed, 10⁸ yuan. */
    public static double output(int year) {
        return printed(year, OUTPUT);
    }

    /** The price index that stands beside a year. */
    static double index(int year) {
        return printed(year, INDEX);
    }

    /** CO₂ by output, 10⁴ t per 10⁸ yuan. */
    public static double intensity(int year) {
        return emission(year) / output(year);
    }

    /** The printed columns and the computed intensity. */
    public static Table table() {
        Table table =
                Table.create(PLACE, IntColumn.create("year", years().stream().mapToInt(year -> year)));
        for (String column : List.of(EMISSION, OUTPUT, INDEX, INTENSITY)) {
            table.addColumns(DoubleColumn.create(column, years().stream().mapToDouble(year -> printed(year, column))));
        }
        return table.addColumns(
                DoubleColumn.create("computed " + INTENSITY, years().stream().mapToDouble(Table3::intensity)));
    }

    private static double printed(int year, String column) {
        return Co2Data.printed(PLACE, Integer.toString(year), column);
    }

    static void answer(Answers answers) {
        PlaceAnswers place = answers.at(PLACE, "table-3");
        for (int year : years()) {
            String row = Integer.toString(year);
            place.input(row, EMISSION, emission(year))
                    .input(row, OUTPUT, output(year))
                    .compare(row, INTENSITY, intensity(year))
                    .input(row, INDEX, index(year));
        }
    }
}
