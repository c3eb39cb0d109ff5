package apportion.replication;

import java.util.regex.Pattern;

/**
 * One line of the ledger: a published number with the answer of its study.
 *
 * @param notebook file name of the study's notebook, without extension
 */
public record Entry(PublishedNumber number, Answer answer, String notebook) {

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    public Entry {
        if (!FILE_NAME.matcher(notebook).matches()) {
            throw new IllegalArgumentException(
                    "A notebook is named by its file name without extension, got '%s'.".formatted(notebook));
        }
        if (!number.key().equals(answer.key())) {
            throw new IllegalArgumentException(
                    "The answer for %s cannot stand beside the number at %s.".formatted(answer.key(), number.key()));
        }
    }

    /** The computed value in plain notation with three decimals more than are printed; empty if there is none. */
    public String computedText() {
        return answer.computed().text(number.decimals());
    }

    /** Where the page of the executed notebook shows the number, relative to the ledger's page beside it. */
    String pageSection() {
        return "%s.html#%s".formatted(notebook, answer.section());
    }

    /** Where the notebook shows the number. */
    public String notebookSection() {
        return "%s.ipynb#%s".formatted(notebook, answer.section());
    }
}
