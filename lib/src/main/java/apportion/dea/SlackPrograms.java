package apportion.dea;

import apportion.dea.Technology.Row;
import apportion.dea.engine.UnitProgram;

/** Programs that look for the largest weighted slacks beside a unit: max Σ w·s with Σλa and the slacks at its own values. */
final class SlackPrograms extends Levels {

    /** What a slack counts for a unit; 0 if it does not. */
    interface Weights {
        double of(int unit, Row row);
    }

    private final Weights weights;

    SlackPrograms(Technology technology, DecisionMakingUnits units, int[] evaluated, Weights weights) {
        super(technology, units, evaluated, 0);
        this.weights = weights;
    }

    @Override
    public void write(int k, UnitProgram program) {
        int unit = evaluated[k];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            program.right(i, technology.observed(units, unit, row));
            if (slackOf(i) >= 0 && row.factor() >= 0 && !row.isBound() && isDiscretionary(row)) {
                program.cost(slackOf(i), weights.of(unit, row));
            }
            if (row.isBound() && technology.boundsSlacks()) {
                boolean good = technology.factor(row).role() == Factor.Role.GOOD_OUTPUT;
                program.entry(i, slackOf(slackRow(row)), good ? -row.sign() : row.sign());
            }
        }
        writeSlacks(program);
    }

    /** The row whose slack a row bounds. */
    private int slackRow(Row bound) {
        int row = 0;
        while (rows.get(row).factor() != bound.factor()) {
            row++;
        }
        return row;
    }
}
