package apportion.study.coal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A synthetic yearbook with known parameters: invented provinces and numbers, to try the chain on. Nothing in it is about
 * China.
 *
 * @param panel the text of the panel file
 * @param provinces the text of the provinces file
 * @param truth λ, α and β by province
 */
public record SyntheticYearbook(String panel, String provinces, Map<String, List<Double>> truth) {

    private static final int FIRST_YEAR = 2001;

    /**
     * Draws a yearbook.
     *
     * @param years observations of each province
     * @param inefficiency mean of u ≥ 0 in Y = e^λ K^α L^β e^−u; at 0 every year lies on the boundary
     * @param seed of the random numbers
     */
    public static SyntheticYearbook of(int provinces, int years, double inefficiency, long seed) {
        var random = new SplittableRandom(seed);
        StringBuilder panel = new StringBuilder(YearbookColumn.template(YearbookColumn.File.PANEL));
        StringBuilder lines = new StringBuilder(YearbookColumn.template(YearbookColumn.File.PROVINCES));
        Map<String, List<Double>> truth = new LinkedHashMap<>();
        for (int i = 1; i <= provinces; i++) {
            String name = "Synthetic " + i;
            double capitalElasticity = between(random, 0.35, 0.65);
            double labourElasticity = between(random, 0.3, 0.6);
            double logEfficiency = between(random, 3, 4);
            truth.put(name, List.of(logEfficiency, capitalElasticity, labourElasticity));
            double capital = between(random, 50, 300);
            double labour = between(random, 5, 30);
            double output = 0;
            for (int year = 0; year < years; year++) {
                capital *= between(random, 0.95, 1.25);
                labour *= between(random, 0.85, 1.15);
                double slack = inefficiency == 0 ? 0 : -inefficiency * Math.log(1 - random.nextDouble());
                output = Math.exp(logEfficiency
                        + capitalElasticity * Math.log(capital)
                        + labourElasticity * Math.log(labour)
                        - slack);
                panel.append(String.format(
                        Locale.ROOT, "%s,%d,%s,%s,%s\n", name, FIRST_YEAR + year, output, capital, labour));
            }
            double ratio = capitalElasticity / labourElasticity;
            lines.append(line(name, output, capital, labour, ratio, random));
        }
        return new SyntheticYearbook(panel.toString(), lines.toString(), truth);
    }

    /** Release prices make the inputs in use about the cheapest: r K : w L is near the ratio of the elasticities. */
    private static String line(
            String name, double output, double capital, double labour, double ratio, SplittableRandom random) {
        double resettlement = 6; // about w of the numbers below, 10⁸ yuan per 10⁴ persons
        double originalAssets = between(random, 0.9, 1.1) * ratio * resettlement * labour;
        List<Double> values = new ArrayList<>(List.of(
                1.1 * capital,
                1.05 * labour,
                originalAssets,
                between(random, 0.03, 0.06),
                between(random, 12_000, 25_000),
                between(random, 40_000, 70_000),
                between(random, 5_000, 20_000),
                between(random, 500, 2_000),
                between(random, 2_500, 5_000),
                between(random, 200, 900),
                between(random, 500, 1_500),
                12.0,
                9.0,
                between(random, 80, 150),
                between(random, 40, 90),
                between(random, 100, 300)));
        double quota = 0.15 * output;
        values.add(0.5 * quota);
        values.add(1.5 * quota);
        return name + ","
                + String.join(",", values.stream().map(String::valueOf).toList()) + "\n";
    }

    private static double between(SplittableRandom random, double from, double to) {
        return from + random.nextDouble() * (to - from);
    }
}
