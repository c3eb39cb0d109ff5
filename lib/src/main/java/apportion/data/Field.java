package apportion.data;

import java.util.Objects;

/**
 * One column of a table: its name, type, unit, meaning and provenance.
 *
 * @param unit the unit of its values, 1 for pure numbers, empty for text
 */
public record Field(String name, FieldType type, String unit, String meaning, Provenance provenance) {
    public Field {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(provenance, "provenance");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A field needs a name, got '%s'.".formatted(name));
        }
        if (meaning.isBlank()) {
            throw new IllegalArgumentException("Field '%s' needs a description.".formatted(name));
        }
        if (unit.isBlank() && type == FieldType.NUMBER) {
            throw new IllegalArgumentException(
                    "Field '%s' is a number and needs a unit.%nMaybe it is a pure number: write 1.".formatted(name));
        }
    }
}
