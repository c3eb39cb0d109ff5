package apportion.production;

import static apportion.GoldenCases.column;
import static apportion.GoldenCases.numbers;

import apportion.GoldenCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Data of textbooks, from the golden cases, and data drawn from a known function. */
final class Textbook {

    private Textbook() {}

    /** Greene (2003), Table F6.1: 27 statewide observations of primary metals. */
    static ProductionData primaryMetals() {
        var rows =
                GoldenCases.named("econ", "ec-cd-sic33").getAsJsonObject("data").getAsJsonArray("rows");
        return ProductionData.of("value added", column(rows, 0))
                .withInput("labour", column(rows, 1))
                .withInput("capital", column(rows, 2));
    }

    /** Cobb and Douglas (1928): American manufacturing, 1899 = 100. */
    static ProductionData cobbAndDouglas() {
        var data = GoldenCases.named("econ", "ec-cd-1928").getAsJsonObject("data");
        return ProductionData.of("production", numbers(data.getAsJsonArray("P")))
                .withInput("labour", numbers(data.getAsJsonArray("L")))
                .withInput("capital", numbers(data.getAsJsonArray("K")))
                .withNames(IntStream.rangeClosed(1899, 1922)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    /** The first example of FRONTIER 4.1. */
    static ProductionData frontier41() {
        var rows = GoldenCases.named("frontier", "frontier41-eg1")
                .getAsJsonObject("data")
                .getAsJsonArray("rows");
        return ProductionData.of("output", column(rows, 0))
                .withInput("capital", column(rows, 1))
                .withInput("labour", column(rows, 2));
    }

    /** ln Y = 1 + 0.4 ln K + 0.5 ln L + noise · v − inefficiency · |u|. */
    static ProductionData drawn(int seed, int size, double noise, double inefficiency) {
        var random = new Random(seed);
        List<Double> output = new ArrayList<>();
        List<Double> capital = new ArrayList<>();
        List<Double> labour = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double k = random.nextGaussian();
            double l = random.nextGaussian();
            capital.add(Math.exp(k));
            labour.add(Math.exp(l));
            output.add(Math.exp(1
                    + 0.4 * k
                    + 0.5 * l
                    + noise * random.nextGaussian()
                    - inefficiency * Math.abs(random.nextGaussian())));
        }
        return ProductionData.of("output", output).withInput("capital", capital).withInput("labour", labour);
    }
}
