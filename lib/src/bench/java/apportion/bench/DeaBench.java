package apportion.bench;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.Direction;
import apportion.dea.DirectionalDistanceModel;
import apportion.dea.EfficiencyModel;
import apportion.dea.EfficiencyResult;
import apportion.dea.Factor.Role;
import apportion.dea.RadialModel;
import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One run of the efficiency models on a file of comma-separated numbers (x1, x2, x3, y1, y2, b1), for {@code dea.py}: {@code
 * DeaBench FILE MODEL THREADS REPEATS SCORES}. MODEL is {@code radial}, {@code directional} or {@code ojalgo:N}, the general
 * solver on the first N units of the radial model. Writes the scores, one a line, and prints the seconds of the fastest run
 * and the CPU seconds of the run that took fewest: of the working thread, or of the whole process if there are several.
 */
public final class DeaBench {

    private DeaBench() {}

    public static void main(String[] arguments) {
        double[][] lines = read(Path.of(arguments[0]));
        String model = arguments[1];
        int threads = Integer.parseInt(arguments[2]);
        int repeats = Integer.parseInt(arguments[3]);
        double best = Double.POSITIVE_INFINITY;
        double bestCpu = Double.POSITIVE_INFINITY;
        double[] scores = {};
        for (int run = 0; run < Math.max(1, repeats); run++) {
            long start = System.nanoTime();
            long startCpu = cpuNanos(threads);
            scores = model.startsWith("ojalgo:")
                    ? general(lines, Integer.parseInt(model.substring("ojalgo:".length())))
                    : scores(model(model, lines, threads).solve());
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
            bestCpu = Math.min(bestCpu, (cpuNanos(threads) - startCpu) / 1e9);
        }
        write(Path.of(arguments[4]), scores);
        System.out.printf(Locale.ROOT, "%.6f %.6f%n", best, bestCpu);
    }

    /** Of the one thread that works, to the nanosecond; of the whole process, in hundredths of a second, if several do. */
    private static long cpuNanos(int threads) {
        return threads == 1
                ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                : ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static EfficiencyModel<?> model(String model, double[][] lines, int threads) {
        double[][] inputs = columns(lines, 0, 1, 2);
        if (model.equals("radial")) {
            return RadialModel.of(DecisionMakingUnits.of(inputs, columns(lines, 3, 4)))
                    .withoutSecondStage()
                    .withThreads(threads);
        }
        return DirectionalDistanceModel.of(
                        DecisionMakingUnits.of(inputs, columns(lines, 3)).withBadOutputs(columns(lines, 5)))
                .withDirection(Direction.own(Role.GOOD_OUTPUT, Role.BAD_OUTPUT))
                .withoutSecondStage()
                .withThreads(threads);
    }

    private static double[] scores(EfficiencyResult result) {
        double[] scores = new double[result.units().count()];
        for (int unit = 0; unit < scores.length; unit++) {
            scores[unit] = result.score(unit);
        }
        return scores;
    }

    private static double[] general(double[][] lines, int units) {
        double[] scores = new double[Math.min(units, lines.length)];
        for (int unit = 0; unit < scores.length; unit++) {
            LinearProgram.Builder builder = LinearProgram.minimise().free("theta", 1);
            for (int j = 0; j < lines.length; j++) {
                builder.nonNegative("w" + j, 0);
            }
            for (int i = 0; i < 6; i++) {
                Map<String, Double> row = new LinkedHashMap<>();
                for (int j = 0; j < lines.length; j++) {
                    row.put("w" + j, i < 5 ? lines[j][i] : 1);
                }
                if (i < 3) {
                    row.put("theta", -lines[unit][i]);
                }
                builder.row(
                        "r" + i,
                        row,
                        i < 3 ? Relation.AT_MOST : i < 5 ? Relation.AT_LEAST : Relation.EQUAL,
                        i < 3 ? 0 : i < 5 ? lines[unit][i] : 1);
            }
            scores[unit] = builder.build().solve().orElseThrow().objective();
        }
        return scores;
    }

    private static double[][] columns(double[][] lines, int... chosen) {
        double[][] columns = new double[lines.length][chosen.length];
        for (int unit = 0; unit < lines.length; unit++) {
            for (int k = 0; k < chosen.length; k++) {
                columns[unit][k] = lines[unit][chosen[k]];
            }
        }
        return columns;
    }

    private static double[][] read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> {
                        List<String> parts = List.of(line.split(",", -1));
                        double[] numbers = new double[parts.size()];
                        for (int k = 0; k < numbers.length; k++) {
                            numbers[k] = Double.parseDouble(parts.get(k));
                        }
                        return numbers;
                    })
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, double[] scores) {
        var text = new StringBuilder();
        for (double score : scores) {
            text.append(score).append('\n');
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
