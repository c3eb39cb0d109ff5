package apportion.bilevel;

import java.util.Map;
import java.util.Optional;

/** What follows from a choice of the leader's, for followers of any kind; empty if the choice is not allowed. */
@FunctionalInterface
public interface Response {

    /** The leader's objective and the followers' answer. */
    record Reply(double leaderObjective, Map<String, Double> answers) {
        public Reply {
            answers = Map.copyOf(answers);
        }
    }

    Optional<Reply> to(Map<String, Double> choice);
}
