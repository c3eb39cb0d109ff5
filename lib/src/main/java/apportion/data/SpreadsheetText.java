package apportion.data;

import java.util.regex.Pattern;

/**
 * Text that no spreadsheet takes for a formula. A cell that starts with =, +, -, @, a tab or a carriage return and is not
 * a plain number is written with an apostrophe before it; one that already starts with apostrophes before such a sign
 * gets one more, so that reading takes exactly one away and the text comes back as it was.
 */
public final class SpreadsheetText {

    private static final Pattern FORMULA_LIKE = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private SpreadsheetText() {}

    /** The text as it is written into a file that a spreadsheet may open. */
    public static String guard(String text) {
        boolean guarded = FORMULA_LIKE.matcher(text).matches()
                && !PLAIN_NUMBER.matcher(text).matches();
        return guarded ? "'" + text : text;
    }

    /** The text of a cell that {@link #guard} wrote. */
    public static String unguard(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
