package apportion.study.siting;

import java.util.List;
import java.util.random.RandomGenerator;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Path (c): steps 1 to 7 of Section 3.3.2, which draw the multipliers v₁ … v₇ at random from 0 and 1, as a demonstration
 * that they are not a method.
 *
 * <p>Stationarity, with its signs put right and in yuan per tonne:
 * (1 − ψ) P − (1 + v₃) C_o − E P_s − v₁ + v₂ − v₄ E + v₅ + v₆ E = 0 and −(1 + v₃) C_t d + P_s + v₄ − v₆ − v₇ + v₈ = 0. Its
 * terms are hundreds of yuan, so values of 0 and 1 leave both sides far apart, whichever are drawn.
 */
public final class RandomMultipliers {

    private static final int MULTIPLIERS = 8; // v₈ belongs to R ≥ 0, which the paper does not print

    private RandomMultipliers() {}

    /** The least violation of the two conditions over all 2⁸ vectors of zeros and ones, colliery by colliery, yuan/t. */
    public static Table leastViolations(int site, Reading reading) {
        StringColumn colliery = StringColumn.create("colliery");
        DoubleColumn output = DoubleColumn.create("least violation in Y");
        DoubleColumn transported = DoubleColumn.create("least violation in R");
        for (CollieryAtSite each : CollieriesAtSite.of(site, 0, reading).collieries()) {
            double inOutput = Double.POSITIVE_INFINITY;
            double inTransported = Double.POSITIVE_INFINITY;
            for (int vector = 0; vector < 1 << MULTIPLIERS; vector++) {
                inOutput = Math.min(inOutput, Math.abs(slopeInOutput(each, vector)));
                inTransported = Math.min(inTransported, Math.abs(slopeInTransported(each, vector)));
            }
            colliery.append(each.name());
            output.append(inOutput);
            transported.append(inTransported);
        }
        return Table.create(
                "Stationarity with multipliers 0 or 1, Site %s".formatted(site), colliery, output, transported);
    }

    /**
     * Draws as the paper does and counts the draws that satisfy stationarity for all collieries.
     *
     * @param tolerance in yuan per tonne
     */
    public static Table draws(int draws, double tolerance, Reading reading, RandomGenerator random) {
        IntColumn site = IntColumn.create("site");
        IntColumn drawn = IntColumn.create("draws");
        IntColumn satisfied = IntColumn.create("satisfy stationarity");
        for (int number : SitingData.sites()) {
            List<CollieryAtSite> collieries =
                    CollieriesAtSite.of(number, 0, reading).collieries();
            int hits = 0;
            for (int draw = 0; draw < draws; draw++) {
                boolean all = true;
                for (CollieryAtSite colliery : collieries) {
                    int vector = random.nextInt(1 << MULTIPLIERS);
                    all &= Math.abs(slopeInOutput(colliery, vector)) <= tolerance
                            && Math.abs(slopeInTransported(colliery, vector)) <= tolerance;
                }
                hits += all ? 1 : 0;
            }
            site.append(number);
            drawn.append(draws);
            satisfied.append(hits);
        }
        return Table.create("Random multipliers", site, drawn, satisfied);
    }

    static double slopeInOutput(CollieryAtSite colliery, int vector) {
        double inYuan = 100;
        return inYuan * (colliery.outputProfit() - v(3, vector) * colliery.operatingCost())
                - v(1, vector)
                + v(2, vector)
                - v(4, vector) * colliery.emission()
                + v(5, vector)
                + v(6, vector) * colliery.emission();
    }

    static double slopeInTransported(CollieryAtSite colliery, int vector) {
        double inYuan = 100;
        return inYuan * (colliery.haulProfit() - v(3, vector) * colliery.haulCost())
                + v(4, vector)
                - v(6, vector)
                - v(7, vector)
                + v(8, vector);
    }

    private static int v(int number, int vector) {
        return vector >> (number - 1) & 1;
    }
}
