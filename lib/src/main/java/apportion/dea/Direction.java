package apportion.dea;

import apportion.dea.Factor.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a directional distance looks: how far each factor moves for β = 1. Inputs and bad outputs go down, good outputs up,
 * so that a positive step is an improvement. Fixed factors do not move.
 */
public sealed interface Direction
        permits Direction.Own, Direction.Mean, Direction.Ones, Direction.Custom, Direction.ByUnit {

    /** Each unit moves by its own values, in factors of these roles: (x, y, b) with all three, (0, y, b) without inputs. */
    static Direction own(Role... roles) {
        return new Own(roles(roles));
    }

    /** Every unit moves by the means of the reference units, in factors of these roles. */
    static Direction mean(Role... roles) {
        return new Mean(roles(roles));
    }

    /** Every factor of these roles moves by 1, in its own unit of measurement. */
    static Direction ones(Role... roles) {
        return new Ones(roles(roles));
    }

    /** Every unit moves by these steps, by factor; factors that are not named do not move. */
    static Direction custom(Map<String, Double> steps) {
        return new Custom(steps);
    }

    /** Each unit moves by steps of its own, by factor and then by unit; factors that are not named do not move. */
    static Direction byUnit(Map<String, List<Double>> steps) {
        return new ByUnit(steps);
    }

    private static Set<Role> roles(Role... roles) {
        return roles.length == 0 ? EnumSet.allOf(Role.class) : EnumSet.copyOf(java.util.Arrays.asList(roles));
    }

    /** The unit's own values. */
    record Own(Set<Role> roles) implements Direction {
        public Own {
            roles = Set.copyOf(roles);
        }

        @Override
        public String toString() {
            return "own values";
        }
    }

    /** The reference units' means. */
    record Mean(Set<Role> roles) implements Direction {
        public Mean {
            roles = Set.copyOf(roles);
        }

        @Override
        public String toString() {
            return "means";
        }
    }

    /** One for each factor. */
    record Ones(Set<Role> roles) implements Direction {
        public Ones {
            roles = Set.copyOf(roles);
        }

        @Override
        public String toString() {
            return "ones";
        }
    }

    /** The same steps for all, by factor. */
    record Custom(Map<String, Double> steps) implements Direction {
        public Custom {
            steps.forEach((factor, step) -> {
                if (!Double.isFinite(step)) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT, "The step of factor '%s' must be finite, got %s.", factor, step));
                }
            });
            steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        }

        @Override
        public String toString() {
            return "custom steps";
        }
    }

    /** Steps of each unit's own, by factor and then by unit. */
    record ByUnit(Map<String, List<Double>> steps) implements Direction {
        public ByUnit {
            Map<String, List<Double>> copy = new LinkedHashMap<>();
            steps.forEach((factor, each) -> {
                for (double step : each) {
                    if (!Double.isFinite(step)) {
                        throw new IllegalArgumentException(String.format(
                                Locale.ROOT, "The steps of factor '%s' must be finite, got %s.", factor, step));
                    }
                }
                copy.put(factor, List.copyOf(each));
            });
            steps = Collections.unmodifiableMap(copy);
        }

        @Override
        public String toString() {
            return "steps by unit";
        }
    }
}
