package apportion.study.relocation;

import apportion.gravity.GravityModel;
import apportion.gravity.GravityModel.Coefficient;
import apportion.gravity.Membership;
import apportion.gravity.NamedMatrix;
import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import java.util.List;
import org.apache.commons.math3.util.Precision;

/**
 * Table 4, economic connections F_ij and degrees of membership b_ij.
 *
 * <p>Two slips explain every digit that does not follow from Table 3. Because k_ij + k_ji = 1, the two connections of a
 * pair add up to the symmetric one, F_ij + F_ji = S_ij; the paper's backward connections out of Tianjin are S_ij less the
 * <em>rounded</em> forward connection. And its memberships are shares of rounded connections.
 */
public final class Table4 {

    private static final int PRINTED_DECIMALS = 2;
    private static final String SUBTRACTION =
            "The backward connection was obtained as the symmetric one less the rounded forward one.";
    private static final String ROUNDED_SHARES = "The share was taken of connections rounded to two decimals.";

    private Table4() {}

    /** F_ij, from row to column. */
    public static NamedMatrix connections() {
        return RelocationData.gravityModel().connections();
    }

    /** b_ij. */
    public static Membership memberships() {
        return RelocationData.gravityModel().membership();
    }

    /** F_ij as the paper seems to have got it: forward by the formula and rounded, backward by subtraction. */
    static NamedMatrix connectionsBySubtraction() {
        GravityModel model = RelocationData.gravityModel();
        NamedMatrix forward = model.connections();
        NamedMatrix symmetric = model.withCoefficient(Coefficient.SYMMETRIC).connections();
        double[][] slipped = forward.toArray();
        for (int i = 0; i < slipped.length; i++) {
            for (int j = i + 1; j < slipped.length; j++) {
                slipped[i][j] = Precision.round(forward.at(i, j), PRINTED_DECIMALS);
                slipped[j][i] = symmetric.at(i, j) - slipped[i][j];
            }
        }
        return NamedMatrix.square(forward.rowNames(), slipped);
    }

    /** b_ij from those connections. */
    static Membership membershipsOfRoundedConnections() {
        return Membership.of(
                connectionsBySubtraction().map(connection -> Precision.round(connection, PRINTED_DECIMALS)));
    }

    /** b_ij as printed. */
    static Membership membershipsAsPrinted() {
        List<String> regions = RelocationData.regions();
        double[][] printed = new double[regions.size()][regions.size()];
        for (int i = 0; i < regions.size(); i++) {
            for (int j = 0; j < regions.size(); j++) {
                if (i != j) {
                    printed[i][j] = Printed.value(
                            "Table 4", "%s->%s".formatted(regions.get(i), regions.get(j)), "degree of membership");
                }
            }
        }
        return new Membership(NamedMatrix.square(regions, printed));
    }

    static void answer(Answers answers) {
        PlaceAnswers table = answers.at("Table 4", "table-4");
        connectionReproduced(table, "Beijing", List.of("Hebei", "Tianjin"));
        connectionReproduced(table, "Hebei", List.of("Beijing", "Tianjin"));
        for (String to : List.of("Beijing", "Hebei")) {
            table.explained(
                    "Tianjin->" + to,
                    "connection",
                    connections().at("Tianjin", to),
                    connectionsBySubtraction().at("Tianjin", to),
                    SUBTRACTION);
        }
        for (String to : List.of("Beijing", "Tianjin")) {
            table.reproduced(
                    "Hebei->" + to,
                    "degree of membership",
                    memberships().shares().at("Hebei", to));
        }
        membershipExplained(table, "Beijing", List.of("Hebei", "Tianjin"));
        membershipExplained(table, "Tianjin", List.of("Beijing", "Hebei"));
    }

    private static void connectionReproduced(PlaceAnswers table, String from, List<String> destinations) {
        for (String to : destinations) {
            table.reproduced(
                    "%s->%s".formatted(from, to), "connection", connections().at(from, to));
        }
    }

    private static void membershipExplained(PlaceAnswers table, String from, List<String> destinations) {
        for (String to : destinations) {
            table.explained(
                    "%s->%s".formatted(from, to),
                    "degree of membership",
                    memberships().shares().at(from, to),
                    membershipsOfRoundedConnections().shares().at(from, to),
                    ROUNDED_SHARES);
        }
    }
}
