package apportion.bilevel;

import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import apportion.text.Latex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A bilevel program in LaTeX: one line for each objective and each condition, the followers' indented. */
final class LatexWriter {

    private final List<String> lines = new ArrayList<>();

    private LatexWriter() {}

    static Latex write(BilevelProgram program) {
        LatexWriter writer = new LatexWriter();
        writer.player(program.leader(), "");
        for (Player follower : program.followers()) {
            writer.lines.add("& \\text{and } %s \\text{ solves}".formatted(choices(follower)));
            writer.player(follower, "\\qquad ");
        }
        if (!program.shared().isEmpty()) {
            writer.lines.add("& \\text{and all followers together obey}");
            program.shared().forEach(row -> writer.lines.add("& \\qquad " + condition(row)));
        }
        return new Latex("\\begin{aligned}\n" + String.join(" \\\\\n", writer.lines) + "\n\\end{aligned}");
    }

    private void player(Player player, String indent) {
        String verb = player.sense() == Sense.MINIMISE ? "\\min" : "\\max";
        String under = player.variables().isEmpty() ? "" : "_{" + choices(player) + "}";
        lines.add("& %s%s%s \\; %s".formatted(indent, verb, under, ExpressionWriter.LATEX.write(player.objective())));
        for (Row row : player.conditions()) {
            lines.add("& " + indent + condition(row));
        }
        for (Variable variable : player.variables()) {
            domain(variable).forEach(line -> lines.add("& " + indent + line));
        }
    }

    private static String choices(Player player) {
        return player.choices().stream().map(ExpressionWriter.LATEX::name).collect(Collectors.joining(", "));
    }

    private static String condition(Row row) {
        String left = ExpressionWriter.LATEX.write(Expression.linear(row.coefficients()));
        if (row.lower() == row.upper()) {
            return left + " = " + ExpressionWriter.number(row.lower());
        }
        return between(row.lower(), left, row.upper());
    }

    private static String between(double lower, String middle, double upper) {
        if (Double.isInfinite(lower)) {
            return middle + " \\le " + ExpressionWriter.number(upper);
        }
        if (Double.isInfinite(upper)) {
            return middle + " \\ge " + ExpressionWriter.number(lower);
        }
        return ExpressionWriter.number(lower) + " \\le " + middle + " \\le " + ExpressionWriter.number(upper);
    }

    private static List<String> domain(Variable variable) {
        String name = ExpressionWriter.LATEX.name(variable.name());
        if (variable.integer() && variable.lower() == 0 && variable.upper() == 1) {
            return List.of(name + " \\in \\{0, 1\\}");
        }
        List<String> lines = new ArrayList<>();
        if (Double.isFinite(variable.lower()) || Double.isFinite(variable.upper())) {
            lines.add(between(variable.lower(), name, variable.upper()));
        }
        if (variable.integer()) {
            lines.add(name + " \\text{ integer}");
        }
        return lines;
    }
}
