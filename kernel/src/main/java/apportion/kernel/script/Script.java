package apportion.kernel.script;

import apportion.kernel.evaluate.Cell;
import apportion.kernel.evaluate.Evaluator;
import apportion.kernel.evaluate.Outcome;
import apportion.kernel.evaluate.Prelude;
import apportion.kernel.evaluate.StopChecks;
import apportion.kernel.magic.Cells;
import apportion.kernel.render.Fonts;
import apportion.kernel.render.Rendering;

/** Runs a file of Java as if it were one cell. */
public final class Script {
    private Script() {}

    /**
     * Runs the code and prints what it shows.
     *
     * @param name how errors call the code
     * @return whether it ended without error
     */
    public static boolean run(String name, String code) {
        StopChecks.allowExit();
        Fonts.useNoneOfTheSystem();
        Console console = Console.INSTANCE;
        try (Evaluator evaluator = Evaluator.withImports(Prelude.imports())) {
            var cell = new Cell(name, console);
            Outcome outcome = new Cells(evaluator).run(cell, code);
            if (outcome instanceof Outcome.Value value) {
                outcome = evaluator.call(cell, () -> {
                    console.display(Rendering.render(value.value()), false);
                    return null;
                });
            }
            console.flush();
            if (outcome instanceof Outcome.Failed failed) {
                System.err.println(failed.error().text());
                return false;
            }
            return true;
        }
    }
}
