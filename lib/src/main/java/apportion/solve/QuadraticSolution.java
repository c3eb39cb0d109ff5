package apportion.solve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A proved optimum of a {@link QuadraticProgram}.
 *
 * @param objective ½xᵀHx + bᵀx at the point, in the sense the program was stated
 * @param values the value of each variable, in the program's order
 * @param duals by row name: how much the objective changes for one more unit on the limit that binds, 0 if none does
 * @param binding the names of the rows that hold with equality, bounds among them
 * @param certificate the measured optimality conditions
 */
public record QuadraticSolution(
        double objective,
        Map<String, Double> values,
        Map<String, Double> duals,
        List<String> binding,
        KktCertificate certificate)
        implements CertifiedSolution {

    public QuadraticSolution {
        values = Names.copy(values);
        duals = Names.copy(duals);
        binding = List.copyOf(binding);
    }

    /** The duals of the rows that bind. */
    public Map<String, Double> bindingDuals() {
        Map<String, Double> prices = new LinkedHashMap<>();
        binding.forEach(row -> prices.put(row, dual(row)));
        return Names.copy(prices);
    }

    static QuadraticSolution of(DenseProgram dense, double[] values, double[] duals, List<String> binding) {
        return new QuadraticSolution(
                dense.objective(values),
                Names.map(dense.columnNames(), values, 1),
                Names.map(dense.rowNames(), duals, dense.sign),
                binding,
                Certifier.certify(dense, values, duals));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Quadratic program, optimum %.6f\n  %s\n  largest violation of the optimality conditions %.1e",
                objective,
                values.entrySet().stream()
                        .map(entry -> String.format(Locale.ROOT, "%s = %.6f", entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", ")),
                certificate.worst());
    }
}
