package apportion.siting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads and writes the ESRI ASCII grid: a header of lines "name value", then the rows from north to south.
 *
 * <p>The header names may come in any order and case: ncols, nrows, xllcorner or xllcenter, yllcorner or yllcenter,
 * cellsize (or dx and dy, if equal), and NODATA_value, −9999 if it is left out. Values that equal it are missing, and so
 * are those written as nan, which is reported. A row may be broken over several lines as long as the number of values
 * is right. The file does not say which coordinate system it is in; that must be given.
 */
public final class AsciiGrid {

    private static final double MISSING = -9999;

    private AsciiGrid() {}

    /** The raster in a file, named after it. */
    public static Raster read(Path file, CoordinateSystem system) {
        String fileName = String.valueOf(file.getFileName());
        String name = fileName.replaceFirst("\\.(asc|txt)$", "");
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return read(name, reader, system);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the grid '%s' from %s.".formatted(name, fileName), e);
        }
    }

    /** The raster in a text. */
    public static Raster parse(String name, String text, CoordinateSystem system) {
        try (Reader reader = new StringReader(text)) {
            return read(name, reader, system);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Raster read(String name, Reader reader, CoordinateSystem system) throws IOException {
        var lines = new BufferedReader(reader);
        var header = AsciiGridHeader.read(name, lines);
        var values = new AsciiGridValues(name, header);
        values.read(lines);
        List<Repair> repairs = values.repairs();
        return Raster.of(name, system, header.frame(), values.toArray(), repairs);
    }

    /** The text of a raster, values rounded to the given decimals; missing ones are −9999. */
    public static String text(Raster raster, int decimals) {
        GridFrame frame = raster.frame();
        if (raster.least() <= MISSING) {
            throw new IllegalArgumentException("Raster '%s' has the value %s; %s stands for a missing value."
                    .formatted(raster.name(), raster.least(), MISSING));
        }
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "ncols %d\nnrows %d\nxllcorner %s\nyllcorner %s\ncellsize %s\nNODATA_value -9999\n",
                frame.columns(),
                frame.rows(),
                plain(frame.west(), 6),
                plain(frame.south(), 6),
                plain(frame.cellSize(), 9)));
        for (int row = 0; row < frame.rows(); row++) {
            for (int column = 0; column < frame.columns(); column++) {
                double value = raster.at(row, column);
                text.append(column == 0 ? "" : " ").append(Double.isNaN(value) ? "-9999" : plain(value, decimals));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String plain(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
