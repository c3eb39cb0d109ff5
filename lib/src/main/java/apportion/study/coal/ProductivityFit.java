package apportion.study.coal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Growth of total factor productivity as an affine function of the cuts: TFP(y) = m + Σ sᵢ(yᵢ − ȳᵢ), in per cent.
 *
 * <p>With inputs linear in what remains, (C.5) is affine in the cuts, but its slopes need 2015 output, assets and
 * employment, which are not published. Five values are: those of BOAS, GAS and SOAS and of two more preference scenarios. ȳ
 * and m are the means of those five points, s the slopes of least norm through them. Any slopes that differ by a vector
 * orthogonal to the five points fit as well: the fit is an assumption, and marked as one wherever it is used.
 *
 * @param slopes percentage points per 10⁴ t, in the order of the provinces
 */
public record ProductivityFit(List<Double> slopes, List<Double> meanCuts, double meanGrowth) {

    public ProductivityFit {
        slopes = List.copyOf(slopes);
        meanCuts = List.copyOf(meanCuts);
        if (slopes.size() != meanCuts.size()) {
            throw new IllegalArgumentException("%s slopes for %s provinces.".formatted(slopes.size(), meanCuts.size()));
        }
    }

    /** The fit through the paper's five points. */
    public static ProductivityFit ofPrintedPoints() {
        return of(printedCuts(), printedGrowth());
    }

    /** The fit of least norm through these points. */
    public static ProductivityFit of(List<List<Double>> cuts, List<Double> growth) {
        int n = cuts.get(0).size();
        double[] mean = new double[n];
        cuts.forEach(point -> Arrays.setAll(mean, i -> mean[i] + point.get(i) / cuts.size()));
        double meanGrowth =
                growth.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        List<List<Double>> rows = new ArrayList<>();
        for (List<Double> point : cuts) {
            List<Double> row = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                row.add(point.get(i) - mean[i]);
            }
            rows.add(row);
        }
        List<Double> slopes = MinimumNormFit.of(
                rows, growth.stream().map(value -> value - meanGrowth).toList());
        return new ProductivityFit(slopes, Arrays.stream(mean).boxed().toList(), meanGrowth);
    }

    /** TFP growth of these cuts, per cent. */
    public double growth(List<Double> cuts) {
        double growth = meanGrowth;
        for (int i = 0; i < slopes.size(); i++) {
            growth += slopes.get(i) * (cuts.get(i) - meanCuts.get(i));
        }
        return growth;
    }

    /** The five printed allocations: GAS, SOAS, then the three scenarios of Table 5, the last of which is BOAS. */
    static List<List<Double>> printedCuts() {
        return Stream.concat(
                        Stream.of(CoalData.cuts(Scheme.GAS), CoalData.cuts(Scheme.SOAS)),
                        Arrays.stream(Preference.values())
                                .map(preference -> CoalData.column(preference, "Reduction scale")))
                .toList();
    }

    /** Their printed TFP growth. */
    static List<Double> printedGrowth() {
        return Stream.concat(
                        Stream.of(Scheme.GAS, Scheme.SOAS).map(ProductivityFit::growth),
                        Arrays.stream(Preference.values())
                                .map(preference -> CoalData.printed(
                                        "Table 5", "Country", preference.columnGroup() + " / TFP growth")))
                .toList();
    }

    private static double growth(Scheme scheme) {
        return CoalData.printed("Table 3", "Country", scheme + " / TFP growth");
    }
}
