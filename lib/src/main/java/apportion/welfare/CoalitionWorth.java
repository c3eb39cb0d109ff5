package apportion.welfare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The worth of a coalition and the decisions behind it.
 *
 * @param members of the coalition, by name
 * @param strategies every variable: the members' as the coalition sets them, the outsiders' as the notion of worth has
 *     them
 * @param violation how far the conditions that define the decisions are from holding
 */
public record CoalitionWorth(List<String> members, double worth, Map<String, Double> strategies, double violation) {

    public CoalitionWorth {
        members = List.copyOf(members);
        strategies = Collections.unmodifiableMap(new LinkedHashMap<>(strategies));
    }

    /** The names of the variables below zero: flows that would run the other way. */
    public List<String> negativeStrategies() {
        return strategies.entrySet().stream()
                .filter(entry -> entry.getValue() < 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public String toString() {
        return "Worth %.4f of {%s}%n  %s%n  largest violation %.1e"
                .formatted(
                        worth,
                        String.join(", ", members),
                        strategies.entrySet().stream()
                                .map(entry -> "%s = %.4f".formatted(entry.getKey(), entry.getValue()))
                                .collect(Collectors.joining(", ")),
                        violation);
    }
}
