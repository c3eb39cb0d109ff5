package apportion.study.siting;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.util.Precision;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Contradiction 9: no points in a plane have the distances of Table 2, and the collieries it implies lie further apart than
 * their coal field is wide.
 *
 * <p>For points a_j, b_i in a plane d_ij² = |a_j|² + |b_i|² − 2 a_j·b_i, so −½ d² centred by rows and columns is a product of
 * matrices with two columns and has at most two singular values that are not 0. Rounding to whole kilometres changes a
 * squared distance by at most d + ¼ and therefore (Weyl) a singular value by at most ½ √Σ (d + ¼)². In any geometry
 * colliery j is at least |d_ij − d_ik| from colliery k.
 */
public final class DistancesOfNoPlane {

    private DistancesOfNoPlane() {}

    /** The singular values of the centred squared distances, and how much of each rounding can explain. */
    public static Table table() {
        IntColumn number = IntColumn.create("singular value");
        DoubleColumn value = DoubleColumn.create("km²");
        DoubleColumn rounding = DoubleColumn.create("rounding explains");
        List<Double> values = singularValues();
        for (int k = 0; k < values.size(); k++) {
            number.append(k + 1);
            value.append(Precision.round(values.get(k), 3)); // the sixth is 0 but for rounding
            rounding.append(roundingBound());
        }
        return Table.create("Dimensions of Table 2", number, value, rounding);
    }

    /** The least distance between two collieries that the triangle inequality allows, and the site that forces it. */
    public static Table leastDistances() {
        StringColumn pair = StringColumn.create("collieries");
        DoubleColumn least = DoubleColumn.create("at least, km");
        IntColumn forcing = IntColumn.create("because of site");
        List<String> names = names();
        for (int j = 0; j < names.size(); j++) {
            for (int k = j + 1; k < names.size(); k++) {
                int site = forcingSite(names.get(j), names.get(k));
                pair.append("%s and %s".formatted(names.get(j), names.get(k)));
                least.append(difference(site, names.get(j), names.get(k)));
                forcing.append(site);
            }
        }
        return Table.create("Least distances between collieries", pair, least, forcing);
    }

    /** The singular values, largest first. */
    static List<Double> singularValues() {
        List<String> names = names();
        List<Integer> sites = SitingData.sites();
        double[][] squares = new double[names.size()][sites.size()];
        double[] rowMeans = new double[names.size()];
        double[] columnMeans = new double[sites.size()];
        double mean = 0;
        for (int j = 0; j < names.size(); j++) {
            for (int i = 0; i < sites.size(); i++) {
                squares[j][i] = Math.pow(SitingData.distance(sites.get(i), names.get(j)), 2);
                rowMeans[j] += squares[j][i] / sites.size();
                columnMeans[i] += squares[j][i] / names.size();
                mean += squares[j][i] / (names.size() * sites.size());
            }
        }
        for (int j = 0; j < names.size(); j++) {
            for (int i = 0; i < sites.size(); i++) {
                squares[j][i] = -(squares[j][i] - rowMeans[j] - columnMeans[i] + mean) / 2;
            }
        }
        List<Double> values = new ArrayList<>();
        for (double value : new SingularValueDecomposition(new Array2DRowRealMatrix(squares)).getSingularValues()) {
            values.add(value);
        }
        return values;
    }

    /** ½ √Σ (d + ¼)². */
    static double roundingBound() {
        double sum = 0;
        for (String name : names()) {
            for (int site : SitingData.sites()) {
                sum += Math.pow(SitingData.distance(site, name) + 0.25, 2);
            }
        }
        return Math.sqrt(sum) / 2;
    }

    private static int forcingSite(String one, String other) {
        return SitingData.sites().stream()
                .max((i, k) -> Double.compare(difference(i, one, other), difference(k, one, other)))
                .orElseThrow();
    }

    private static double difference(int site, String one, String other) {
        return Math.abs(SitingData.distance(site, one) - SitingData.distance(site, other));
    }

    private static List<String> names() {
        return SitingData.collieries().stream().map(Colliery::shortName).toList();
    }
}
