package apportion.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiGridTest {

    private static final CoordinateSystem METRES = CoordinateSystem.named("EPSG:32650");
    private static final String ROWS = "1 2 3\n4 -9999 6\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ncols 3\nnrows 2\nxllcorner 100\nyllcorner 200\ncellsize 10\nNODATA_value -9999\n",
                "NCOLS 3\nNROWS 2\nXLLCORNER 100\nYLLCORNER 200\nCELLSIZE 10\nNODATA_VALUE -9999\n",
                "nrows   2\r\nncols   3\r\nxllcenter 105\r\nyllcenter 205\r\ncellsize 10\r\n",
                "ncols 3\nnrows 2\nxllcenter 105\nyllcorner 200\ncellsize 1e1\nnodata_value -9999.0\n",
                "\uFEFFncols 3\nnrows 2\nxllcorner 100.0\nyllcorner 200.0\ndx 10.0\ndy 10.0\n\n"
            })
    void everyFormOfTheHeaderIsRead(String header) {
        Raster raster = AsciiGrid.parse("dem", header + ROWS, METRES);
        assertThat(raster.frame()).isEqualTo(new GridFrame(2, 3, 100, 200, 10));
        assertThat(raster.at(0, 0)).isEqualTo(1);
        assertThat(raster.at(1, 2)).isEqualTo(6);
        assertThat(raster.at(1, 1)).isNaN();
        assertThat(raster.missing()).isEqualTo(1);
        assertThat(raster.atPlace(125, 205)).isEqualTo(6);
        assertThat(raster.atPlace(99, 205)).isNaN();
        assertThat(raster.repairs()).isEmpty();
    }

    @Test
    void aGridSurvivesWritingAndReading() {
        Raster raster = Raster.of("dem", METRES, new double[][] {{1.25, Double.NaN}, {-3, 0}}, 500_000.5, 10, 30);
        String text = AsciiGrid.text(raster, 2);
        assertThat(text)
                .startsWith("ncols 2\nnrows 2\nxllcorner 500000.5\nyllcorner 10\ncellsize 30\n")
                .endsWith("1.25 -9999\n-3 0\n");
        Raster again = AsciiGrid.parse("dem", text, METRES);
        assertThat(again.frame()).isEqualTo(raster.frame());
        assertThat(AsciiGrid.text(again, 2)).isEqualTo(text);
    }

    @Test
    void rowsMayBeBrokenAndMissingValuesWrittenInManyWays() {
        String header = header(3, 2);
        assertThat(AsciiGrid.parse("dem", header + "1 2 3 4 5 6", METRES).at(1, 2))
                .isEqualTo(6);
        assertThat(AsciiGrid.parse("dem", header + "1\n2\n3\n4\n5\n6\n", METRES).at(1, 0))
                .isEqualTo(4);
        Raster nan = AsciiGrid.parse("dem", header + "NaN 2 3\n4 5 nan\n", METRES);
        assertThat(nan.missing()).isEqualTo(2);
        assertThat(nan.repairs()).containsExactly(new Repair("dem", "2 cells written as nan were taken as missing"));
        String floats =
                "ncols 2\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1\nNODATA_value -3.4028234663852886e+38\n";
        assertThat(AsciiGrid.parse("dem", floats + "-3.40282346639e+38 -9999", METRES)
                        .at(0, 1))
                .isEqualTo(-9999);
        assertThat(AsciiGrid.parse("dem", floats + "-3.40282346639e+38 1", METRES)
                        .at(0, 0))
                .isNaN();
    }

    @Test
    void brokenGridsSayWhatIsWrong() {
        refused(
                header(3, 2) + "1 2 3\n4 5\n",
                "Grid 'dem' needs 2 rows of 3 values, got 5 values on 2 lines; line 7 has 2.");
        refused(
                header(3, 2) + "1 2 3 4\n5 6\n7",
                "Grid 'dem' needs 2 rows of 3 values, got 7 values on 3 lines; line 6 has 4.");
        refused(
                header(3, 2) + "1 2\n3 4 5 6\n",
                "Grid 'dem' needs 2 rows of 3 values, got 6 values on 2 lines; line 6 has 2.");
        refused(
                header(2, 1) + "1,5 2\n",
                "Grid 'dem', line 6: a value must be a finite number, got '1,5'.\nMaybe it has decimal commas: write points.");
        refused(header(2, 1) + "1 Infinity\n", "Grid 'dem', line 6: a value must be a finite number, got 'Infinity'.");
        refused(
                "ncols 2\nnrows 1\nxllcorner 0\ncellsize 1\n1 2",
                "Grid 'dem' needs either yllcorner or yllcenter, got [ncols, nrows, xllcorner, cellsize].");
        refused(
                "ncols 2\nnrows 1\nxllcorner 0\nyllcorner 0\ndx 10\ndy 20\n1 2",
                "Grid 'dem' must have square cells, got dx 10.0 and dy 20.0.\nMaybe resample it to one cell size first.");
        refused(
                "ncols 2.5\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2",
                "Grid 'dem': ncols must be a whole number from 1 on, got 2.5.");
        refused("nrows 1\n1 2", "Grid 'dem' has no 'ncols' in its header; there are: [nrows].");
        refused("ncols 1\nncols 2\n", "Grid 'dem' has 'ncols' twice.");
        refused(
                "ncols 2\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize -1\n1 2",
                "cellSize must be positive and finite, got -1.0.");
        refused(
                "columns 2\n",
                "Grid 'dem', line 1: a header line must be one of [cellsize, dx, dy, ncols, nodata_value, nrows, xllcenter, xllcorner, yllcenter, yllcorner] and a value, got 'columns 2'.");
        refused("", "Grid 'dem' has no 'ncols' in its header; there are: [].");
    }

    @Test
    void filesAreReadUnderTheirName(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("hills.asc");
        Files.writeString(file, header(3, 2) + ROWS);
        assertThat(AsciiGrid.read(file, METRES).name()).isEqualTo("hills");
        assertThat(AsciiGrid.read(file, METRES)).hasToString("""
                        hills, EPSG:32650: 2 rows x 3 columns of 1.0, lower left corner (0.0, 0.0)
                          values from 1.00000 to 6.00000, 1 missing""");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> AsciiGrid.read(folder.resolve("none.asc"), METRES))
                .withMessage("Cannot read the grid 'none' from none.asc.");
    }

    private static String header(int columns, int rows) {
        return "ncols %s\nnrows %s\nxllcorner 0\nyllcorner 0\ncellsize 1\n".formatted(columns, rows);
    }

    private static void refused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsciiGrid.parse("dem", text, METRES))
                .withMessage(message);
    }
}
