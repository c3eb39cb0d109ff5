package apportion.dea;

import java.util.Locale;

/** What a model asks of an inefficient unit. */
public enum Orientation {
    /** To use less for the same outputs. */
    INPUT,
    /** To make more from the same inputs. */
    OUTPUT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
