package apportion.kernel.magic;

import apportion.kernel.evaluate.CodeHelp;
import apportion.kernel.evaluate.CodeHelp.Completeness;
import apportion.kernel.evaluate.CodeHelp.Completions;
import apportion.kernel.help.Explanation;
import apportion.kernel.help.Match;
import apportion.kernel.magic.MagicLines.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Completion, documentation and completeness of cells of Java and magics. */
public final class MagicHelp {
    private static final List<String> OF_FILES = List.of("%load", "%classpath");
    private static final List<String> OF_CODE = List.of("%time", "%%time");

    private final CodeHelp java;

    MagicHelp(CodeHelp java) {
        this.java = java;
    }

    /** Tells whether a cell can run as it stands, needs more lines, or is wrong. */
    public Completeness completeness(String code) {
        Optional<WholeCell> whole = WholeCell.in(code);
        if (whole.isEmpty()) {
            return java.completeness(MagicLines.withoutMagics(code));
        }
        String body = whole.get().body();
        if (body.isBlank()) {
            return Completeness.INCOMPLETE;
        }
        return OF_CODE.contains(whole.get().line().name()) ? completeness(body) : Completeness.COMPLETE;
    }

    /** What may be typed at a position, counted in UTF-16 units. */
    public Completions complete(String code, int cursor) {
        Optional<Line> here = lineAt(started(code, cursor), cursor);
        if (here.isEmpty()) {
            return java.complete(javaOf(code), cursor);
        }
        Line line = here.get();
        int nameEnd = line.start() + line.name().length();
        if (cursor <= nameEnd) {
            String typed = code.substring(line.start(), cursor);
            return new Completions(
                    Magics.ALL.stream()
                            .filter(magic -> magic.name().startsWith(typed))
                            .map(magic -> new Match(magic.name(), "magic", magic.summary()))
                            .sorted(Comparator.comparing(Match::text))
                            .toList(),
                    line.start(),
                    cursor);
        }
        if (OF_FILES.contains(line.name())) {
            return FileNames.complete(code, nameEnd, cursor);
        }
        if (OF_CODE.contains(line.name())) {
            String only = WholeCell.blank(code, 0, nameEnd) + code.substring(nameEnd, cursor);
            return java.complete(only, cursor);
        }
        return new Completions(List.of(), cursor, cursor);
    }

    /** What is known about the magic or the name at a position. */
    public Optional<Explanation> inspect(String code, int cursor) {
        Optional<Line> here = lineAt(code, cursor);
        if (here.isEmpty()) {
            return java.inspect(javaOf(code), cursor);
        }
        Line line = here.get();
        int nameEnd = line.start() + line.name().length();
        if (OF_CODE.contains(line.name()) && cursor > nameEnd) {
            return java.inspect(WholeCell.blank(code, 0, nameEnd) + code.substring(nameEnd), cursor);
        }
        return Magics.find(line.name()).map(Magic::help).map(Explanation::ofText);
    }

    /** The magic that a position is in. */
    private static Optional<Line> lineAt(String code, int cursor) {
        Optional<WholeCell> cell = WholeCell.in(code);
        return cell.map(whole -> Stream.of(whole.line()))
                .orElseGet(() -> MagicLines.in(code).stream())
                .filter(line -> line.start() <= cursor && cursor <= line.end())
                .findFirst();
    }

    /** What stands before a position, with a letter for what will be typed there, so that one percent sign is a magic. */
    private static String started(String code, int cursor) {
        return code.substring(0, cursor) + "x";
    }

    /** Java only, at its own positions. */
    private static String javaOf(String code) {
        Optional<WholeCell> whole = WholeCell.in(code);
        if (whole.isEmpty()) {
            return MagicLines.withoutMagics(code);
        }
        String body = whole.get().body();
        boolean isCode = OF_CODE.contains(whole.get().line().name());
        return WholeCell.blank(code, 0, isCode ? code.length() - body.length() : code.length()) + (isCode ? body : "");
    }
}
