package apportion.bilevel;

import apportion.solve.LinearProgram.Row;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads linear conditions into rows: {@code Condition.of("x + 2*y <= 4")}, {@code Condition.of("budget: x/2 <= y")}. */
public final class Condition {

    private static final Pattern RELATION = Pattern.compile("<=|>=|==|=|≤|≥");
    private static final Pattern NAME = Pattern.compile("\\s*([^:]+?)\\s*:(.*)", Pattern.DOTALL);

    private Condition() {}

    /**
     * Reads left (≤, =, ≥) right, or lower ≤ middle ≤ upper; a name may stand in front, else the text is the name.
     *
     * @throws IllegalArgumentException if there is no relation, or a side is not linear
     */
    public static Row of(String text) {
        Matcher named = NAME.matcher(text);
        String name = named.matches() ? named.group(1) : text.strip();
        String body = named.matches() ? named.group(2) : text;
        List<String> relations =
                RELATION.matcher(body).results().map(found -> found.group()).toList();
        String[] sides = RELATION.split(body, -1);
        if (relations.isEmpty() || relations.size() > 2) {
            throw new IllegalArgumentException("A condition has one or two of <=, =, >=, got '%s'.".formatted(text));
        }
        Row row = row(name, sides[0], relations.get(0), sides[1]);
        if (relations.size() == 1) {
            return row;
        }
        Row second = row(name, sides[1], relations.get(1), sides[2]);
        Expression first = Expression.of(sides[0]);
        Expression last = Expression.of(sides[2]);
        boolean rising = isAtMost(relations.get(0)) && isAtMost(relations.get(1));
        boolean falling = isAtLeast(relations.get(0)) && isAtLeast(relations.get(1));
        if (first.degree() > 0 || last.degree() > 0 || !(rising || falling)) {
            throw new IllegalArgumentException(
                    "A condition with two relations is number <= expression <= number, got '%s'.".formatted(text));
        }
        double constant = Expression.of(sides[1]).constant();
        double low = (rising ? first : last).constant() - constant;
        double high = (rising ? last : first).constant() - constant;
        return new Row(name, (rising ? second : row).coefficients(), low, high);
    }

    private static Row row(String name, String left, String relation, String right) {
        Expression difference = Expression.of(left).minus(Expression.of(right));
        if (difference.degree() > 1) {
            throw new IllegalArgumentException("A condition must be linear, got '%s'.".formatted(name));
        }
        double limit = -difference.constant() + 0.0;
        double lower = isAtMost(relation) ? Double.NEGATIVE_INFINITY : limit;
        double upper = isAtLeast(relation) ? Double.POSITIVE_INFINITY : limit;
        return new Row(name, difference.linear(), lower, upper);
    }

    private static boolean isAtMost(String relation) {
        return relation.equals("<=") || relation.equals("≤");
    }

    private static boolean isAtLeast(String relation) {
        return relation.equals(">=") || relation.equals("≥");
    }
}
