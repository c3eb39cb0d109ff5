package apportion.data;

/**
 * What a data package is taken from.
 *
 * @param title the citation
 * @param path address, empty if there is none
 * @param licence licence of the source itself, as far as it says
 */
public record Source(String title, String path, String licence) {
    public Source {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A source needs a title.");
        }
    }
}
