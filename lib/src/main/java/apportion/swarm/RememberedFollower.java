package apportion.swarm;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Solves the follower once for the objective and all constraints of a choice: each thread remembers its last answer. */
final class RememberedFollower {

    private final TwoLevelProblem problem;
    private final FollowerSolver solver;
    private final AtomicLong evaluations = new AtomicLong();
    private final ThreadLocal<Answer> last = ThreadLocal.withInitial(() -> new Answer(new double[0], Optional.empty()));

    private static final class Answer {
        private final double[] choice;
        private final Optional<double[]> reply;

        private Answer(double[] choice, Optional<double[]> reply) {
            this.choice = choice;
            this.reply = reply;
        }
    }

    RememberedFollower(TwoLevelProblem problem, FollowerSolver solver) {
        this.problem = problem;
        this.solver = solver;
    }

    long evaluations() {
        return evaluations.get();
    }

    /** A function of both choices with the follower's answer put in; NaN if there is none. */
    double at(double[] choice, TwoLevelProblem.JointObjective function) {
        Answer known = last.get();
        if (!Arrays.equals(known.choice, choice)) {
            known = new Answer(choice.clone(), solver.answer(problem, choice, evaluations));
            last.set(known);
        }
        return known.reply.map(reply -> function.at(choice, reply.clone())).orElse(Double.NaN);
    }
}
