package apportion.study.siting;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Proposition 5: collieries that make less gangue per tonne of coal have priority. Tested on the exact plans at Site 6
 * between φ = 40% and φ = 0: who loses least output?
 */
public final class Proposition5 {

    private Proposition5() {}

    /** Outputs at both ends, the loss, and how much of the capacity to carry is used at φ = 0. */
    public static Table table(Reading reading) {
        StringColumn name = StringColumn.create("colliery");
        DoubleColumn emission = DoubleColumn.create("gangue per tonne, %");
        DoubleColumn relaxed = DoubleColumn.create("output at φ = 40%");
        DoubleColumn strict = DoubleColumn.create("output at φ = 0%");
        DoubleColumn loss = DoubleColumn.create("loss, %");
        DoubleColumn used = DoubleColumn.create("capacity to carry in use at φ = 0%, %");
        for (Colliery colliery : SitingData.collieries()) {
            String shortName = colliery.shortName();
            name.append(shortName);
            emission.append(100 * colliery.emission().mode());
            relaxed.append(Reactions.plan(40, reading).of(shortName).output());
            strict.append(Reactions.plan(0, reading).of(shortName).output());
            loss.append(loss(colliery, reading));
            used.append(100
                    * Reactions.plan(0, reading).of(shortName).transported()
                    / SitingData.haulCapacity(6, shortName));
        }
        return Table.create("Who gives way, %s".formatted(reading), name, emission, relaxed, strict, loss, used);
    }

    /** Spearman's rank correlation of the loss with gangue per tonne: 1 if those with least gangue lose least. */
    public static double rankCorrelation(Reading reading) {
        return new SpearmansCorrelation()
                .correlation(
                        values(colliery -> colliery.emission().mode()), values(colliery -> loss(colliery, reading)));
    }

    private static double loss(Colliery colliery, Reading reading) {
        double relaxed = Reactions.plan(40, reading).of(colliery.shortName()).output();
        return 100 * (1 - Reactions.plan(0, reading).of(colliery.shortName()).output() / relaxed);
    }

    private static double[] values(ToDoubleFunction<Colliery> quantity) {
        List<Colliery> collieries = SitingData.collieries();
        return collieries.stream().mapToDouble(quantity).toArray();
    }
}
