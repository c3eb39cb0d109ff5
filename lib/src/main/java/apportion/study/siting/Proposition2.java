package apportion.study.siting;

import apportion.study.siting.Reading.TransportPricing;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Proposition 2: the allowed excess stack level has great influence on how much gangue is carried. Tested on the exact
 * plans at Site 6.
 *
 * <p>It depends on how transport is priced: per tonne-kilometre more is carried the stricter φ is, because only the limit
 * forces it; per tonne carrying always pays, and the same is carried at every φ.
 */
public final class Proposition2 {

    private Proposition2() {}

    /** Total gangue carried under both prices, for five φ. */
    public static Table table(Reading reading) {
        DoubleColumn excess = DoubleColumn.create("φ");
        DoubleColumn byDistance = DoubleColumn.create("carried, priced per tonne-kilometre");
        DoubleColumn byWeight = DoubleColumn.create("carried, priced per tonne");
        for (double level : NoPlanYetPrinted.EXCESSES) {
            excess.append(level);
            byDistance.append(carried(level, reading.withTransport(TransportPricing.PER_TONNE_KILOMETRE)));
            byWeight.append(carried(level, reading.withTransport(TransportPricing.PER_TONNE)));
        }
        return Table.create("Gangue carried to Site 6", excess, byDistance, byWeight);
    }

    static double carried(double excess, Reading reading) {
        return Reactions.plan(100 * excess, reading).transported();
    }
}
