package apportion.siting;

/**
 * What was done to an input so that it could be used; every one is reported in the result.
 *
 * @param layer whose input
 * @param what in words, with the place
 */
public record Repair(String layer, String what) {

    @Override
    public String toString() {
        return "%s: %s".formatted(layer, what);
    }
}
