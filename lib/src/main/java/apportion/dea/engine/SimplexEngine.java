package apportion.dea.engine;

import apportion.solve.Interruption;
import apportion.solve.KktCertificate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Solves every program of a family over the same reference columns.
 *
 * <p>The programs are taken in blocks of neighbours. Each block starts afresh, so that its answers depend on nothing but
 * itself: not on the number of threads, nor on which thread takes it.
 */
public final class SimplexEngine {

    private static final int BLOCK = 1024;

    /** Answers that miss their optimality conditions by more than this are computed again, exactly. */
    private static final double LARGEST_RESIDUAL = 1e-9;

    private final ReferenceColumns reference;
    private final Frame frame;

    private SimplexEngine(ReferenceColumns reference, int[] disposal) {
        this.reference = reference;
        frame = new Frame(reference, disposal);
    }

    /**
     * An engine for these reference columns; it may solve several families.
     *
     * @param disposal by row, the sign of the slack column that every program of every family has there, at a cost (in a
     *     maximum) that is not negative; 0 where there is none
     */
    public static SimplexEngine over(ReferenceColumns reference, int... disposal) {
        if (disposal.length != reference.rows()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d signs of slacks for %d rows.", disposal.length, reference.rows()));
        }
        return new SimplexEngine(reference, disposal.clone());
    }

    /** How many reference columns span all others, with the slacks; all of them where there are few. */
    public int frameSize(int threads) {
        frame.find(threads);
        return frame.size();
    }

    /** The reference columns. */
    public ReferenceColumns reference() {
        return reference;
    }

    /** Solves the programs of a family whose unit k is reference column k, on one thread. */
    public ProgramSolutions solve(ProgramFamily family) {
        return solve(family, EvaluationOrder.OF_REFERENCE, 1);
    }

    /**
     * Solves the programs of a family.
     *
     * @param order in which order programs are similar to their neighbours
     * @param threads at least 1; the answers are the same for any number
     * @throws CancellationException if the thread is interrupted
     */
    public ProgramSolutions solve(ProgramFamily family, EvaluationOrder order, int threads) {
        int count = family.count();
        var solutions = new ProgramSolutions(reference.rows(), family.ownColumns(), count);
        frame.find(threads);
        int[] sequence = order.sequence(frame.everything(), count);
        int blocks = (count + BLOCK - 1) / BLOCK;
        Blocks.run(blocks, threads, () -> new Worker(family, solutions, sequence)::solve);
        return solutions;
    }

    /** The optimality conditions of an answer, measured anew against every reference column; empty without an optimum. */
    public Optional<KktCertificate> certificate(ProgramFamily family, ProgramSolutions solutions, int unit) {
        if (solutions.status(unit) != ProgramStatus.OPTIMAL) {
            return Optional.empty();
        }
        var program = new UnitProgram(reference, family.ownColumns());
        family.write(unit, program);
        program.normalise();
        return Optional.of(ProgramCertificate.of(reference, program, solutions, unit));
    }

    /**
     * Settles a program in rational arithmetic, from the basis of its answer; takes milliseconds, not microseconds. Says of
     * the answer whether its basis is exactly primal and dual feasible.
     */
    public ExactAnswer exactly(ProgramFamily family, ProgramSolutions solutions, int unit) {
        var program = new UnitProgram(reference, family.ownColumns());
        family.write(unit, program);
        program.normalise();
        return ExactSimplex.from(reference, program, solutions.basis(unit)).solve();
    }

    private final class Worker {
        private final ProgramFamily family;
        private final ProgramSolutions solutions;
        private final int[] sequence;
        private final UnitProgram program;
        private final Simplex simplex;
        private final Residuals residuals;

        Worker(ProgramFamily family, ProgramSolutions solutions, int[] sequence) {
            this.family = family;
            this.solutions = solutions;
            this.sequence = sequence;
            program = new UnitProgram(reference, family.ownColumns());
            simplex = new Simplex(reference, frame.spanning(), program);
            residuals = new Residuals(reference, program);
        }

        void solve(int block) {
            simplex.reset();
            int to = Math.min(sequence.length, (block + 1) * BLOCK);
            for (int k = block * BLOCK; k < to; k++) {
                if ((k & 63) == 0) {
                    Interruption.check("programs of units were being solved");
                }
                solveOne(sequence[k]);
            }
        }

        private void solveOne(int unit) {
            program.clear();
            family.write(unit, program);
            program.normalise();
            // Without a unit of the frame, units inside it may come to the surface.
            simplex.look(frame.contains(program.excluded) ? frame.everything() : frame.spanning());
            ProgramStatus status = simplex.solve();
            double[] pi = simplex.multipliers();
            double residual =
                    status == ProgramStatus.OPTIMAL ? residuals.worst(simplex.basis(), pi) : Double.POSITIVE_INFINITY;
            if (residual <= LARGEST_RESIDUAL) {
                solutions.put(unit, simplex.basis(), pi, program, reference, residual);
            } else if (status == ProgramStatus.OPTIMAL || status == ProgramStatus.LIMIT) {
                solveExactly(unit);
                simplex.reset();
            } else {
                solutions.put(unit, status);
            }
        }

        /** Floating point did not get through; rational arithmetic does. */
        private void solveExactly(int unit) {
            Basis basis = simplex.basis();
            ExactSimplex exact = ExactSimplex.from(reference, program, basis.variables);
            ProgramStatus status = exact.solve().status();
            if (status != ProgramStatus.OPTIMAL) {
                solutions.put(unit, status);
                return;
            }
            double[] pi = new double[reference.rows()];
            int[] variables = exact.basis();
            for (int i = 0; i < pi.length; i++) {
                basis.variables[i] = variables[i];
                basis.values[i] = exact.value(i);
                pi[i] = exact.multiplier(i);
            }
            solutions.put(unit, basis, pi, program, reference, residuals.worst(basis, pi));
        }
    }
}
