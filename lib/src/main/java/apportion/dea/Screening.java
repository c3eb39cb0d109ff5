package apportion.dea;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Which units can be evaluated, and why the others cannot. */
final class Screening {

    private final List<String> objections;
    private final int[] evaluated;
    private final int[] programOf;

    private Screening(List<String> objections, int[] evaluated) {
        this.objections = objections;
        this.evaluated = evaluated;
        programOf = new int[objections.size()];
        Arrays.fill(programOf, -1);
        for (int k = 0; k < evaluated.length; k++) {
            programOf[evaluated[k]] = k;
        }
    }

    static Screening of(Technology technology, DecisionMakingUnits units, IntFunction<String> objection) {
        List<String> objections = new ArrayList<>();
        int[] evaluated = new int[units.count()];
        int count = 0;
        for (int unit = 0; unit < units.count(); unit++) {
            String reason = technology.objection(units, unit);
            if (reason.isEmpty()) {
                reason = objection.apply(unit);
            }
            objections.add(reason);
            if (reason.isEmpty()) {
                evaluated[count++] = unit;
            }
        }
        return new Screening(objections, Arrays.copyOf(evaluated, count));
    }

    /** The positions of the units that have a program. */
    int[] evaluated() {
        return evaluated;
    }

    /** The program of a unit, −1 if it has none. */
    int programOf(int unit) {
        return programOf[unit];
    }

    String objection(int unit) {
        return objections.get(unit);
    }
}
