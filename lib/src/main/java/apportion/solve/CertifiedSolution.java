package apportion.solve;

import java.util.Map;

/** A proved optimum of a linear or a quadratic program, with its duals and its certificate. */
public sealed interface CertifiedSolution permits LinearSolution, QuadraticSolution {

    /** The optimal value, in the sense the program was stated. */
    double objective();

    /** The optimal point, by column name. */
    Map<String, Double> values();

    /** By row name: how much the objective changes for one more unit on the limit that binds. */
    Map<String, Double> duals();

    /** The measured optimality conditions. */
    KktCertificate certificate();

    /** The value of a column. */
    default double value(String column) {
        return Names.find(values(), "column", column);
    }

    /** The dual of a row. */
    default double dual(String row) {
        return Names.find(duals(), "row", row);
    }
}
