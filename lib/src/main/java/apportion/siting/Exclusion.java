package apportion.siting;

/**
 * No site within a distance of any feature of a layer; at exactly the distance is within.
 *
 * @param metres 0 or more
 */
public record Exclusion(VectorLayer layer, double metres) {

    public Exclusion {
        if (!(metres >= 0 && Double.isFinite(metres))) {
            throw new IllegalArgumentException(
                    "The distance from '%s' must be finite and not negative, got %s.".formatted(layer.name(), metres));
        }
        if (layer.features().isEmpty()) {
            throw new IllegalArgumentException(
                    "Layer '%s' has no features.\nMaybe leave it out of the screening.".formatted(layer.name()));
        }
    }
}
