package apportion.swarm;

import java.util.random.RandomGenerator;

/** Where a particle that has left the box goes, in each dimension for itself. */
public enum Boundary {
    /** Onto the bound. With {@link Speed#STOP} this is what the literature calls an absorbing wall. */
    CLAMP,
    /** Back inside by as much as it went out; as often as it takes. */
    REFLECT,
    /** In again on the other side. */
    WRAP,
    /** To a random place. */
    REDRAW;

    /** What becomes of the velocity in that dimension. */
    public enum Speed {
        /** It stays. */
        KEEP,
        /** It becomes 0. */
        STOP,
        /** It turns round, half as fast. */
        BOUNCE;

        double after(double velocity) {
            return switch (this) {
                case KEEP -> velocity;
                case STOP -> 0;
                case BOUNCE -> -velocity / 2;
            };
        }
    }

    double inside(double x, double lower, double upper, RandomGenerator random) {
        double range = upper - lower;
        if (range == 0) {
            return lower;
        }
        double place = switch (this) {
            case CLAMP -> x;
            case REFLECT -> {
                double folded = modulo(x - lower, 2 * range);
                yield lower + (folded <= range ? folded : 2 * range - folded);
            }
            case WRAP -> lower + modulo(x - lower, range);
            case REDRAW -> lower + random.nextDouble() * range;
        };
        return Math.min(upper, Math.max(lower, place));
    }

    private static double modulo(double x, double period) {
        double rest = x % period;
        return rest < 0 ? rest + period : rest;
    }
}
