package apportion.dea;

import apportion.dea.Technology.Row;
import apportion.dea.engine.ProgramSolutions;
import apportion.dea.engine.UnitProgram;

/**
 * Programs that move a unit along a ray until it leaves the technology: max (or min) t such that base + t·slope can be
 * made. Radial measures and directional distances differ only in base and slope.
 */
final class RayPrograms extends Levels {

    /** Where a unit starts and where it moves, in the factor's own sign and units. */
    interface Ray {
        double base(int unit, Row row);

        double slope(int unit, Row row);
    }

    private final Ray ray;
    private final boolean maximise;
    private final boolean leaveOut;

    RayPrograms(
            Technology technology,
            DecisionMakingUnits units,
            int[] evaluated,
            Ray ray,
            boolean maximise,
            boolean leaveOut) {
        super(technology, units, evaluated, 1);
        this.ray = ray;
        this.maximise = maximise;
        this.leaveOut = leaveOut;
    }

    @Override
    public void write(int k, UnitProgram program) {
        int unit = evaluated[k];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.factor() < 0) {
                program.right(i, 1);
            } else {
                program.right(i, row.sign() * ray.base(unit, row) + row.shift());
                program.entry(i, 0, -row.sign() * ray.slope(unit, row));
            }
        }
        program.free(0);
        program.cost(0, maximise ? 1 : -1);
        writeSlacks(program);
        if (leaveOut) {
            technology.columnOf(unit).ifPresent(program::exclude);
        }
    }

    /** The second stage: at the score t, the largest weighted slacks. */
    Levels slacks(ProgramSolutions first) {
        return new Slacks(first);
    }

    private final class Slacks extends Levels {
        private final ProgramSolutions first;
        private final double[] weights;

        Slacks(ProgramSolutions first) {
            super(RayPrograms.this.technology, RayPrograms.this.units, RayPrograms.this.evaluated, 0);
            this.first = first;
            weights = SlackWeighting.of(technology);
        }

        @Override
        public void write(int k, UnitProgram program) {
            int unit = evaluated[k];
            double t = first.own(k, 0);
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                double level = row.factor() < 0
                        ? 1
                        : row.sign() * (ray.base(unit, row) + t * ray.slope(unit, row)) + row.shift();
                program.right(i, Double.isFinite(level) ? level : 0);
                if (slackOf(i) >= 0) {
                    program.cost(slackOf(i), weights[i]);
                }
            }
            writeSlacks(program);
            if (leaveOut) {
                technology.columnOf(unit).ifPresent(program::exclude);
            }
        }
    }
}
