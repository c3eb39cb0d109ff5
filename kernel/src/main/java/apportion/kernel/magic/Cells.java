package apportion.kernel.magic;

import apportion.kernel.evaluate.Cell;
import apportion.kernel.evaluate.CellError;
import apportion.kernel.evaluate.Evaluator;
import apportion.kernel.evaluate.Outcome;
import apportion.kernel.magic.MagicLines.Line;
import apportion.kernel.show.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Runs cells of Java and magics, part by part in the order they stand, up to the first error. */
public final class Cells {
    private final Evaluator evaluator;

    public Cells(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    /** Runs a cell up to its end or its first error. */
    public Outcome run(Cell cell, String code) {
        Optional<WholeCell> whole = WholeCell.in(code);
        if (whole.isPresent()) {
            WholeCell only = whole.get();
            String body = only.body();
            String java = WholeCell.blank(code, 0, code.length() - body.length()) + body;
            return magic(cell, code, only.line(), java, body);
        }
        List<Line> lines = MagicLines.in(code);
        if (lines.isEmpty()) {
            return java(cell, code, code);
        }
        Outcome outcome = new Outcome.Quiet();
        int from = 0;
        for (Line line : lines) {
            outcome = java(cell, code, WholeCell.blank(code, 0, from) + code.substring(from, line.start()));
            if (outcome instanceof Outcome.Failed) {
                return outcome;
            }
            int argument = line.end() - line.arguments().length();
            String java = WholeCell.blank(code, 0, argument) + code.substring(argument, line.end());
            outcome = magic(cell, code, line, java, "");
            if (outcome instanceof Outcome.Failed) {
                return outcome;
            }
            from = line.end();
        }
        String rest = code.substring(from);
        return rest.isBlank() ? outcome : java(cell, code, WholeCell.blank(code, 0, from) + rest);
    }

    /** Tells about code without running it. */
    public MagicHelp help() {
        return new MagicHelp(evaluator.help());
    }

    /** @param code the whole cell; {@code java} is the part of it to run, at the same place */
    private Outcome java(Cell cell, String code, String java) {
        Outcome outcome = evaluator.run(cell, java);
        if (outcome instanceof Outcome.Value value && value.value() instanceof Shown) {
            return new Outcome.Quiet(); // it was shown when it was made
        }
        if (outcome instanceof Outcome.Failed failed && failed.error().name().equals("CompileError")) {
            return new Outcome.Failed(withHint(failed.error(), code));
        }
        return outcome;
    }

    /** A magic after a line without semicolon is Java's remainder; if that fails, perhaps it was meant otherwise. */
    private static CellError withHint(CellError error, String code) {
        for (Line line : MagicLines.doubtful(code)) {
            if (Magics.find(line.name()).isPresent() && error.traceback().size() < CellError.MOST_LINES) {
                var lines = new ArrayList<>(error.traceback());
                lines.add("Maybe end the line before %s with a semicolon, so that it is no remainder but a magic."
                        .formatted(line.name()));
                return new CellError(error.name(), error.message(), lines);
            }
        }
        return error;
    }

    private Outcome magic(Cell cell, String code, Line line, String java, String body) {
        try {
            Optional<Magic> magic = Magics.find(line.name());
            if (magic.isEmpty()) {
                return failed(cell, code, line, "UnknownMagic", Magics.unknown(line.name()));
            }
            return magic.get().action().run(new Call(magic.get(), this, cell, java, line.arguments(), body));
        } catch (MagicFailure e) {
            return failed(cell, code, line, "MagicError", Objects.toString(e.getMessage(), ""));
        }
    }

    private static Outcome failed(Cell cell, String code, Line line, String name, String message) {
        long number =
                code.substring(0, line.start()).chars().filter(c -> c == '\n').count() + 1;
        var lines = new ArrayList<String>();
        message.lines().forEach(lines::add);
        lines.set(0, name + ": " + lines.get(0));
        lines.add("  %s, line %d".formatted(cell.label(), number));
        lines.add("    " + code.substring(line.start(), line.end()).strip());
        return new Outcome.Failed(new CellError(name, message, lines));
    }
}
