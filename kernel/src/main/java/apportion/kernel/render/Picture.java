package apportion.kernel.render;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;

/**
 * An image together with the words that say what it shows.
 *
 * @param image of known size
 * @param alternative what a reader is told who cannot see it
 */
public record Picture(Image image, String alternative) {
    public Picture {
        if (alternative.isBlank()) {
            throw new IllegalArgumentException(
                    "alternative must not be blank.\nMaybe say in one sentence what the image shows.");
        }
        if (image.getWidth(null) < 1 || image.getHeight(null) < 1) {
            throw new IllegalArgumentException(
                    "image must have a size, got %d × %d.\n".formatted(image.getWidth(null), image.getHeight(null))
                            + "Maybe load it with ImageIO.read, which waits until it is there.");
        }
    }

    /** The pixels. */
    BufferedImage pixels() {
        return pixels(image);
    }

    /** The pixels of any image of known size. */
    static BufferedImage pixels(Image image) {
        if (image instanceof BufferedImage known) {
            return known;
        }
        var drawn = new BufferedImage(image.getWidth(null), image.getHeight(null), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return drawn;
    }

    @Override
    public String toString() {
        return alternative;
    }
}
