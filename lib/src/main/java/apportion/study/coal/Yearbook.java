package apportion.study.coal;

import apportion.study.coal.YearbookColumn.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.Table;

/**
 * The inputs of Appendices A to C as a user fills them in from the statistical yearbooks: a panel by province and year and a
 * file by province. {@link YearbookColumn} is the schema, {@link YearbookColumn#template} the first line of each file.
 *
 * @param panel numbers by province and year, the years of a province in ascending order
 * @param provinces numbers by province, in the order of the file
 */
public record Yearbook(Table panel, Table provinces) {

    /** Takes copies: Tablesaw's tables can be changed. */
    public Yearbook {
        panel = panel.copy();
        provinces = provinces.copy();
    }

    @Override
    public Table panel() {
        return panel.copy();
    }

    @Override
    public Table provinces() {
        return provinces.copy();
    }

    /**
     * Reads the texts of the two files: comma-separated, columns in any order, further columns ignored.
     *
     * @throws IllegalArgumentException if a file is empty, a column is missing, a cell is no number or has a wrong sign, a
     *     province stands in one file only or twice, a year is missing that other provinces have, or there are too few
     */
    public static Yearbook read(String panelText, String provincesText) {
        Table panel = YearbookFile.read(File.PANEL, panelText);
        Table provinces = YearbookFile.read(File.PROVINCES, provincesText);
        YearbookCheck.provinces(provinces);
        YearbookCheck.panel(panel);
        YearbookCheck.sameProvinces(panel, provinces);
        return new Yearbook(panel, provinces);
    }

    /**
     * Reads the two files, UTF-8.
     *
     * @throws IllegalArgumentException as {@link #read(String, String)}, or if a file is not UTF-8
     * @throws IOException if a file cannot be read
     */
    public static Yearbook read(Path panel, Path provinces) throws IOException {
        return read(text(panel), text(provinces));
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException wrong) {
            throw new IllegalArgumentException(
                    "File '%s' must be UTF-8 text.\nMaybe save it from the spreadsheet as 'CSV UTF-8'."
                            .formatted(file.getFileName()),
                    wrong);
        }
    }

    /** The names of the provinces. */
    public List<String> names() {
        return provinces.stringColumn("province").asList();
    }

    /** A number of one province. */
    double value(String province, YearbookColumn column) {
        return provinces.doubleColumn(column.header()).get(names().indexOf(province));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Yearbook, %d provinces, years %s to %s",
                provinces.rowCount(),
                panel.getString(0, "year"),
                panel.getString(panel.rowCount() - 1, "year"));
    }
}
