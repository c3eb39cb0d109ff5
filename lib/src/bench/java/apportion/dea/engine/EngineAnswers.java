package apportion.dea.engine;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes random programs of every hard kind with the engine's answers, for {@code programs.py}, which gives them to HiGHS:
 * {@code EngineAnswers COUNT LARGEST} writes at least COUNT programs with fewer than LARGEST reference columns, one family a
 * line of JSON; {@code EngineAnswers LARGEST KIND:SEED:UNIT …} writes the exact answers of single programs.
 */
public final class EngineAnswers {

    private EngineAnswers() {}

    /**
     * A family: rows · λ + step · t + slack = right, t free; a slack of row i has the sign {@code signs[i]}, none if 0.
     *
     * @param table rows of reference columns, which are the right sides of the units too
     */
    record Family(String kind, long seed, List<double[]> table, List<Integer> signs, List<Answer> units) {}

    /** One program with its answer: the steps of t, the costs of t and the slacks, the column left out or −1. */
    record Answer(List<Double> step, List<Double> costs, int excluded, String status, double objective) {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 2 || arguments[1].contains(":")) {
            exactly(Integer.parseInt(arguments[0]), Arrays.asList(arguments).subList(1, arguments.length));
            return;
        }
        int count = Integer.parseInt(arguments[0]);
        int largest = Integer.parseInt(arguments[1]);
        Gson gson = new GsonBuilder().serializeSpecialFloatingPointValues().create();
        var out =
                new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)), false);
        int written = 0;
        for (long seed = 1; written < count; seed++) {
            for (HardData kind : HardData.values()) {
                Family family = family(kind, seed, largest);
                out.println(gson.toJson(family));
                written += family.units().size();
            }
        }
        out.flush();
    }

    private static Family family(HardData kind, long seed, int largest) {
        var programs = new RandomPrograms(kind, seed, largest);
        ProgramSolutions solutions =
                SimplexEngine.over(programs.reference(), programs.disposal()).solve(programs);
        int rows = programs.table.length;
        List<Answer> answers = new ArrayList<>();
        for (int unit = 0; unit < programs.count(); unit++) {
            var program = new UnitProgram(programs.reference(), programs.ownColumns());
            programs.write(unit, program);
            List<Double> step = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                step.add(Math.scalb(program.columns[i], -program.rowExponent(i)));
            }
            answers.add(new Answer(
                    step,
                    Arrays.stream(program.costs).boxed().toList(),
                    program.excluded,
                    solutions.status(unit).name(),
                    solutions.objective(unit)));
        }
        return new Family(
                kind.name(),
                seed,
                List.of(programs.table),
                Arrays.stream(programs.disposal()).boxed().toList(),
                answers);
    }

    private static void exactly(int largest, List<String> programs) {
        for (String each : programs) {
            List<String> parts = Arrays.asList(each.split(":", -1));
            int unit = Integer.parseInt(parts.get(2));
            var family = new RandomPrograms(HardData.valueOf(parts.get(0)), Long.parseLong(parts.get(1)), largest);
            SimplexEngine engine = SimplexEngine.over(family.reference(), family.disposal());
            ExactAnswer answer = engine.exactly(family, engine.solve(family), unit);
            System.out.println(answer.status() + " " + answer.objective().doubleValue());
        }
    }
}
