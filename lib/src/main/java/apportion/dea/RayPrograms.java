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

    /** The own column of an abatement factor that all reference units share. */
    private static final int FACTOR = 1;

    private final Ray ray;
    private final boolean maximise;
    private final boolean leaveOut;
    private final CommonFactor common;

    RayPrograms(
            Technology technology,
            DecisionMakingUnits units,
            int[] evaluated,
            Ray ray,
            boolean maximise,
            boolean leaveOut) {
        super(technology, units, evaluated, technology.commonFactor() == CommonFactor.NONE ? 1 : 2);
        this.ray = ray;
        this.maximise = maximise;
        this.leaveOut = leaveOut;
        common = technology.commonFactor();
    }

    @Override
    double factorOf(ProgramSolutions solutions, int program, int row) {
        return common.multiplies(rows.get(row), units) ? solutions.own(program, FACTOR) : 1;
    }

    @Override
    double weightFactorOf(ProgramSolutions solutions, int program) {
        return common == CommonFactor.SHARE ? solutions.own(program, FACTOR) : 1;
    }

    @Override
    public void write(int k, UnitProgram program) {
        int unit = evaluated[k];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double level = row.factor() < 0 ? 1 : row.sign() * ray.base(unit, row) + row.shift();
            if (row.factor() >= 0) {
                program.entry(i, 0, -row.sign() * ray.slope(unit, row));
            }
            if (common.multiplies(row, units)) {
                program.entry(i, FACTOR, -level);
            } else if (common != CommonFactor.NONE && row.factor() < 0 && row.isBound()) {
                program.entry(i, FACTOR, common.bound);
                program.right(i, common.bound);
            } else {
                program.right(i, level);
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
        double factorOf(ProgramSolutions solutions, int program, int row) {
            return RayPrograms.this.factorOf(first, program, row);
        }

        @Override
        double weightFactorOf(ProgramSolutions solutions, int program) {
            return RayPrograms.this.weightFactorOf(first, program);
        }

        @Override
        public void write(int k, UnitProgram program) {
            int unit = evaluated[k];
            double t = first.own(k, 0);
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                double level = RayPrograms.this.factorOf(first, k, i)
                        * (row.factor() < 0
                                ? 1
                                : row.sign() * (ray.base(unit, row) + t * ray.slope(unit, row)) + row.shift());
                if (common != CommonFactor.NONE && row.factor() < 0 && row.isBound()) {
                    level = Math.max(0, common.bound * (1 - first.own(k, FACTOR))); // what is left to the bound
                }
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
