package apportion.bilevel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A point in which every follower's answer is optimal, as checked by solving their programs again.
 *
 * @param method what found it
 * @param position how the leader counts on followers with several answers
 * @param proved whether the method proves that no choice of the leader's is better
 * @param objective F
 * @param values of all variables
 * @param followers their answers, in the program's order
 * @param range the least and greatest F over all answers the followers find equally good at this choice of the
 *     leader's; empty if it could not be computed
 * @param nodes the relaxations or the followers' programs that were solved
 */
public record BilevelSolution(
        String method,
        Position position,
        boolean proved,
        double objective,
        Map<String, Double> values,
        List<FollowerAnswer> followers,
        Optional<Range> range,
        int nodes) {

    /** An interval. */
    public record Range(double least, double greatest) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "[%.10g, %.10g]", least, greatest);
        }
    }

    public BilevelSolution {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        followers = List.copyOf(followers);
    }

    /** The value of a variable. */
    public double value(String variable) {
        Double value = values.get(variable);
        if (value == null) {
            throw new IllegalArgumentException(
                    "No variable '%s'; there are: %s.".formatted(variable, String.join(", ", values.keySet())));
        }
        return value;
    }

    /** The answer of the only or first follower. */
    public FollowerAnswer follower() {
        return followers.get(0);
    }

    /** The largest distance of a follower's objective from its optimum. */
    public double gap() {
        return followers.stream().mapToDouble(FollowerAnswer::gap).max().orElse(0);
    }

    /** Whether every follower has only one answer. */
    public boolean unique() {
        return followers.stream().allMatch(FollowerAnswer::unique);
    }

    @Override
    public String toString() {
        String point = values.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s = %.6g", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return String.format(
                        Locale.ROOT,
                        "%s, %s: F = %.10g%s",
                        method,
                        position.name().toLowerCase(Locale.ROOT),
                        objective,
                        proved ? ", proved" : ", not proved")
                + "\n  " + point + "\n  "
                + followers.stream().map(FollowerAnswer::toString).collect(Collectors.joining("\n  "))
                + (unique() || range.isEmpty() ? "" : "\n  F between " + range.get());
    }
}
