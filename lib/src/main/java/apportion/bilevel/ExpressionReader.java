package apportion.bilevel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an {@link Expression} by recursive descent: sum, product, power, atom. */
final class ExpressionReader {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)"
            + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)|(?<sign>\\*\\*|[-+*/^()−·]))");

    private final String text;
    private int position;
    private String token = "";
    private boolean isNumber;
    private boolean isName;

    private ExpressionReader(String text) {
        this.text = text;
        advance();
    }

    static Expression read(String text) {
        ExpressionReader reader = new ExpressionReader(text);
        Expression expression = reader.sum();
        if (!reader.token.isEmpty()) {
            throw reader.unexpected();
        }
        return expression;
    }

    private Expression sum() {
        Expression result = term();
        while (isSign("+", "-")) {
            result = result.plus(term());
        }
        return result;
    }

    /** A product with any number of signs before it. */
    private Expression term() {
        boolean negative = false;
        while (isSign("+", "-")) {
            negative ^= token.equals("-");
            advance();
        }
        return product().times(negative ? -1 : 1);
    }

    private Expression product() {
        Expression result = power();
        while (true) {
            if (isSign("*")) {
                advance();
                result = result.times(signed());
            } else if (isSign("/")) {
                advance();
                Expression divisor = signed();
                if (divisor.degree() > 0 || divisor.constant() == 0) {
                    throw new IllegalArgumentException(
                            "An expression is divided by numbers other than 0 only, got %s in '%s'."
                                    .formatted(divisor, text));
                }
                result = result.times(1 / divisor.constant());
            } else if (isNumber || isName || isSign("(")) { // 2 x, 3(x + y)
                result = result.times(power());
            } else {
                return result;
            }
        }
    }

    private Expression signed() {
        if (isSign("-")) {
            advance();
            return signed().times(-1);
        }
        return power();
    }

    private Expression power() {
        Expression base = atom();
        if (!isSign("^", "**")) {
            return base;
        }
        advance();
        if (!isNumber || !(token.equals("1") || token.equals("2"))) {
            throw new IllegalArgumentException("The exponent must be 1 or 2, got '%s' in '%s'.".formatted(token, text));
        }
        boolean square = token.equals("2");
        advance();
        return square ? base.times(base) : base;
    }

    private Expression atom() {
        String found = token;
        if (isNumber) {
            advance();
            return Expression.constant(Double.parseDouble(found));
        }
        if (isName) {
            advance();
            return Expression.variable(found, 1);
        }
        if (!isSign("(")) {
            throw unexpected();
        }
        advance();
        Expression inside = sum();
        if (!isSign(")")) {
            throw unexpected();
        }
        advance();
        return inside;
    }

    private boolean isSign(String... signs) {
        for (String sign : signs) {
            if (!isNumber && !isName && token.equals(sign)) {
                return true;
            }
        }
        return false;
    }

    private void advance() {
        String rest = text.substring(position);
        if (rest.isBlank()) {
            isNumber = false;
            isName = false;
            token = "";
            return;
        }
        Matcher next = TOKEN.matcher(rest);
        if (!next.lookingAt()) {
            throw new IllegalArgumentException("'%s' cannot be read at '%s'.".formatted(text, rest.strip()));
        }
        isNumber = next.group("number") != null;
        isName = next.group("name") != null;
        token = next.group().strip().replace('−', '-').replace('·', '*');
        position += next.end();
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException(
                token.isEmpty()
                        ? "'%s' ends too early.".formatted(text)
                        : "'%s' cannot be read at '%s'.".formatted(text, token));
    }
}
