package apportion.kernel.widget;

import apportion.kernel.show.Shown;
import apportion.language.Language;
import apportion.panel.Knob;
import apportion.panel.Panel;
import apportion.panel.Setting;
import java.util.List;
import java.util.Locale;

/** The knobs of a panel as controls. */
final class PanelControls {
    private static final Layout WIDE = Layout.of().withWidth("38em");
    private static final Style WHOLE_LABEL = Style.of().withDescriptionWidth("20em");

    private PanelControls() {}

    static Shown show(Panel panel) {
        List<Control<Object, ?>> controls = panel.knobs().stream()
                .<Control<Object, ?>>map(PanelControls::control)
                .toList();
        return Interact.show(controls, () -> {
            Setting setting = panel.start();
            for (int i = 0; i < controls.size(); i++) {
                setting = setting.with(
                        panel.knobs().get(i).name(), controls.get(i).value());
            }
            return panel.at(setting);
        });
    }

    private static Control<Object, ?> control(Knob knob) {
        List<Object> values = List.copyOf(knob.values());
        Object start = values.get(knob.start());
        if (knob.isNumeric()) {
            return SelectionSlider.of(values, PanelControls::number)
                    .withValue(start)
                    .withDescription(Language.say(knob.label()))
                    .withLayout(WIDE)
                    .withStyle(WHOLE_LABEL);
        }
        return Dropdown.of(values, value -> Language.say(value.toString()))
                .withValue(start)
                .withDescription(Language.say(knob.label()))
                .withLayout(WIDE)
                .withStyle(WHOLE_LABEL);
    }

    /** Three digits are enough to tell the numbers of a grid apart. */
    private static String number(Object value) {
        return String.format(Locale.ROOT, "%.3f", (Double) value).replaceFirst("\\.?0+$", "");
    }
}
