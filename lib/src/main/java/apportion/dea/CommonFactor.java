package apportion.dea;

import apportion.dea.Factor.Role;
import apportion.dea.Technology.Row;

/**
 * How one abatement factor θ for all reference units enters the program of a ray: as one more own column, by which the
 * levels of some rows are multiplied, and one more row that bounds it.
 */
enum CommonFactor {
    /** No such factor, or one that changes nothing. */
    NONE(0),

    /** The column is θ ≤ 1, the weights are θλ, and θ multiplies the levels of inputs and of Σλ; inputs must not move. */
    SHARE(1),

    /** The column is 1/θ ≥ 1, the weights are λ, and 1/θ multiplies the levels of outputs; outputs must not move. */
    INVERSE(-1);

    /** The column's entry in the row that bounds it, and the level of that row. */
    final int bound;

    CommonFactor(int bound) {
        this.bound = bound;
    }

    static CommonFactor of(DecisionMakingUnits reference, ModelOptions options, boolean movesInputs) {
        if (!matters(reference, options)) {
            return NONE;
        }
        return movesInputs ? INVERSE : SHARE;
    }

    /** Under constant and non-increasing returns Σλ may be cut instead, so that θ = 1 serves as well. */
    static boolean matters(DecisionMakingUnits reference, ModelOptions options) {
        return options.badOutputs() instanceof BadOutputs.CommonAbatementFactor
                && !reference.factors(Role.BAD_OUTPUT).isEmpty()
                && options.returnsToScale() != ReturnsToScale.CONSTANT
                && options.returnsToScale() != ReturnsToScale.NON_INCREASING;
    }

    /** Whether the column multiplies the level of a row. */
    boolean multiplies(Row row, DecisionMakingUnits units) {
        if (this == NONE || row.isBound()) {
            return false;
        }
        boolean output = row.factor() >= 0 && units.factors().get(row.factor()).role() != Role.INPUT;
        return output == (this == INVERSE);
    }
}
