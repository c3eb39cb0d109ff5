package apportion.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One value for every knob of a panel.
 *
 * @param values by the names of the knobs
 */
public record Setting(Map<String, Object> values) {
    public Setting {
        values = Map.copyOf(values);
    }

    /** What the knobs stand at first. */
    static Setting start(List<Knob> knobs) {
        var values = new LinkedHashMap<String, Object>();
        knobs.forEach(knob -> values.put(knob.name(), knob.values().get(knob.start())));
        return new Setting(values);
    }

    /** A copy with another value for a knob. */
    public Setting with(String knob, Object value) {
        var copy = new LinkedHashMap<>(values);
        copy.put(knob, value);
        return new Setting(copy);
    }

    /** The number a knob stands at. */
    public double number(String knob) {
        return ((Number) value(knob)).doubleValue();
    }

    /** The word a knob stands at. */
    public String word(String knob) {
        return value(knob).toString();
    }

    Object value(String knob) {
        Object value = values.get(knob);
        if (value == null) {
            throw new IllegalArgumentException("No knob '%s'; there are: %s.".formatted(knob, values.keySet()));
        }
        return value;
    }
}
