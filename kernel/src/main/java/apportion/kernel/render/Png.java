package apportion.kernel.render;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.JZlib;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes images in the PNG format (ISO/IEC 15948), the same bytes with every JDK.
 *
 * <p>The JDK compresses with whatever zlib its vendor linked, and those differ in their output; this one is pure Java.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte TRUE_COLOUR = 2;
    private static final byte TRUE_COLOUR_WITH_ALPHA = 6;
    private static final byte FILTER_NONE = 0;
    private static final byte FILTER_UP = 2;

    private Png() {}

    static byte[] encode(BufferedImage image) {
        boolean alpha = image.getColorModel().hasAlpha();
        byte[] header = ByteBuffer.allocate(13)
                .putInt(image.getWidth())
                .putInt(image.getHeight())
                .put((byte) 8)
                .put(alpha ? TRUE_COLOUR_WITH_ALPHA : TRUE_COLOUR)
                .array();
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header);
        chunk(png, "IDAT", compressed(image, alpha ? 4 : 3));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] compressed(BufferedImage image, int channels) {
        var bytes = new ByteArrayOutputStream();
        int width = image.getWidth();
        byte[] above = new byte[width * channels];
        byte[] line = new byte[width * channels];
        byte[] difference = new byte[width * channels];
        try (var out = new DeflaterOutputStream(bytes, new Deflater(JZlib.Z_DEFAULT_COMPRESSION))) {
            for (int y = 0; y < image.getHeight(); y++) {
                read(image, y, channels, line);
                boolean same = true;
                for (int i = 0; i < line.length; i++) {
                    difference[i] = (byte) (line[i] - above[i]);
                    same &= difference[i] == 0;
                }
                // Charts are flat: a line that repeats the one above costs least as zeros, others as they are.
                out.write(same ? FILTER_UP : FILTER_NONE);
                out.write(same ? difference : line);
                byte[] done = above;
                above = line;
                line = done;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void read(BufferedImage image, int y, int channels, byte[] line) {
        int[] pixels = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
        int i = 0;
        for (int pixel : pixels) {
            line[i++] = (byte) (pixel >> 16);
            line[i++] = (byte) (pixel >> 8);
            line[i++] = (byte) pixel;
            if (channels == 4) {
                line[i++] = (byte) (pixel >> 24);
            }
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(name);
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }
}
