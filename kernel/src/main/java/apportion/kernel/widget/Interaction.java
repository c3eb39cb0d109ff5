package apportion.kernel.widget;

import apportion.kernel.evaluate.CellError;
import apportion.kernel.evaluate.Frontend;
import apportion.kernel.render.Rendering;
import apportion.kernel.server.Comms;
import apportion.kernel.server.Computation;
import apportion.kernel.show.Shown;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Controls, and below them what comes of their values, computed again when they change. Values that come faster than
 * they can be computed are passed over: the newest always counts, and stops a computation that takes long.
 */
public final class Interaction extends Container<Interaction> {
    private static final Kind KIND = Kind.control("VBox", "");

    private Interaction(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    static Interaction of(List<? extends Control<?, ?>> controls, Callable<? extends @Nullable Object> code) {
        Output output = Output.of();
        List<Widget> children = new ArrayList<>(controls);
        children.add(output);
        var work = new Work(controls, output, code);
        for (Control<?, ?> control : controls) {
            control.follow(control.trait(), work::ask);
        }
        work.ask();
        return new Interaction(State.of("children", List.copyOf(children)), Layout.of(), Style.of());
    }

    /** The place of what was computed. */
    public Output output() {
        return children().stream()
                .filter(Output.class::isInstance)
                .map(Output.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    Interaction copy(State state, Layout layout, Style style) {
        return new Interaction(state, layout, style);
    }

    /** What stands for it where nothing moves. */
    @Override
    public String toString() {
        return children().stream()
                .filter(Described.class::isInstance)
                .map(control -> ((Described<?>) control).description())
                .collect(Collectors.joining(", ", "Run this notebook to move: ", "."));
    }

    private static final class Work implements Computation {
        private final List<? extends Control<?, ?>> controls;
        private final Output output;
        private final Callable<? extends @Nullable Object> code;
        private Capture capture;

        Work(List<? extends Control<?, ?>> controls, Output output, Callable<? extends @Nullable Object> code) {
            this.controls = List.copyOf(controls);
            this.output = output;
            this.code = code;
            this.capture = Capture.replacing(output, new JsonObject());
        }

        void ask() {
            Optional.ofNullable(Comms.current()).ifPresent(comms -> comms.later(this));
        }

        @Override
        public Frontend begin(JsonObject cause) {
            capture = Capture.replacing(output, cause);
            return capture;
        }

        @Override
        public void run() throws Exception {
            Object value = code.call();
            if (value != null && !(value instanceof Shown)) {
                capture.display(Rendering.render(value), false);
            }
        }

        @Override
        public void ended() {
            capture.flush();
            keepHeight();
        }

        @Override
        public void failed(CellError error) {
            capture.fail(error);
        }

        @Override
        public boolean isOutdatedBy(String comm) {
            return controls.stream().anyMatch(control -> control.isModel(comm));
        }

        /** Keeps the room of a figure while the next one takes its place, so that the page does not jump. */
        private void keepHeight() {
            output.outputs().stream()
                    .filter(shown -> shown.has("metadata")
                            && shown.getAsJsonObject("metadata").has("image/png"))
                    .map(shown -> shown.getAsJsonObject("metadata").getAsJsonObject("image/png"))
                    .filter(picture -> picture.has("height"))
                    .mapToInt(picture -> picture.get("height").getAsInt())
                    .max()
                    .ifPresent(height -> output.setLayout(output.layout().withLeastHeight(height + "px")));
        }
    }
}
