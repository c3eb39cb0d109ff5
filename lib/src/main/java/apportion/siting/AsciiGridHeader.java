package apportion.siting;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The header of an ESRI ASCII grid, and the first line after it. */
record AsciiGridHeader(GridFrame frame, double missing, String firstLine, int linesRead) {

    private static final Set<String> NAMES = Set.of(
            "ncols",
            "nrows",
            "xllcorner",
            "xllcenter",
            "yllcorner",
            "yllcenter",
            "cellsize",
            "dx",
            "dy",
            "nodata_value");

    static AsciiGridHeader read(String grid, BufferedReader lines) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        int count = 0;
        String line = lines.readLine();
        while (line != null) {
            count++;
            String text =
                    count == 1 && line.startsWith("\uFEFF") ? line.substring(1).strip() : line.strip();
            if (!text.isEmpty()) {
                if (!Character.isLetter(text.charAt(0))
                        || text.toLowerCase(Locale.ROOT).startsWith("nan")) {
                    break;
                }
                String[] words = text.split("\\s+", -1);
                String name = words[0].toLowerCase(Locale.ROOT);
                if (words.length != 2 || !NAMES.contains(name)) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "Grid '%s', line %d: a header line must be one of %s and a value, got '%s'.",
                            grid,
                            count,
                            NAMES.stream().sorted().toList(),
                            text));
                }
                if (entries.put(name, words[1]) != null) {
                    throw new IllegalArgumentException("Grid '%s' has '%s' twice.".formatted(grid, name));
                }
            }
            line = lines.readLine();
        }
        return new AsciiGridHeader(
                frame(grid, entries),
                entries.containsKey("nodata_value") ? missingValue(grid, entries) : -9999,
                line == null ? "" : line,
                count);
    }

    private static GridFrame frame(String grid, Map<String, String> entries) {
        int columns = count(grid, entries, "ncols");
        int rows = count(grid, entries, "nrows");
        double size = cellSize(grid, entries);
        return new GridFrame(
                rows, columns, corner(grid, entries, "xll", size), corner(grid, entries, "yll", size), size);
    }

    private static double missingValue(String grid, Map<String, String> entries) {
        String text = entries.get("nodata_value");
        return "nan".equalsIgnoreCase(text) ? Double.NaN : number(grid, entries, "nodata_value");
    }

    private static double cellSize(String grid, Map<String, String> entries) {
        if (entries.containsKey("cellsize") == (entries.containsKey("dx") || entries.containsKey("dy"))) {
            throw new IllegalArgumentException(
                    "Grid '%s' needs either cellsize or dx and dy, got %s.".formatted(grid, entries.keySet()));
        }
        if (entries.containsKey("cellsize")) {
            return number(grid, entries, "cellsize");
        }
        double width = number(grid, entries, "dx");
        double height = number(grid, entries, "dy");
        if (!(Math.abs(width - height) <= 1e-9 * Math.abs(width))) {
            throw new IllegalArgumentException(
                    "Grid '%s' must have square cells, got dx %s and dy %s.\nMaybe resample it to one cell size first."
                            .formatted(grid, width, height));
        }
        return width;
    }

    private static double corner(String grid, Map<String, String> entries, String axis, double size) {
        boolean atCorner = entries.containsKey(axis + "corner");
        if (atCorner == entries.containsKey(axis + "center")) {
            throw new IllegalArgumentException("Grid '%s' needs either %scorner or %scenter, got %s."
                    .formatted(grid, axis, axis, entries.keySet()));
        }
        return atCorner ? number(grid, entries, axis + "corner") : number(grid, entries, axis + "center") - size / 2;
    }

    private static int count(String grid, Map<String, String> entries, String name) {
        double value = number(grid, entries, name);
        if (!(value >= 1 && value <= Integer.MAX_VALUE && value == Math.rint(value))) {
            throw new IllegalArgumentException(
                    "Grid '%s': %s must be a whole number from 1 on, got %s.".formatted(grid, name, entries.get(name)));
        }
        return (int) value;
    }

    private static double number(String grid, Map<String, String> entries, String name) {
        String text = entries.get(name);
        if (text == null) {
            throw new IllegalArgumentException("Grid '%s' has no '%s' in its header; there are: %s."
                    .formatted(grid, name, List.copyOf(entries.keySet())));
        }
        double value = AsciiGridValues.parse(text);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "Grid '%s': %s must be a finite number, got '%s'.".formatted(grid, name, text));
        }
        return value;
    }
}
