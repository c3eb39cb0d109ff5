package apportion.gravity;

/**
 * One observed flow from an origin to a destination with what should explain it.
 *
 * @param origin name of the place it leaves
 * @param destination name of the place it reaches
 * @param count size of the flow, finite and not negative; need not be whole
 * @param originMass finite and positive
 * @param destinationMass finite and positive
 * @param distance finite and positive; 0 is allowed only from a place to itself
 */
public record Flow(
        String origin, String destination, double count, double originMass, double destinationMass, double distance) {

    public Flow {
        check("The flow", origin, destination, count, count >= 0, "finite and not negative");
        check("The origin mass of the flow", origin, destination, originMass, originMass > 0, "positive and finite");
        check(
                "The destination mass of the flow",
                origin,
                destination,
                destinationMass,
                destinationMass > 0,
                "positive and finite");
        check(
                "The distance",
                origin,
                destination,
                distance,
                distance > 0 || (distance == 0 && origin.equals(destination)),
                "positive and finite");
    }

    private static void check(
            String name, String origin, String destination, double value, boolean inRange, String rule) {
        if (!(inRange && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    "%s from '%s' to '%s' must be %s, got %s.".formatted(name, origin, destination, rule, value));
        }
    }
}
