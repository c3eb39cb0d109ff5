package apportion.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class DataPackageTest {

    private static final String CITIES = "name,people,founded,capital\nA,0.50,-300,true\nNA,,,\n";

    private final Path folder;

    DataPackageTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        write(CITIES);
    }

    static List<String> bundled() {
        return DataPackage.bundledNames();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everyTableOfABundledPackageIsAsDeclared(String name) {
        DataPackage data = DataPackage.bundled(name);
        assertThat(data.name()).isEqualTo(name);
        assertThat(data.sources()).isNotEmpty();
        assertThat(data.licences()).isNotEmpty();
        for (Resource resource : data.resources()) {
            Table table = data.table(resource.name());
            assertThat(table.rowCount()).as(resource.name()).isPositive();
            assertThat(table.columnNames()).isEqualTo(resource.columnNames());
            assertThat(resource.places()).isNotEmpty();
        }
        assertThat(data.describe().rowCount())
                .isEqualTo(data.resources().stream()
                        .mapToInt(r -> r.fields().size())
                        .sum());
    }

    @Test
    void fivePackagesAreBundled() {
        assertThat(DataPackage.bundledNames())
                .containsExactly("co2-quota", "coal-quota", "gangue-siting", "industry-relocation", "textbook-methods");
    }

    @Test
    void columnsHaveTheDeclaredTypesAndOnlyDeclaredCellsAreMissing() {
        Table table = DataPackage.read(folder).table("cities");
        assertThat(table.types())
                .containsExactly(ColumnType.STRING, ColumnType.DOUBLE, ColumnType.INTEGER, ColumnType.BOOLEAN);
        assertThat(Columns.texts(table, "name").asList()).containsExactly("A", "NA");
        assertThat(Columns.numbers(table, "people").get(0)).isEqualTo(0.5);
        assertThat(Columns.integers(table, "founded").get(0)).isEqualTo(-300);
        assertThat(table.booleanColumn("capital").get(0)).isTrue();
        for (int column = 1; column < 4; column++) {
            assertThat(table.column(column).isMissing(1)).isTrue();
        }
    }

    @Test
    void describeNamesTypeUnitMeaningAndProvenanceOfEveryColumn() {
        Table description = DataPackage.read(folder).describe();
        assertThat(description.columnNames())
                .containsExactly("table", "column", "type", "unit", "meaning", "provenance");
        assertThat(description.row(1).getString("column")).isEqualTo("people");
        assertThat(description.row(1).getString("unit")).isEqualTo("10^6");
        assertThat(description.row(1).getString("provenance")).isEqualTo("official");
    }

    @Test
    void aChangedFileIsRefusedWithBothHashes() throws IOException {
        String before = Sha256.of(CITIES.getBytes(StandardCharsets.UTF_8));
        String changed = CITIES.replace("0.50", "0.51");
        Files.writeString(folder.resolve("cities.csv"), changed);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataPackage.read(folder).table("cities"))
                .withMessage(
                        "%s",
                        ("Folder %s: cities.csv is not the file it was; expected sha256 %s (51 bytes), found %s (51 bytes).\n"
                                        + "Maybe the change is meant: run the data command 'refresh'.")
                                .formatted(folder, before, Sha256.of(changed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aMissingFileTableColumnOrPackageIsNamedWithWhatThereIs() throws IOException {
        DataPackage data = DataPackage.read(folder);
        refused(() -> data.table("towns"), "Folder %s has no table 'towns'; there are: cities.".formatted(folder));
        refused(
                () -> Columns.numbers(data.table("cities"), "co2"),
                "No column 'co2'; there are: name, people, founded, capital.");
        refused(
                () -> Columns.numbers(data.table("cities"), "name"),
                "Column 'name' holds values of type STRING, not of DoubleColumn.");
        Files.delete(folder.resolve("cities.csv"));
        refused(
                () -> data.table("cities"),
                "Folder %s: the file cities.csv of table 'cities' is missing.".formatted(folder));
        refused(
                () -> DataPackage.read(folder.resolve("nowhere")),
                "Folder %s has no datapackage.json.".formatted(folder.resolve("nowhere")));
        refused(
                () -> DataPackage.bundled("../toy-paper"),
                "No data package '../toy-paper'; there are: co2-quota, coal-quota, gangue-siting, industry-relocation, textbook-methods.");
    }

    @Test
    void columnsOtherThanTheDeclaredAreRefused() throws IOException {
        write(CITIES.replace("founded", "born"));
        refused(
                () -> DataPackage.read(folder).table("cities"),
                "Folder %s, table 'cities': columns must be [name, people, founded, capital], found [name, people, born, capital]."
                        .formatted(folder));
    }

    @Test
    void aFileInAnotherEncodingIsRefusedInsteadOfReadWithReplacementCharacters() throws IOException {
        String csv = "name,people,founded,capital\nOrl\u00e9ans,1,1,true\n";
        write(csv);
        byte[] latin = csv.getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("cities.csv"), latin);
        Path descriptor = folder.resolve("datapackage.json");
        String ofUtf8 = Sha256.of(csv.getBytes(StandardCharsets.UTF_8));
        Files.writeString(descriptor, Files.readString(descriptor).replace(ofUtf8, Sha256.of(latin)));
        refused(
                () -> DataPackage.read(folder).table("cities"),
                "Folder %s: cities.csv must be text in UTF-8; it is not.\nMaybe save it anew with that encoding."
                        .formatted(folder));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongCells")
    void aCellOfAnotherTypeIsRefused(String row, String message) throws IOException {
        write("name,people,founded,capital\nA,1,1,true\n" + row + "\n");
        refused(
                () -> DataPackage.read(folder).table("cities"),
                "Folder %s, table 'cities': %s".formatted(folder, message));
    }

    static List<Object[]> wrongCells() {
        return List.of(
                new Object[] {
                    "B,\"1,000\",1,true", "Column 'people' must hold values of type number, got '1,000' in data row 2."
                },
                new Object[] {
                    "B,NaN,1,true", "Column 'people' must hold values of type number, got 'NaN' in data row 2."
                },
                new Object[] {
                    "B,1e999,1,true", "Column 'people' must hold values of type number, got '1e999' in data row 2."
                },
                new Object[] {"B, 1,1,true", "Column 'people' must hold values of type number, got ' 1' in data row 2."
                },
                new Object[] {
                    "B,1,1.0,true", "Column 'founded' must hold values of type integer, got '1.0' in data row 2."
                },
                new Object[] {
                    "B,1,2147483648,true",
                    "Column 'founded' must hold values of type integer, got '2147483648' in data row 2."
                },
                new Object[] {
                    "B,1,-2147483648,true",
                    "Column 'founded' must hold values of type integer, got '-2147483648' in data row 2."
                },
                new Object[] {"B,1,1,yes", "Column 'capital' must hold values of type boolean, got 'yes' in data row 2."
                });
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("brokenDescriptors")
    void aBrokenDescriptorIsRefused(String part, String instead, String message) throws IOException {
        Path file = folder.resolve("datapackage.json");
        assertThat(Files.readString(file)).contains(part);
        Files.writeString(file, Files.readString(file).replace(part, instead));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataPackage.read(folder))
                .withMessageContaining(message);
    }

    static List<Object[]> brokenDescriptors() {
        return List.of(
                new Object[] {"\"tabular-data-package\"", "\"data-package\"", "profile must be tabular-data-package"},
                new Object[] {
                    "\"type\": \"number\"", "\"type\": \"float\"", "No column type 'float'; there are: string,"
                },
                new Object[] {"official", "guessed", "No provenance 'guessed'; there are: printed, derived,"},
                new Object[] {"\"unit\": \"10^6\",", "", "Field 'people' is a number and needs a unit."},
                new Object[] {"\"title\"", "\"titel\"", "has no 'title'; there are: profile, name, titel,"},
                new Object[] {"cities.csv", "../cities.csv", "path must be a file name in the folder of the package"},
                new Object[] {"sha256:", "md5:", "hash must be sha256: and 64 hexadecimal digits"},
                new Object[] {"founded", "Name", "declares field 'Name' twice (case does not count)"},
                new Object[] {"{", "", "is not JSON"},
                new Object[] {"\"How many live there.\"", "\" \"", "Field 'people' needs a description."});
    }

    private void write(String csv) throws IOException {
        Files.writeString(folder.resolve("cities.csv"), csv);
        Files.writeString(folder.resolve("datapackage.json"), """
                {
                  "profile": "tabular-data-package", "name": "cities", "title": "Cities",
                  "sources": [{"title": "Nobody"}], "licenses": [{"name": "CC0-1.0"}],
                  "resources": [{
                    "name": "cities", "path": "cities.csv", "places": ["Table 1"], "bytes": %d, "hash": "sha256:%s",
                    "schema": {"fields": [
                      {"name": "name", "type": "string", "description": "Its name.", "provenance": "printed"},
                      {"name": "people", "type": "number", "unit": "10^6", "description": "How many live there.", "provenance": "official"},
                      {"name": "founded", "type": "integer", "unit": "year", "description": "When.", "provenance": "printed"},
                      {"name": "capital", "type": "boolean", "description": "Whether it is one.", "provenance": "derived"}
                    ]}
                  }]
                }
                """.formatted(
                        csv.length(), Sha256.of(csv.getBytes(StandardCharsets.UTF_8))));
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage("%s", message);
    }
}
