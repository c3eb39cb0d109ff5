package apportion.kernel.widget;

import apportion.kernel.render.Rendering;
import java.util.Base64;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** A picture that code can replace. */
public final class ImageView extends Placed<ImageView> {
    private static final Kind KIND = Kind.control("Image", "");

    private ImageView(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** A picture as a file has it, in the format that its name ends with: {@code png}, {@code jpeg}, {@code gif}. */
    public static ImageView of(byte[] bytes, String format) {
        return new ImageView(State.of("value", bytes.clone()).with("format", format), Layout.of(), Style.of());
    }

    /** An image of Java's, or whatever else is shown as a PNG, such as a chart. */
    public static ImageView of(Object drawn) {
        return of(png(drawn), "png");
    }

    /** Shows another picture in its place. */
    public void setImage(Object drawn) {
        put("value", png(drawn));
    }

    private static byte[] png(Object drawn) {
        Object form = Rendering.render(drawn, "image/png").getData(MIMEType.IMAGE_PNG);
        return Base64.getDecoder().decode(String.valueOf(form));
    }

    @Override
    ImageView copy(State state, Layout layout, Style style) {
        return new ImageView(state, layout, style);
    }
}
