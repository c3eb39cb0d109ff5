package apportion.solve;

import apportion.text.Counted;
import java.util.Locale;
import java.util.Map;

/**
 * A proved optimum of a linear program.
 *
 * @param objective the optimal value
 * @param values the optimal point, by column name
 * @param duals by row name: how much the objective changes for one more unit on the limit that binds, 0 if none does
 * @param reducedCosts by column name: how much the objective changes for one more unit of the column beside its bound
 * @param certificate the measured optimality conditions
 */
public record LinearSolution(
        double objective,
        Map<String, Double> values,
        Map<String, Double> duals,
        Map<String, Double> reducedCosts,
        KktCertificate certificate)
        implements CertifiedSolution {

    public LinearSolution {
        values = Names.copy(values);
        duals = Names.copy(duals);
        reducedCosts = Names.copy(reducedCosts);
    }

    /** The reduced cost of a column. */
    public double reducedCost(String column) {
        return Names.find(reducedCosts, "column", column);
    }

    static LinearSolution of(DenseProgram dense, double[] values, double[] duals) {
        return new LinearSolution(
                dense.objective(values),
                Names.map(dense.columnNames(), values, 1),
                Names.map(dense.rowNames(), duals, dense.sign),
                Names.map(dense.columnNames(), Certifier.reducedCosts(dense, values, duals), dense.sign),
                Certifier.certify(dense, values, duals));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Linear program solved: %s, %s, objective %.10g\n%s",
                Counted.of(values.size(), "column"),
                Counted.of(duals.size(), "row"),
                objective,
                certificate);
    }
}
