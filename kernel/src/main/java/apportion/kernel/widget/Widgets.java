package apportion.kernel.widget;

import apportion.kernel.server.Comms;

/** Connects widgets with the kernel that serves them. */
public final class Widgets {
    private Widgets() {}

    /** Where front ends ask for all widgets at once. */
    public static final String CONTROL_TARGET = "jupyter.widget.control";

    /** Lets front ends ask; the classes of widgets are loaded when one does. */
    public static void serve(Comms comms) {
        comms.register(CONTROL_TARGET, (comm, message) -> Model.control(comm));
    }
}
