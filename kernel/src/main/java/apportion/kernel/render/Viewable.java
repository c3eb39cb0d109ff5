package apportion.kernel.render;

import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** A value that says itself how it is shown, since that has an effect: a widget tells front ends of itself. */
public interface Viewable {
    /** All its forms, plain text among them. */
    DisplayData view();
}
