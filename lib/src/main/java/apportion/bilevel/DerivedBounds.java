package apportion.bilevel;

import apportion.solve.LinearProgram.Sense;
import apportion.solve.LinearSolution;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import java.util.LinkedHashMap;
import java.util.Map;

/** Upper bounds of columns over a Karush–Kuhn–Tucker system without its complementarity, each by a linear program. */
final class DerivedBounds {

    private static final double MARGIN = 1e-6; // relative: so that an optimum at a true bound does not sit at it

    private final KktSystem system;
    private final SolverOptions options;
    private final Map<String, Double> known = new LinkedHashMap<>();

    DerivedBounds(KktSystem system, SolverOptions options) {
        this.system = system;
        this.options = options;
    }

    /** The largest value a column can have, with a margin; infinite if nothing bounds it. */
    double greatest(String column) {
        Double found = known.get(column);
        if (found == null) {
            found = extreme(column, Sense.MAXIMISE);
            known.put(column, found);
        }
        return found;
    }

    /** The least value a column can have, with a margin; −∞ if nothing bounds it. */
    double least(String column) {
        return extreme(column, Sense.MINIMISE);
    }

    private double extreme(String column, Sense sense) {
        double sign = sense == Sense.MAXIMISE ? 1 : -1;
        Outcome<LinearSolution> outcome =
                system.extreme(column, sense, system.rows()).solve(options);
        if (!(outcome instanceof Outcome.Optimal<LinearSolution> found)) {
            return sign * Double.POSITIVE_INFINITY;
        }
        double value = found.solution().objective();
        return value + sign * MARGIN * Math.max(1, Math.abs(value));
    }
}
