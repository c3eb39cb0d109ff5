package apportion.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns an exception thrown by a cell into text: what, where in which cell, and why. */
final class RuntimeErrors {
    private static final int MOST_PLACES = 12;
    /** So many frames at one place are recursion; fewer are a lambda and the line around it. */
    private static final int RECURSION = 5;

    private static final String INDENT = "    ";

    private final Origins origins;

    RuntimeErrors(Origins origins) {
        this.origins = origins;
    }

    /**
     * @param thrown the exception itself
     * @param translated the same chain as JShell tells it, its frames in terms of snippets; {@code null} if it was not
     *     thrown by a snippet
     */
    CellError describe(Throwable thrown, @Nullable Throwable translated) {
        var lines = new ArrayList<String>();
        Throwable part = thrown;
        Throwable frames = translated;
        for (int cause = 0; part != null && cause <= CellError.MOST_CAUSES; cause++) {
            List<String> message = message(part).lines().toList();
            String first = message.isEmpty() ? "" : ": " + message.get(0);
            lines.add((cause == 0 ? "" : "Caused by ") + name(part) + first);
            message.stream().skip(1).forEach(lines::add);
            if (frames != null) {
                lines.addAll(places(frames.getStackTrace()));
                frames = frames.getCause();
            }
            for (Throwable suppressed : part.getSuppressed()) {
                lines.add("Suppressed " + brief(suppressed));
            }
            part = part.getCause() == part ? null : part.getCause();
        }
        if (lines.size() > CellError.MOST_LINES) {
            lines.subList(CellError.MOST_LINES - 1, lines.size()).clear();
            lines.add("  …");
        }
        return new CellError(name(thrown), message(thrown), lines);
    }

    /** An exception that nothing caught on a thread of a cell; where it was thrown is known to that thread only. */
    static String uncaught(Thread thread, Cell cell, Throwable thrown) {
        var text = new StringBuilder(
                "In thread \"%s\", started by %s: %s".formatted(thread.getName(), cell.label(), brief(thrown)));
        Throwable cause = thrown.getCause();
        for (int depth = 0; cause != null && depth < CellError.MOST_CAUSES; depth++) {
            text.append("\nCaused by ").append(brief(cause));
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static String brief(Throwable thrown) {
        return name(thrown)
                + message(thrown).lines().findFirst().map(": "::concat).orElse("");
    }

    /** The exception's simple name; nested ones keep the class they are in. */
    static String name(Throwable thrown) {
        String name = thrown.getClass().getName();
        String inCell = CompileErrors.withoutWrapper(name);
        return inCell.substring(inCell.lastIndexOf('.') + 1).replace('$', '.').replaceFirst("^StopChecks\\.", "");
    }

    private static String message(Throwable thrown) {
        return CompileErrors.withoutWrapper(Objects.toString(thrown.getMessage(), ""));
    }

    private List<String> places(StackTraceElement[] frames) {
        var lines = new ArrayList<String>();
        String last = "";
        int repeats = 0;
        int shown = 0;
        for (StackTraceElement frame : frames) {
            Optional<String> place = place(frame);
            if (place.isEmpty()) {
                continue;
            }
            if (place.get().equals(last)) {
                if (++repeats == RECURSION) {
                    lines.add("  … again and again");
                }
                continue;
            }
            if (++shown > MOST_PLACES) {
                lines.add("  …");
                return lines;
            }
            repeats = 0;
            last = place.get();
            lines.addAll(last.lines().toList());
        }
        return lines;
    }

    private Optional<String> place(StackTraceElement frame) {
        String file = frame.getFileName();
        if (file == null || !file.startsWith("#")) {
            return Optional.empty();
        }
        return origins.find(file.substring(1)).map(origin -> {
            String text = origin.text(frame.getLineNumber()).strip();
            return "  " + origin.place(frame.getLineNumber()) + in(frame)
                    + (text.isEmpty() ? "" : "\n" + INDENT + text);
        });
    }

    private static String in(StackTraceElement frame) {
        String method = frame.getMethodName();
        if (method.startsWith("lambda$") || method.isEmpty() || method.startsWith("do_it$")) {
            return "";
        }
        String type = frame.getClassName().replace('$', '.');
        String owner = type.isEmpty() ? "" : type.substring(type.lastIndexOf('.') + 1) + ".";
        return switch (method) {
            case "<init>" -> ", in new " + owner.replace(".", "");
            case "<clinit>" -> ", in " + owner.replace(".", "");
            default -> ", in " + owner + method;
        };
    }
}
