package apportion.text;

/**
 * A formula in LaTeX's mathematics, shown typeset on a line of its own: {@code new Latex("x_i = \\frac{a_i}{b}")}.
 *
 * @param formula the source, without dollar signs around it
 */
public record Latex(String formula) {
    public Latex {
        if (formula.isBlank()) {
            throw new IllegalArgumentException("formula must not be blank.");
        }
        if (formula.strip().startsWith("$") || formula.strip().endsWith("$")) {
            throw new IllegalArgumentException(
                    "formula must have no dollar signs around it, got %s.\nMaybe leave them out; they are added."
                            .formatted(formula));
        }
    }

    /** The source itself. */
    @Override
    public String toString() {
        return formula;
    }
}
