package apportion.chart;

import apportion.language.Language;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * DejaVu Sans, read from the library's own files; while {@link Language} is Chinese, WenQuanYi Micro Hei, which has no bold.
 *
 * <p>No font of the system is looked up, so text has the same shapes on every machine. Sizes are in points, which Java
 * draws as pixels at scale 1. The licences lie beside the files.
 */
public final class BundledFont {

    private static final Font REGULAR = load("DejaVuSans.ttf");
    private static final Font BOLD = load("DejaVuSans-Bold.ttf");

    private BundledFont() {}

    /** Read only where it is needed. */
    private static final class Chinese {
        private static final Font FONT = load("WenQuanYiMicroHei-subset.ttf");
    }

    public static Font regular(double size) {
        return sized(isChinese() ? Chinese.FONT : REGULAR, size);
    }

    public static Font bold(double size) {
        return sized(isChinese() ? Chinese.FONT : BOLD, size);
    }

    private static boolean isChinese() {
        return Language.current() == Language.CHINESE;
    }

    private static Font sized(Font font, double size) {
        if (!(size > 0 && Double.isFinite(size))) {
            throw new IllegalArgumentException("A font size must be positive and finite, got %s.".formatted(size));
        }
        return font.deriveFont((float) size);
    }

    private static Font load(String file) {
        try (InputStream stream =
                Objects.requireNonNull(BundledFont.class.getResourceAsStream(file), "The jar lacks " + file + ".")) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the bundled font " + file + ".", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The bundled font " + file + " is damaged.", e);
        }
    }
}
