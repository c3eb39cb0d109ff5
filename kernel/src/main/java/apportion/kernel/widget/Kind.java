package apportion.kernel.widget;

/**
 * What front ends know a widget by.
 *
 * @param view its view's class; empty for models that are not shown
 * @param style the class of the model that styles it; empty if nothing does
 */
record Kind(String model, String view, String module, String version, String style) {
    static final String CONTROLS = "@jupyter-widgets/controls";
    static final String BASE = "@jupyter-widgets/base";
    static final String VERSION = "2.0.0";

    /** A control whose model and view go by the same name. */
    static Kind control(String name, String style) {
        return new Kind(name + "Model", name + "View", CONTROLS, VERSION, style);
    }

    /** A part of other widgets, such as their layout. */
    static Kind part(String model, String view, String module) {
        return new Kind(model, view, module, VERSION, "");
    }

    /** The entries of the state that name the classes. */
    State state() {
        State names =
                State.of("_model_name", model).with("_model_module", module).with("_model_module_version", version);
        // A style's model is of the controls, its view of the base: front ends know no other.
        String viewModule = view.equals("StyleView") ? BASE : module;
        State all = names.with("_view_module", viewModule).with("_view_module_version", version);
        return view.isEmpty() ? all : all.with("_view_name", view);
    }
}
