package apportion.bilevel;

import apportion.solve.LinearProgram.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One side of a condition or bound that followers obey, turned to Σ aᵢzᵢ ≥ b, or an equation.
 *
 * @param name the condition's, or what bound it is
 * @param owners the followers, by number, who take it into account
 * @param common whether the owners see one multiplier
 */
record Limit(
        String name,
        Map<String, Double> coefficients,
        double right,
        boolean equation,
        List<Integer> owners,
        boolean common) {

    /** All limits of all followers. */
    static List<Limit> of(BilevelProgram program) {
        List<Limit> limits = new ArrayList<>();
        for (int k = 0; k < program.followers().size(); k++) {
            for (Row row : ownRows(program.followers().get(k))) {
                limits.addAll(sides(row, List.of(k), false));
            }
        }
        List<Integer> all = new ArrayList<>();
        for (int k = 0; k < program.followers().size(); k++) {
            all.add(k);
        }
        for (Row row : program.shared()) {
            limits.addAll(sides(row, all, program.multipliers() == BilevelProgram.SharedMultipliers.COMMON));
        }
        return limits;
    }

    /** A follower's conditions and bounds as rows. */
    static List<Row> ownRows(Player follower) {
        List<Row> rows = new ArrayList<>(follower.conditions());
        for (Variable variable : follower.variables()) {
            if (Double.isFinite(variable.lower()) || Double.isFinite(variable.upper())) {
                rows.add(new Row(
                        "bounds of " + variable.name(),
                        Map.of(variable.name(), 1.0),
                        variable.lower(),
                        variable.upper()));
            }
        }
        return rows;
    }

    private static List<Limit> sides(Row row, List<Integer> owners, boolean common) {
        if (row.lower() == row.upper()) {
            return List.of(new Limit(row.name(), row.coefficients(), row.lower(), true, owners, common));
        }
        List<Limit> sides = new ArrayList<>();
        boolean both = Double.isFinite(row.lower()) && Double.isFinite(row.upper());
        if (Double.isFinite(row.lower())) {
            sides.add(new Limit(
                    row.name() + (both ? " (lower)" : ""), row.coefficients(), row.lower(), false, owners, common));
        }
        if (Double.isFinite(row.upper())) {
            Map<String, Double> turned = new LinkedHashMap<>();
            row.coefficients().forEach((name, value) -> turned.put(name, -value));
            sides.add(new Limit(row.name() + (both ? " (upper)" : ""), turned, -row.upper(), false, owners, common));
        }
        return sides;
    }

    /** Whether it names something one of the followers chooses. */
    boolean touches(Player follower) {
        return follower.choices().stream().anyMatch(name -> coefficients.getOrDefault(name, 0.0) != 0);
    }

    /** The one variable whose being at least 0 the limit says, else empty. */
    String nonNegativeVariable() {
        if (equation || right != 0 || coefficients.size() != 1) {
            return "";
        }
        Map.Entry<String, Double> only = coefficients.entrySet().iterator().next();
        return only.getValue() > 0 ? only.getKey() : "";
    }
}
