package apportion.bilevel;

import java.math.BigDecimal;
import java.util.Map;

/** Writes expressions for people: as they are read, or in LaTeX. */
enum ExpressionWriter {
    PLAIN,
    LATEX;

    String write(Expression expression) {
        StringBuilder text = new StringBuilder();
        expression.products().forEach((product, value) -> {
            String first = name(product.first());
            String square = this == PLAIN ? first + "^2" : "{" + first + "}^{2}";
            String mixed = first + (this == PLAIN ? "*" : " ") + name(product.second());
            add(text, value, product.first().equals(product.second()) ? square : mixed);
        });
        for (Map.Entry<String, Double> term : expression.linear().entrySet()) {
            add(text, term.getValue(), name(term.getKey()));
        }
        if (expression.constant() != 0 || text.isEmpty()) {
            add(text, expression.constant(), "");
        }
        return text.toString();
    }

    /** A name in LaTeX: the digits after letters become an index, a long word stands upright. */
    String name(String name) {
        if (this == PLAIN) {
            return name;
        }
        String letters = name.replaceAll("[_\\d].*$", "");
        String index = name.substring(letters.length()).replaceAll("^_", "").replace("_", ",");
        String stem = letters.length() <= 1 ? letters : "\\mathrm{" + letters.replace(" ", "\\ ") + "}";
        return index.isEmpty() ? stem : stem + "_{" + index.replace(" ", "\\ ") + "}";
    }

    /** Digits as a person writes them: no .0, no exponent. */
    static String number(double value) {
        String digits = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return digits.length() <= 20 ? digits : Double.toString(value);
    }

    private void add(StringBuilder text, double value, String factor) {
        double size = Math.abs(value);
        text.append(text.isEmpty() ? value < 0 ? "-" : "" : value < 0 ? " - " : " + ");
        if (factor.isEmpty()) {
            text.append(number(size));
        } else if (size == 1) {
            text.append(factor);
        } else {
            text.append(number(size)).append(this == PLAIN ? "*" : " ").append(factor);
        }
    }
}
