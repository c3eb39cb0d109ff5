package apportion.fuzzy;

/** The centre of gravity of the area under a membership function. */
final class Centroid {

    private Centroid() {}

    /** Taken from the middle of the support on, so that a narrow number far from 0 loses no digits. */
    static double of(FuzzyNumber number) {
        AlphaCut support = number.support();
        double origin = support.midpoint();
        double half = support.width() / 2;
        if (half == 0) {
            return origin;
        }
        double area = LevelIntegral.of(level -> number.cut(level).width() / half, 2);
        if (area == 0) { // only the level 0 has a width: a jump no integral sees
            return number.core().midpoint();
        }
        double moment = LevelIntegral.of(
                level -> {
                    double left = (number.cut(level).least() - origin) / half;
                    double right = (number.cut(level).greatest() - origin) / half;
                    return (right - left) * (right + left) / 2;
                },
                1);
        return origin + half * moment / area;
    }
}
