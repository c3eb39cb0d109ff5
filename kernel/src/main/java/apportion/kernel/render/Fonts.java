package apportion.kernel.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps Java from asking the system for its fonts.
 *
 * <p>Java reads even a font of its own only after it has found the system's configuration, which slim images lack; an
 * empty configuration will do. Must come before the first use of AWT.
 */
public final class Fonts {
    /** What an empty configuration says. */
    public static final String CONFIGURATION = "version=1\nsequence.allfonts=latin-1\n";

    private static final String PROPERTY = "sun.awt.fontconfig";

    private Fonts() {}

    /** Names an empty configuration, unless the command line named one. */
    public static void useNoneOfTheSystem() {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        try {
            Path file = Files.createTempFile("apportion-fonts", ".properties");
            file.toFile().deleteOnExit();
            Files.writeString(file, CONFIGURATION);
            System.setProperty(PROPERTY, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The font configuration cannot be written.", e);
        }
    }
}
