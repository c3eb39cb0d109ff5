package apportion.kernel.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each snippet stood: cell, line, and source text; so that errors can point to it. */
final class Origins {
    private final Map<String, Origin> bySnippet = new HashMap<>();

    /** @param firstLine the line of the cell, from 1, on which the snippet's source starts */
    record Origin(String cell, int firstLine, List<String> lines) {
        static Origin of(String cell, String code, int start, String source) {
            int before = (int)
                    code.substring(0, start).chars().filter(c -> c == '\n').count();
            return new Origin(cell, before + 1, source.lines().toList());
        }

        /** The place of a line of the snippet, counted from 1. */
        String place(int line) {
            return cell + ", line " + (firstLine + line - 1);
        }

        /** The text of a line of the snippet, counted from 1; empty if there is none. */
        String text(int line) {
            return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
        }
    }

    void put(String snippet, Origin origin) {
        bySnippet.put(snippet, origin);
    }

    Optional<Origin> find(String snippet) {
        return Optional.ofNullable(bySnippet.get(snippet));
    }
}
