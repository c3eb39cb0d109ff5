package apportion.siting;

import apportion.solve.Interruption;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/** The values of an ESRI ASCII grid. */
final class AsciiGridValues {

    private final String grid;
    private final AsciiGridHeader header;
    private final double[] values;
    private int count;
    private int written;
    private int lines;
    private String ragged = "";

    AsciiGridValues(String grid, AsciiGridHeader header) {
        this.grid = grid;
        this.header = header;
        this.values = new double[header.frame().cells()];
    }

    void read(BufferedReader rest) throws IOException {
        int number = header.linesRead();
        String line = header.firstLine();
        while (line != null) {
            Interruption.check("reading a grid");
            line(line, number);
            line = rest.readLine();
            number++;
        }
        GridFrame frame = header.frame();
        if (count != values.length || (lines == frame.rows() && !ragged.isEmpty())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Grid '%s' needs %d rows of %d values, got %d values on %d lines%s.",
                    grid,
                    frame.rows(),
                    frame.columns(),
                    count,
                    lines,
                    ragged.isEmpty() ? "" : "; " + ragged));
        }
    }

    double[] toArray() {
        return values;
    }

    List<Repair> repairs() {
        List<Repair> repairs = new ArrayList<>();
        if (written > 0 && !Double.isNaN(header.missing())) {
            repairs.add(new Repair(
                    grid, String.format(Locale.ROOT, "%d cells written as nan were taken as missing", written)));
        }
        return repairs;
    }

    private void line(String line, int number) {
        var words = new StringTokenizer(line);
        int inLine = words.countTokens();
        if (inLine == 0) {
            return;
        }
        lines++;
        if (inLine != header.frame().columns() && ragged.isEmpty()) {
            ragged = String.format(Locale.ROOT, "line %d has %d", number, inLine);
        }
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (count < values.length) {
                values[count] = value(word, number);
            }
            count++;
        }
    }

    private double value(String word, int line) {
        if ("nan".equalsIgnoreCase(word)) {
            written++;
            return Double.NaN;
        }
        double value = parse(word);
        if (isMissing(value)) {
            return Double.NaN;
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Grid '%s', line %d: a value must be a finite number, got '%s'.%s",
                    grid,
                    line,
                    word,
                    word.contains(",") ? "\nMaybe it has decimal commas: write points." : ""));
        }
        return value;
    }

    /** The smallest float is written with more or fewer digits by every program. */
    private boolean isMissing(double value) {
        double missing = header.missing();
        return value == missing || (Math.abs(missing) > 1e30 && Math.abs(value / missing - 1) < 1e-6);
    }

    /** NaN for what is no number. */
    static double parse(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Double.NaN; // the caller says what was expected
        }
    }
}
