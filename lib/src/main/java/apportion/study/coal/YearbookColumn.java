package apportion.study.coal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The columns that a user fills in from the yearbooks: the schema of the two files of {@link Yearbook}. */
public enum YearbookColumn {
    PANEL_PROVINCE(File.PANEL, "province", "", "name of the province"),
    YEAR(File.PANEL, "year", "", "year of the observation; the last year is the base year o of (C.4)"),
    OUTPUT(File.PANEL, "output", "10^4 t", "Y, raw coal output"),
    CAPITAL(File.PANEL, "capital", "10^8 yuan", "K, balance of fixed assets in the coal industry, constant prices"),
    LABOUR(File.PANEL, "labour", "10^4 persons", "L, average number of employees in the coal industry"),
    PROVINCE(File.PROVINCES, "province", "", "name of the province, as in the panel"),
    FUTURE_CAPITAL(File.PROVINCES, "future_capital", "10^8 yuan", "K_s, capital without cuts"),
    FUTURE_LABOUR(File.PROVINCES, "future_labour", "10^4 persons", "L_s, labour without cuts"),
    ORIGINAL_ASSETS(File.PROVINCES, "original_assets", "10^8 yuan", "K_u of (B.1), what the fixed assets once cost"),
    SALVAGE_RATE(File.PROVINCES, "salvage_rate", "1", "R_r of (B.1), in [0, 1]"),
    CONSUMPTION(File.PROVINCES, "consumption", "yuan per person", "P_u of Table A"),
    SALARY(File.PROVINCES, "salary", "yuan per person", "S_u of Table A"),
    FIXED_INVESTMENT(File.PROVINCES, "fixed_investment", "10^8 yuan", "gross investment in fixed assets, Table A"),
    EMPLOYEES(File.PROVINCES, "employees", "10^4 persons", "L_w of Table A"),
    ACTIVE_POPULATION(File.PROVINCES, "active_population", "10^4 persons", "L_a of Table A"),
    EDUCATION_INVESTMENT(File.PROVINCES, "education_investment", "10^8 yuan", "I_b of Table A"),
    EDUCATED_PEOPLE(File.PROVINCES, "educated_people", "10^4 persons", "L_b of Table A"),
    NEEDED_SKILL(File.PROVINCES, "needed_skill", "years", "N_m of Table A"),
    HELD_SKILL(File.PROVINCES, "held_skill", "years", "N_n of Table A"),
    GAS_PRICE(File.PROVINCES, "gas_price", "yuan per t", "treatment of a tonne of exhaust gas"),
    WATER_PRICE(File.PROVINCES, "water_price", "yuan per m3", "treatment of a cubic metre of waste water"),
    RESIDUE_PRICE(File.PROVINCES, "residue_price", "yuan per t", "treatment of a tonne of waste residue"),
    LEAST_QUOTA(File.PROVINCES, "least_quota", "10^4 t", "smallest quota the centre may set"),
    GREATEST_QUOTA(File.PROVINCES, "greatest_quota", "10^4 t", "greatest quota the centre may set");

    /** The two files. */
    public enum File {
        /** One line for each province and year. */
        PANEL,
        /** One line for each province. */
        PROVINCES
    }

    private final File file;
    private final String header;
    private final String unit;
    private final String meaning;

    YearbookColumn(File file, String header, String unit, String meaning) {
        this.file = file;
        this.header = header;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** The name of the column in its file. */
    public String header() {
        return header;
    }

    /** What the cells of the column must be. */
    Kind kind() {
        return switch (this) {
            case PANEL_PROVINCE, PROVINCE -> Kind.NAME;
            case YEAR -> Kind.YEAR;
            case SALVAGE_RATE -> Kind.SHARE;
            case HELD_SKILL, NEEDED_SKILL, LEAST_QUOTA, GAS_PRICE, WATER_PRICE, RESIDUE_PRICE -> Kind.NOT_NEGATIVE;
            default -> Kind.POSITIVE;
        };
    }

    enum Kind {
        NAME("not be empty"),
        YEAR("be a whole number"),
        POSITIVE("be positive"),
        NOT_NEGATIVE("not be negative"),
        SHARE("lie in [0, 1]");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /** What follows "must". */
        String rule() {
            return rule;
        }
    }

    /** The columns of one file, in their order. */
    public static List<YearbookColumn> of(File file) {
        return Arrays.stream(values()).filter(column -> column.file == file).toList();
    }

    /** The first line of a file, ready to be filled in. */
    public static String template(File file) {
        return String.join(",", of(file).stream().map(YearbookColumn::header).toList()) + "\n";
    }

    /** Every column with its file, unit and meaning. */
    public static Table schema() {
        List<YearbookColumn> columns = List.of(values());
        return Table.create(
                "Yearbook files",
                StringColumn.create(
                        "file",
                        columns.stream().map(column -> column.file.name().toLowerCase(Locale.ROOT))),
                StringColumn.create("column", columns.stream().map(YearbookColumn::header)),
                StringColumn.create("unit", columns.stream().map(column -> column.unit)),
                StringColumn.create(
                        "must", columns.stream().map(column -> column.kind().rule())),
                StringColumn.create("meaning", columns.stream().map(column -> column.meaning)));
    }
}
