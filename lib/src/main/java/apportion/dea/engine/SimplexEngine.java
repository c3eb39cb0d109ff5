package apportion.dea.engine;

import apportion.solve.Interruption;
import apportion.solve.KktCertificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Solves every program of a family over the same reference columns.
 *
 * <p>The programs are taken in blocks of neighbours. Each block starts afresh, so that its answers depend on nothing but
 * itself: not on the number of threads, nor on which thread takes it.
 */
public final class SimplexEngine {

    private static final int BLOCK = 1024;

    private final ReferenceColumns reference;
    private final BoxTree tree;

    private SimplexEngine(ReferenceColumns reference) {
        this.reference = reference;
        tree = new BoxTree(reference);
    }

    /** An engine for these reference columns; it may solve several families. */
    public static SimplexEngine over(ReferenceColumns reference) {
        return new SimplexEngine(reference);
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
        int[] sequence = order.sequence(tree, count);
        int blocks = (count + BLOCK - 1) / BLOCK;
        if (threads <= 1 || blocks <= 1) {
            var worker = new Worker(family, solutions, sequence);
            for (int block = 0; block < blocks; block++) {
                worker.solve(block);
            }
        } else {
            inParallel(family, solutions, sequence, blocks, Math.min(threads, blocks));
        }
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

    private void inParallel(ProgramFamily family, ProgramSolutions solutions, int[] sequence, int blocks, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, SimplexEngine::thread);
        try {
            var next = new AtomicInteger();
            List<Future<?>> workers = new ArrayList<>();
            for (int k = 0; k < threads; k++) {
                workers.add(pool.submit(() -> {
                    var worker = new Worker(family, solutions, sequence);
                    for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                        worker.solve(block);
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Interruption.check("programs of units were being solved");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "efficiency");
        thread.setDaemon(true);
        return thread;
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
            simplex = new Simplex(reference, tree, program);
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
            ProgramStatus status = simplex.solve();
            if (status == ProgramStatus.OPTIMAL) {
                double[] pi = simplex.multipliers();
                solutions.put(unit, simplex.basis(), pi, program, reference, residuals.worst(simplex.basis(), pi));
            } else {
                solutions.put(unit, status);
                if (status == ProgramStatus.LIMIT) {
                    simplex.reset();
                }
            }
        }
    }
}
