package apportion.dea;

import java.io.Serializable;
import java.util.Locale;

/**
 * One column of the data: something a unit uses or makes.
 *
 * @param name the column's name
 * @param role on which side it stands
 * @param discretionary whether the unit can change it; others limit the comparison but are not scored
 */
public record Factor(String name, Role role, boolean discretionary) implements Serializable {

    /** What a factor is to the unit. */
    public enum Role {
        INPUT,
        GOOD_OUTPUT,
        BAD_OUTPUT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    Factor asNonDiscretionary() {
        return new Factor(name, role, false);
    }
}
