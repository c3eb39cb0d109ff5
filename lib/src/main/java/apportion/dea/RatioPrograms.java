package apportion.dea;

import apportion.dea.Factor.Role;
import apportion.dea.Technology.Row;
import apportion.dea.engine.UnitProgram;

/**
 * The slacks-based ratio as a linear program, multiplied by t = 1 / denominator (Charnes and Cooper 1962): min t − (1/m)
 * Σ S⁻/x₀ with t + (1/s) Σ S⁺/y₀ = 1, ΣΛx + S⁻ = tx₀, ΣΛy − S⁺ = ty₀. Own column 0 is t, then the slacks. For
 * super-efficiency the slacks point the other way, beside those that let the others do even better.
 */
final class RatioPrograms extends Levels {

    private final SlacksBasedModel.Sides sides;
    private final boolean isSuper;
    private final boolean enumerates;

    RatioPrograms(
            Technology technology,
            DecisionMakingUnits units,
            int[] evaluated,
            SlacksBasedModel.Sides sides,
            boolean isSuper,
            boolean enumerates) {
        super(technology, units, evaluated, enumerates ? 0 : 1);
        this.sides = sides;
        this.isSuper = isSuper;
        this.enumerates = enumerates;
    }

    @Override
    public int ownColumns() {
        return super.ownColumns() + (isSuper && !enumerates ? rows.size() : 0);
    }

    @Override
    public void write(int k, UnitProgram program) {
        int unit = evaluated[k];
        writeSlacks(program);
        if (isSuper) {
            technology.columnOf(unit).ifPresent(program::exclude);
        }
        if (enumerates) {
            for (int i = 0; i < rows.size(); i++) {
                program.right(i, technology.observed(units, unit, rows.get(i)));
            }
            return;
        }
        int normalisation = rows.size() - 1;
        for (int i = 0; i < normalisation; i++) {
            Row row = rows.get(i);
            program.entry(i, 0, -technology.observed(units, unit, row));
            if (isScored(row) && canGetWorse(unit, row)) {
                writeScored(program, i, row, share(unit, row));
            }
        }
        program.right(normalisation, 1);
        program.entry(normalisation, 0, 1);
        program.cost(0, -1);
    }

    private void writeScored(UnitProgram program, int i, Row row, double share) {
        int column = slackOf(i);
        double sign = 1;
        if (isSuper) {
            column = super.ownColumns() + i;
            program.entry(i, column, -row.relation().slack);
            sign = -1;
        }
        if (isNumerator(row)) {
            program.cost(column, sign * share);
        } else {
            program.entry(rows.size() - 1, column, sign * share);
        }
    }

    boolean isScored(Row row) {
        return row.factor() >= 0
                && !row.isBound()
                && row.relation() != Technology.Relation.EQUAL
                && isDiscretionary(row)
                && (sides == SlacksBasedModel.Sides.BOTH
                        || isNumerator(row) == (sides == SlacksBasedModel.Sides.INPUT));
    }

    private boolean isNumerator(Row row) {
        return technology.factor(row).role() == Role.INPUT;
    }

    /** 1 / (number of positive factors on this side · the unit's value); 0 for a value of 0. */
    double share(int unit, Row row) {
        double value = value(unit, row);
        if (value <= 0) {
            return 0;
        }
        int count = 0;
        for (Row other : rows) {
            if (isScored(other) && isNumerator(other) == isNumerator(row) && value(unit, other) > 0) {
                count++;
            }
        }
        return 1 / (count * value);
    }

    /** For super-efficiency: a value of 0 has no share by which it could get worse, so that the others must reach it. */
    private boolean canGetWorse(int unit, Row row) {
        return !isSuper || value(unit, row) > 0;
    }

    private double value(int unit, Row row) {
        return units.valueAt(row.factor(), unit);
    }

    /**
     * −ρ (or −δ) beside one reference unit, from how much better than the unit it is in each row; NaN if it is worse in a
     * row where it must not be.
     */
    double ratio(int k, double[] better) {
        double numerator = 1;
        double denominator = 1;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double tolerance = Measure.TOLERANCE * Math.abs(technology.observed(units, evaluated[k], row));
            boolean misses = row.relation() == Technology.Relation.EQUAL
                    ? Math.abs(better[i]) > tolerance
                    : better[i] < -tolerance;
            if (misses && !(isSuper && isScored(row) && canGetWorse(evaluated[k], row))) {
                return Double.NaN;
            }
            if (isScored(row)) {
                double change = share(evaluated[k], row) * (isSuper ? Math.min(0, better[i]) : Math.max(0, better[i]));
                numerator -= isNumerator(row) ? change : 0;
                denominator += isNumerator(row) ? 0 : change;
            }
        }
        return denominator > 0 ? -numerator / denominator : Double.NaN;
    }
}
