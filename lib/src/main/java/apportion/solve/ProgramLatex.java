package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import apportion.text.Latex;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Writes programs as one writes them by hand: objective, then row by row with its name, then bounds. */
final class ProgramLatex {
    /** Not nothing: some converters drop a last line that ends with an empty cell. */
    private static final String NO_NAME = " & \\text{}";

    private static final int MOST_TERMS = 12;
    private static final int MOST_LINES = 30;
    private static final MathContext SHOWN = new MathContext(7);

    private ProgramLatex() {}

    /** @param hessian of the objective; {@code null} for a linear one */
    static Latex of(Sense sense, List<Column> columns, @Nullable RealMatrix hessian, List<Row> rows) {
        var lines = new ArrayList<String>();
        List<String> objective = columns.stream()
                .filter(column -> column.objective() != 0)
                .map(column -> term(column.objective(), name(column.name())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (hessian != null) {
            quadratic(columns, hessian, objective);
        }
        lines.add((sense == Sense.MAXIMISE ? "\\max" : "\\min") + " & " + sum(objective) + NO_NAME);
        for (Row row : rows) {
            List<String> left = row.coefficients().entrySet().stream()
                    .filter(entry -> entry.getValue() != 0)
                    .map(entry -> term(entry.getValue(), name(entry.getKey())))
                    .toList();
            lines.add(first(lines) + between(row.lower(), sum(left), row.upper()) + " & " + "\\text{"
                    + plain(row.name()) + "}");
        }
        columns.stream()
                .collect(Collectors.groupingBy(
                        column -> List.of(column.lower(), column.upper()),
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(column -> name(column.name()), Collectors.toList())))
                .entrySet()
                .stream()
                .map(ProgramLatex::bounds)
                .filter(bounds -> !bounds.isEmpty())
                .forEach(bounds -> lines.add(first(lines) + bounds + NO_NAME));
        if (lines.size() > MOST_LINES) {
            int left = lines.size() - MOST_LINES;
            lines.subList(MOST_LINES, lines.size()).clear();
            lines.add(" & \\ldots & \\text{" + left + " more}");
        }
        return new Latex(
                lines.stream().collect(Collectors.joining(" \\\\\n", "\\begin{array}{rll}\n", "\n\\end{array}")));
    }

    private static void quadratic(List<Column> columns, RealMatrix hessian, List<String> terms) {
        for (int i = 0; i < columns.size(); i++) {
            for (int j = i; j < columns.size(); j++) {
                double coefficient = i == j ? hessian.getEntry(i, i) / 2 : hessian.getEntry(i, j);
                String first = name(columns.get(i).name());
                if (coefficient != 0) {
                    terms.add(term(
                            coefficient,
                            i == j
                                    ? first + "^2"
                                    : first + "\\," + name(columns.get(j).name())));
                }
            }
        }
    }

    private static String first(List<String> lines) {
        return lines.size() == 1 ? "\\text{subject to} & " : " & ";
    }

    private static String bounds(Map.Entry<List<Double>, List<String>> group) {
        double lower = group.getKey().get(0);
        double upper = group.getKey().get(1);
        return Double.isInfinite(lower) && Double.isInfinite(upper)
                ? ""
                : between(lower, joined(group.getValue(), ", "), upper);
    }

    private static String between(double lower, String middle, double upper) {
        if (lower == upper) {
            return middle + " = " + number(lower);
        }
        if (lower == Double.NEGATIVE_INFINITY) {
            return upper == Double.POSITIVE_INFINITY ? middle : middle + " \\le " + number(upper);
        }
        return upper == Double.POSITIVE_INFINITY
                ? middle + " \\ge " + number(lower)
                : number(lower) + " \\le " + middle + " \\le " + number(upper);
    }

    private static String sum(List<String> terms) {
        return terms.isEmpty() ? "0" : joined(terms, " + ").replace("+ -", "- ");
    }

    private static String joined(List<String> parts, String separator) {
        List<String> shown = parts.subList(0, Math.min(parts.size(), MOST_TERMS));
        return String.join(separator, shown) + (shown.size() < parts.size() ? separator + "\\ldots" : "");
    }

    private static String term(double coefficient, String variable) {
        if (Math.abs(coefficient) == 1) {
            return (coefficient < 0 ? "-" : "") + variable;
        }
        return number(coefficient) + "\\," + variable;
    }

    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (rounded.signum() == 0 || (exponent >= -5 && exponent < 15)) {
            return rounded.toPlainString();
        }
        return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + " \\cdot 10^{" + exponent
                + "}";
    }

    /** A name of one letter, with an index perhaps, is a symbol; any other is text. */
    private static String name(String name) {
        return name.matches("\\p{L}")
                ? name
                : name.matches("[A-Za-z]_?\\d+")
                        ? name.charAt(0) + "_{" + name.substring(1).replace("_", "") + "}"
                        : "\\text{" + plain(name) + "}";
    }

    /** Without what means something to LaTeX. */
    private static String plain(String name) {
        return name.replaceAll("[\\\\{}$^~#&_]", " ").replace("%", "per cent");
    }
}
