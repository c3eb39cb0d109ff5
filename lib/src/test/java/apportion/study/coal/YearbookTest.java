package apportion.study.coal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.Table;

/** What a user fills in: schema, templates, and one sentence for each way to break a file. */
class YearbookTest {

    private static final SyntheticYearbook GOOD = SyntheticYearbook.of(3, 6, 0, 7);

    @Test
    void aFileReadFromDiskIsTheTextRead(@TempDir Path folder) throws IOException {
        Path panel = Files.writeString(folder.resolve("panel.csv"), "\uFEFF" + GOOD.panel() + "\n\n");
        Path provinces = Files.writeString(
                folder.resolve("provinces.csv"), GOOD.provinces().replace("\n", "\r\n"));
        Yearbook yearbook = Yearbook.read(panel, provinces);
        assertThat(yearbook.panel().print()).isEqualTo(good().panel().print());
        assertThat(yearbook.provinces().print()).isEqualTo(good().provinces().print());
        assertThat(yearbook.names()).containsExactly("Synthetic 1", "Synthetic 2", "Synthetic 3");
        assertThat(yearbook).hasToString("Yearbook, 3 provinces, years 2001 to 2006");
    }

    @Test
    void aFileInAnotherEncodingIsNamed(@TempDir Path folder) throws IOException {
        Path provinces = Files.writeString(folder.resolve("provinces.csv"), GOOD.provinces());
        Path panel = folder.resolve("panel.csv");
        Files.write(panel, GOOD.panel().replace("Synthetic 1", "山西").getBytes(Charset.forName("GBK")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Yearbook.read(panel, provinces))
                .withMessage(
                        "File 'panel.csv' must be UTF-8 text.\nMaybe save it from the spreadsheet as 'CSV UTF-8'.");
        Files.write(panel, GOOD.panel().replace("Synthetic 1", "山西").getBytes(StandardCharsets.UTF_8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Yearbook.read(panel, provinces))
                .withMessage("Both files must name the same provinces; only in 'panel': 山西; only in 'provinces': "
                        + "Synthetic 1.");
    }

    @Test
    void theOrderOfRowsAndColumnsAndFurtherColumnsDoNotMatter() {
        List<String> lines = GOOD.panel().lines().toList();
        List<String> reversed = new java.util.ArrayList<>(lines.subList(1, lines.size()));
        Collections.reverse(reversed); // the latest year first, as many yearbooks have it
        String panel = lines.get(0) + ",remark\n"
                + reversed.stream().map(line -> line + ",x").collect(Collectors.joining("\n"));
        Yearbook yearbook = Yearbook.read(swapped(panel), GOOD.provinces());
        YearbookChain chain = YearbookChain.of(yearbook, 1000, 0.8);
        YearbookChain other = YearbookChain.of(good(), 1000, 0.8);
        assertThat(chain.table().print()).isEqualTo(other.table().print());
    }

    /** The first two columns change places. */
    private static String swapped(String text) {
        return text.lines()
                .map(line -> line.split(",", 3))
                .map(cells -> cells[1] + "," + cells[0] + "," + cells[2])
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theTemplateIsTheFirstLineAndTheSchemaSaysWhatEachColumnMeans() {
        assertThat(YearbookColumn.template(YearbookColumn.File.PANEL))
                .isEqualTo("province,year,output,capital,labour\n");
        Table schema = YearbookColumn.schema();
        assertThat(schema.rowCount()).isEqualTo(24);
        assertThat(schema.stringColumn("meaning").asList()).noneMatch(String::isBlank);
        assertThat(schema.stringColumn("must").asList()).contains("lie in [0, 1]", "be positive", "not be negative");
        String template = YearbookColumn.template(YearbookColumn.File.PROVINCES);
        assertThat(GOOD.provinces()).startsWith(template);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Yearbook.read(GOOD.panel(), template))
                .withMessage("File 'provinces' has a header and no rows.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenPanels")
    void aBrokenPanelIsRefusedWithASentence(String what, UnaryOperator<String> breaks, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Yearbook.read(breaks.apply(GOOD.panel()), GOOD.provinces()))
                .withMessage(message);
    }

    static List<Object[]> brokenPanels() {
        return List.of(
                broken("empty file", text -> "", "Table 'panel' is empty; a header is needed."),
                broken("empty lines", text -> "\n\n", "Table 'panel' is empty; a header is needed."),
                broken(
                        "missing province",
                        text -> without(text, line -> line.startsWith("Synthetic 2")),
                        "Both files must name the same provinces; only in 'panel': none; only in 'provinces': "
                                + "Synthetic 2."),
                broken(
                        "missing year",
                        text -> without(text, line -> line.startsWith("Synthetic 2,2004")),
                        "File 'panel' has no line for 'Synthetic 2' in 2004, a year that other provinces have.\n"
                                + "Maybe leave the year out for all."),
                broken(
                        "too few years",
                        text -> without(text, line -> line.contains(",2001,") || line.contains(",2002,")),
                        "File 'panel' has 4 years; a production function needs at least 5."),
                broken(
                        "duplicated row",
                        text -> text + lineOf(text, 3),
                        "File 'panel' has two lines for 'Synthetic 1' in 2003."),
                broken(
                        "negative number",
                        text -> cell(text, 4, 3, "-12.5"),
                        "File 'panel', data row 4: 'capital' must be positive, got '-12.5'."),
                broken(
                        "zero where there is a logarithm",
                        text -> cell(text, 1, 2, "0"),
                        "File 'panel', data row 1: 'output' must be positive, got '0'."),
                broken(
                        "text in a number",
                        text -> cell(text, 2, 4, "about 12"),
                        "File 'panel', data row 2: 'labour' must be a number, got 'about 12'.\nMaybe write it like 12345.6."),
                broken(
                        "thousands separated",
                        text -> cell(text, 2, 4, "\"1,234.5\""),
                        "File 'panel', data row 2: 'labour' must be a number, got '1,234.5'.\nMaybe write it like 12345.6."),
                broken(
                        "empty cell",
                        text -> cell(text, 2, 4, ""),
                        "File 'panel', data row 2: 'labour' must be a number, got ''."),
                broken(
                        "not a number",
                        text -> cell(text, 2, 4, "NaN"),
                        "File 'panel', data row 2: 'labour' must be a number, got 'NaN'.\nMaybe write it like 12345.6."),
                broken(
                        "no year",
                        text -> cell(text, 5, 1, "2005/06"),
                        "File 'panel', data row 5: 'year' must be a whole number, got '2005/06'."),
                broken(
                        "no name",
                        text -> cell(text, 5, 0, " "),
                        "File 'panel', data row 5: 'province' must not be empty, got ' '."),
                broken(
                        "wrong header",
                        text -> text.replace("labour", "labor"),
                        "File 'panel' lacks the columns: labour; there are: province, year, output, capital, labor.\n"
                                + "Maybe start from YearbookColumn.template(File.PANEL)."),
                broken(
                        "no header",
                        text -> without(text, line -> line.startsWith("province"))
                                .replaceFirst("Synthetic 1,2001,[^\n]*", "Synthetic 1,2001,3,4,5"),
                        "File 'panel' lacks the columns: province, year, output, capital, labour; there are: "
                                + "Synthetic 1, 2001, 3, 4, 5.\nMaybe start from YearbookColumn.template(File.PANEL)."),
                broken(
                        "semicolons",
                        text -> text.replace(',', ';'),
                        "File 'panel' lacks the columns: province, year, output, capital, labour; there are: "
                                + "province;year;output;capital;labour.\nMaybe save it with commas between the cells."),
                broken(
                        "a row too short",
                        text -> text + "Synthetic 1,2007,1,2\n",
                        "Table 'panel': data row 19 has 4 cells for 5 columns."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenProvinces")
    void aBrokenProvincesFileIsRefusedWithASentence(String what, UnaryOperator<String> breaks, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Yearbook.read(GOOD.panel(), breaks.apply(GOOD.provinces())))
                .withMessage(message);
    }

    static List<Object[]> brokenProvinces() {
        return List.of(
                broken("named twice", text -> text + lineOf(text, 2), "File 'provinces' names twice: Synthetic 2."),
                broken(
                        "missing province",
                        text -> without(text, line -> line.startsWith("Synthetic 3")),
                        "Both files must name the same provinces; only in 'panel': Synthetic 3; only in 'provinces': none."),
                broken(
                        "salvage rate in per cent",
                        text -> cell(text, 1, 4, "5"),
                        "File 'provinces', data row 1: 'salvage_rate' must lie in [0, 1], got '5'.\nMaybe it is a percentage."),
                broken(
                        "negative price",
                        text -> cell(text, 3, 14, "-1"),
                        "File 'provinces', data row 3: 'gas_price' must not be negative, got '-1'."));
    }

    @Test
    void quotasThatDoNotFitTheCapacityAreNamedWithTheirProvince() {
        Yearbook crossed = Yearbook.read(GOOD.panel(), cell(GOOD.provinces(), 1, 17, "1e9"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YearbookChain.of(crossed, 1000, 0.8))
                .withMessageStartingWith(
                        "Synthetic 1: 0 <= leastQuota <= greatestQuota <= capacity must hold, got 1.0E9, ");
    }

    private static Object[] broken(String what, UnaryOperator<String> breaks, String message) {
        return new Object[] {what, breaks, message};
    }

    private static Yearbook good() {
        return Yearbook.read(GOOD.panel(), GOOD.provinces());
    }

    private static String without(String text, java.util.function.Predicate<String> lines) {
        return text.lines().filter(lines.negate()).collect(Collectors.joining("\n")) + "\n";
    }

    private static String lineOf(String text, int line) {
        return text.lines().toList().get(line) + "\n";
    }

    /** The text with another cell; lines count from 1 after the header, columns from 0. */
    private static String cell(String text, int line, int column, String cell) {
        List<String> lines = text.lines().collect(Collectors.toList());
        String[] cells = lines.get(line).split(",", -1);
        cells[column] = cell;
        lines.set(line, String.join(",", Arrays.asList(cells)));
        return String.join("\n", lines) + "\n";
    }
}
