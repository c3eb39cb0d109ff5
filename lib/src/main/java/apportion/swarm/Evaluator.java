package apportion.swarm;

import apportion.swarm.SearchProblem.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Evaluates many points, on several threads if told so; results come in the order of the points. */
final class Evaluator implements AutoCloseable {

    private final SearchProblem problem;
    private final int threads;
    private final List<ExecutorService> pool; // one, or none for a single thread
    private long evaluations;
    private long undefined;

    Evaluator(SearchProblem problem, int threads) {
        this.problem = problem;
        this.threads = threads;
        pool = threads == 1
                ? List.of()
                : List.of(Executors.newFixedThreadPool(threads, work -> {
                    var thread = new Thread(work, "swarm");
                    thread.setDaemon(true);
                    return thread;
                }));
    }

    long evaluations() {
        return evaluations;
    }

    long undefined() {
        return undefined;
    }

    Candidate[] evaluate(double[][] positions) {
        Candidate[] results = new Candidate[positions.length];
        if (pool.isEmpty()) {
            for (int i = 0; i < positions.length; i++) {
                results[i] = problem.evaluate(positions[i]);
            }
        } else {
            together(positions, results);
        }
        evaluations += positions.length;
        for (Candidate result : results) {
            undefined += Double.isNaN(result.value()) ? 1 : 0;
        }
        return results;
    }

    private void together(double[][] positions, Candidate[] results) {
        List<Callable<Boolean>> parts = IntStream.range(0, threads)
                .mapToObj(part -> (Callable<Boolean>) () -> {
                    for (int i = part; i < positions.length; i += threads) {
                        results[i] = problem.evaluate(positions[i]);
                    }
                    return true;
                })
                .toList();
        try {
            List<Future<Boolean>> done = new ArrayList<>(pool.get(0).invokeAll(parts));
            for (Future<Boolean> part : done) {
                part.get();
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted: evaluating a swarm.");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException("The objective failed: %s.".formatted(failure.getCause()), failure);
        }
    }

    @Override
    public void close() {
        pool.forEach(ExecutorService::shutdownNow);
    }
}
