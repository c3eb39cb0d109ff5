package apportion.study.siting;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Contradiction 8: at a site with one plan MIV = w₁ Z₁′ + (1 − w₁) Z₂′ is linear in w₁, and with several plans to choose
 * from it is convex; the printed values of Table 10 are neither, at no site.
 *
 * <p>The weights are equally spaced, so the second differences would be 0 (or not negative) up to rounding, which can
 * reach four half units.
 */
public final class BendsInTheWeights {

    private static final double ROUNDING = 4 * Printed.HALF_UNIT;

    private BendsInTheWeights() {}

    /** The second differences at every site that Table 10 lists. */
    public static Table table() {
        IntColumn site = IntColumn.create("site");
        List<DoubleColumn> differences = List.of(
                DoubleColumn.create("at w₁ = 0.65"),
                DoubleColumn.create("at w₁ = 0.5"),
                DoubleColumn.create("at w₁ = 0.35"));
        BooleanColumn linear = BooleanColumn.create("linear");
        BooleanColumn convex = BooleanColumn.create("convex");
        for (int number : sites()) {
            site.append(number);
            List<Double> second = secondDifferences(number);
            for (int k = 0; k < second.size(); k++) {
                differences.get(k).append(second.get(k));
            }
            linear.append(isLinear(number));
            convex.append(isConvex(number));
        }
        return Table.create("Second differences of MIV in w₁", site)
                .addColumns(differences.toArray(DoubleColumn[]::new))
                .addColumns(linear, convex);
    }

    static List<Integer> sites() {
        return MivRow.of("Table 10").get(0).sitesWithValue();
    }

    static boolean isLinear(int site) {
        return secondDifferences(site).stream().allMatch(difference -> Math.abs(difference) <= ROUNDING);
    }

    static boolean isConvex(int site) {
        return secondDifferences(site).stream().allMatch(difference -> difference >= -ROUNDING);
    }

    static List<Double> secondDifferences(int site) {
        List<Double> values = MivRow.of("Table 10").stream()
                .map(row -> row.printed(site).orElseThrow())
                .toList();
        List<Double> second = new ArrayList<>();
        for (int k = 1; k + 1 < values.size(); k++) {
            second.add(values.get(k - 1) - 2 * values.get(k) + values.get(k + 1));
        }
        return second;
    }
}
