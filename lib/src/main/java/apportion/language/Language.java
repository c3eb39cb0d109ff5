package apportion.language;

/**
 * What figures, panels and hints speak. A notebook in another language says so in its first cell,
 * {@code Language.use(Language.CHINESE)}, and every figure after it has translated labels. Numbers are the same in all.
 *
 * <p>A label without a translation stays English.
 */
public enum Language {
    /** The language of the library; no label changes. */
    ENGLISH,
    /** Simplified Chinese, 简体中文. */
    CHINESE;

    private static volatile Language current = ENGLISH;

    /** Makes this the language of all that is shown from now on, in the whole process. */
    public static void use(Language language) {
        current = language;
    }

    /** The language in use, at first English. */
    public static Language current() {
        return current;
    }

    /** A label in the language in use; the text itself if that is English, or if no translation is known. */
    public static String say(String english) {
        return current == ENGLISH ? english : Labels.CHINESE.of(english);
    }
}
