package apportion.dea;

import apportion.dea.Technology.Row;
import apportion.dea.engine.ProgramFamily;
import apportion.dea.engine.ProgramSolutions;
import apportion.dea.engine.UnitProgram;
import java.util.List;

/** Writes what the programs of all measures share: right sides, slack columns, and the unit that is left out. */
abstract class Levels implements ProgramFamily {

    final Technology technology;
    final DecisionMakingUnits units;
    final int[] evaluated;
    final List<Row> rows;
    private final int measureColumns;
    private final int[] slackOf; // by row, its own column or −1

    Levels(Technology technology, DecisionMakingUnits units, int[] evaluated, int measureColumns) {
        this.technology = technology;
        this.units = units;
        this.evaluated = evaluated;
        this.measureColumns = measureColumns;
        rows = technology.rows();
        slackOf = new int[rows.size()];
        int next = measureColumns;
        for (int i = 0; i < slackOf.length; i++) {
            slackOf[i] = rows.get(i).relation() == Technology.Relation.EQUAL ? -1 : next++;
        }
    }

    /** The own column of a row's slack, −1 if it has none. */
    final int slackOf(int row) {
        return slackOf[row];
    }

    /** What an answer multiplies the level of a row by; 1 without an abatement factor that all units share. */
    double factorOf(ProgramSolutions solutions, int program, int row) {
        return 1;
    }

    /** What an answer multiplies the weights λ by. */
    double weightFactorOf(ProgramSolutions solutions, int program) {
        return 1;
    }

    @Override
    public final int count() {
        return evaluated.length;
    }

    @Override
    public int ownColumns() {
        int slacks = 0;
        for (int slack : slackOf) {
            slacks += slack < 0 ? 0 : 1;
        }
        return measureColumns + slacks;
    }

    final void writeSlacks(UnitProgram program) {
        for (int i = 0; i < slackOf.length; i++) {
            if (slackOf[i] >= 0) {
                program.entry(i, slackOf[i], rows.get(i).relation().slack);
            }
        }
    }

    final boolean isDiscretionary(Row row) {
        return row.factor() >= 0 && technology.factor(row).discretionary();
    }
}
