package apportion.bench;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.MixedIntegerProgram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A minimisation as a free MPS file, the form that every solver reads; columns are C1, C2, …, rows R1, R2, …. */
final class MpsWriter {

    private MpsWriter() {}

    static String write(MixedIntegerProgram program) {
        List<Column> columns = program.relaxation().columns();
        List<Row> rows = program.relaxation().rows();
        Map<String, StringBuilder> entries = new LinkedHashMap<>();
        for (Column column : columns) {
            entries.put(column.name(), new StringBuilder());
        }
        List<String> kinds = new ArrayList<>(List.of(" N OBJ"));
        List<String> rights = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String name = "R" + (i + 1);
            boolean equal = row.lower() == row.upper();
            boolean most = Double.isFinite(row.upper());
            kinds.add((equal ? " E " : most ? " L " : " G ") + name);
            rights.add(" RHS " + name + " " + (most ? row.upper() : row.lower()));
            row.coefficients()
                    .forEach((column, value) ->
                            entries.getOrDefault(column, new StringBuilder()).append(" %s %s".formatted(name, value)));
        }
        List<String> lines = new ArrayList<>(List.of("NAME BILEVEL", "ROWS"));
        lines.addAll(kinds);
        lines.add("COLUMNS");
        List<String> bounds = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            Column column = columns.get(j);
            String name = "C" + (j + 1);
            boolean integer = program.integers().contains(column.name());
            if (integer) {
                lines.add(" M%d 'MARKER' 'INTORG'".formatted(j));
            }
            lines.add(" %s OBJ %s".formatted(name, column.objective()));
            String[] words = entries.getOrDefault(column.name(), new StringBuilder())
                    .toString()
                    .strip()
                    .split(" ", -1);
            for (int k = 0; k + 1 < words.length; k += 2) {
                lines.add(" %s %s %s".formatted(name, words[k], words[k + 1]));
            }
            if (integer) {
                lines.add(" N%d 'MARKER' 'INTEND'".formatted(j));
            }
            bounds.add(
                    Double.isFinite(column.lower())
                            ? " LO BND %s %s".formatted(name, column.lower())
                            : " MI BND %s".formatted(name));
            if (Double.isFinite(column.upper())) {
                bounds.add(" UP BND %s %s".formatted(name, column.upper()));
            }
        }
        lines.add("RHS");
        lines.addAll(rights);
        lines.add("BOUNDS");
        lines.addAll(bounds);
        lines.add("ENDATA");
        return String.join("\n", lines) + "\n";
    }
}
