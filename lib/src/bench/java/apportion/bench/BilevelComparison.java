package apportion.bench;

import apportion.bilevel.BigM;
import apportion.bilevel.BigMReformulation;
import apportion.bilevel.BilevelOutcome;
import apportion.bilevel.BilevelProgram;
import apportion.bilevel.BilevelSolution;
import apportion.bilevel.KktBranching;
import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.MixedIntegerProgram;
import apportion.solve.SolverOptions;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The Java part of {@code ./lab bench bilevel}: FOLDER SIZES SEEDS SECONDS KINDS. */
final class BilevelComparison {

    private static final BigM CONSTANTS = new BigM(1000, 1000); // for the solvers that are given the program as it is

    private final Path folder;
    private final Duration limit;
    private final List<String> lines =
            new ArrayList<>(List.of("kind,pairs,seed,method,seconds,nodes,objective,status"));

    private record Instance(RandomBilevelPrograms kind, int pairs, int seed) {

        BilevelProgram program() {
            return kind.draw(pairs, seed);
        }

        String words(String separator) {
            return String.join(separator, kind.name().toLowerCase(Locale.ROOT), "" + pairs, "" + seed);
        }
    }

    private BilevelComparison(Path folder, Duration limit) {
        this.folder = folder;
        this.limit = limit;
    }

    public static void main(String[] arguments) throws IOException {
        Duration limit = Duration.ofSeconds(Long.parseLong(arguments[3]));
        var comparison = new BilevelComparison(Path.of(arguments[0]), limit);
        comparison.ours(new Instance(RandomBilevelPrograms.SPARSE, 20, 99)); // not to measure the code's compilation
        comparison.lines.subList(1, comparison.lines.size()).clear();
        for (String kind : List.of(arguments[4].split(",", -1))) {
            for (String size : List.of(arguments[1].split(",", -1))) {
                for (int seed = 1; seed <= Integer.parseInt(arguments[2]); seed++) {
                    var instance = new Instance(
                            RandomBilevelPrograms.valueOf(kind.toUpperCase(Locale.ROOT)), Integer.parseInt(size), seed);
                    comparison.ours(instance);
                    comparison.engine(instance);
                }
            }
        }
        Files.write(comparison.folder.resolve("ours.csv"), comparison.lines);
    }

    private void ours(Instance instance) {
        BilevelProgram program = instance.program();
        SolverOptions options = BilevelProgram.OPTIONS.withTimeLimit(limit);
        measure(instance, "branching on pairs", () -> KktBranching.solve(program, options));
        measure(instance, "big-M, ours", () -> BigMReformulation.solve(program, BigM.START, options));
    }

    private void measure(Instance instance, String method, Supplier<BilevelOutcome> solver) {
        long start = cpu();
        BilevelOutcome outcome = solver.get();
        double seconds = (cpu() - start) / 1e9;
        if (outcome instanceof BilevelOutcome.Optimal optimal) {
            String status = optimal.solution().proved() ? "optimal" : "not proved";
            add(instance, method, seconds, optimal.solution(), status);
        } else if (outcome instanceof BilevelOutcome.Limit stopped
                && stopped.best().isPresent()) {
            add(instance, method, seconds, stopped.best().get(), "limit");
        } else {
            lines.add("%s,\"%s\",%s,,,%s"
                    .formatted(
                            instance.words(","),
                            method,
                            seconds,
                            outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
        }
    }

    private void add(Instance instance, String method, double seconds, BilevelSolution found, String status) {
        lines.add("%s,\"%s\",%s,%d,%s,%s"
                .formatted(instance.words(","), method, seconds, found.nodes(), found.objective(), status));
    }

    private void engine(Instance instance) throws IOException {
        MixedIntegerProgram program = BigMReformulation.program(instance.program(), CONSTANTS);
        Files.writeString(folder.resolve(instance.words("-") + ".mps"), MpsWriter.write(program));
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = limit.toMillis();
        model.options.time_suffice = limit.toMillis();
        Map<String, Integer> index = new HashMap<>();
        for (Column column : program.relaxation().columns()) {
            Variable variable = model.newVariable("C" + index.size()).weight(column.objective());
            variable.integer(program.integers().contains(column.name()));
            if (Double.isFinite(column.lower())) {
                variable.lower(column.lower());
            }
            if (Double.isFinite(column.upper())) {
                variable.upper(column.upper());
            }
            index.put(column.name(), index.size());
        }
        for (Row row : program.relaxation().rows()) {
            Expression expression = model.newExpression("R" + model.countExpressions());
            row.coefficients()
                    .forEach((name, value) -> expression.set((int) index.getOrDefault(name, -1), (double) value));
            if (Double.isFinite(row.lower())) {
                expression.lower(row.lower());
            }
            if (Double.isFinite(row.upper())) {
                expression.upper(row.upper());
            }
        }
        long start = cpu();
        Optimisation.Result result = model.minimise();
        double seconds = (cpu() - start) / 1e9;
        boolean feasible = result.getState().isFeasible();
        lines.add("%s,\"big-M, ojAlgo\",%s,,%s,%s"
                .formatted(
                        instance.words(","),
                        seconds,
                        feasible ? result.getValue() : "",
                        result.getState().isOptimal() ? "optimal" : "limit"));
    }

    /** CPU nanoseconds of all threads. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
