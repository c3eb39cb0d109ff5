package apportion.dea.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rational arithmetic settles what floating point found, and what it did not. */
class ExactSimplexTest {

    @Test
    void thirdsStayThirds() {
        // Inputs 1 and 3 for outputs 1 and 1: the second unit could do with a third, which no double is.
        var family = new Input(new double[][] {{1, 3}, {1, 1}});
        var engine = SimplexEngine.over(ReferenceColumns.ofRows(family.table), 1, -1);
        ExactAnswer answer = engine.exactly(family, engine.solve(family), 1);
        assertThat(answer.objective()).isEqualTo(new BigFraction(-1, 3));
        assertThat(answer.confirmed()).isTrue();
        assertThat(answer.toString()).isEqualTo("exact objective -1 / 3 (about -0.3333333333333333), basis confirmed");
    }

    @ParameterizedTest
    @EnumSource
    void floatingPointAgreesWithExactArithmetic(HardData data) {
        int confirmed = 0;
        int all = 0;
        for (long seed = 1; seed <= 50; seed++) {
            var family = new RandomPrograms(data, seed, 20);
            var engine = SimplexEngine.over(family.reference(), family.disposal());
            ProgramSolutions solutions = engine.solve(family);
            int unit = (int) (seed % family.count());
            ExactAnswer answer = engine.exactly(family, solutions, unit);
            assertThat(answer.status()).as("%s, seed %d", data, seed).isEqualTo(solutions.status(unit));
            if (answer.status() == ProgramStatus.OPTIMAL) {
                double exact = answer.objective().doubleValue();
                assertThat(Math.abs(solutions.objective(unit) - exact))
                        .as("%s, seed %d", data, seed)
                        .isLessThanOrEqualTo(1e-10 * Math.max(1, Math.abs(exact)));
                confirmed += answer.confirmed() ? 1 : 0;
                all++;
            }
        }
        assertThat(confirmed).isGreaterThan(all / 2);
    }

    @Test
    void withoutABasisItStartsFromNothing() {
        for (long seed = 1; seed <= 50; seed++) {
            var family = new RandomPrograms(HardData.TIED, seed, 12);
            ReferenceColumns reference = family.reference();
            var engine = SimplexEngine.over(reference, family.disposal());
            ProgramSolutions solutions = engine.solve(family);
            ExactAnswer fromBasis = engine.exactly(family, solutions, 0);
            ExactAnswer fromNothing = engine.exactly(
                    family, new ProgramSolutions(reference.rows(), family.ownColumns(), family.count()), 0);
            assertThat(fromNothing.status()).isEqualTo(fromBasis.status());
            assertThat(fromNothing.objective()).isEqualTo(fromBasis.objective());
        }
    }

    /** Radial input programs under constant returns, the first row an input, the second an output. */
    private static final class Input implements ProgramFamily {
        private final double[][] table;

        Input(double[][] table) {
            this.table = table;
        }

        @Override
        public int ownColumns() {
            return 3;
        }

        @Override
        public int count() {
            return table[0].length;
        }

        @Override
        public void write(int unit, UnitProgram program) {
            program.entry(0, 0, -table[0][unit]);
            program.entry(0, 1, 1);
            program.entry(1, 2, -1);
            program.right(1, table[1][unit]);
            program.free(0);
            program.cost(0, -1);
        }
    }
}
