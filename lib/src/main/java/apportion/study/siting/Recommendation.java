package apportion.study.siting;

import java.util.OptionalDouble;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * What a local authority can conclude although the printed integrated values cannot be trusted: how each site does over
 * every reading and every excess stack level, with exact plans.
 *
 * <p>The loss of a site in a case is 1 − MIV at equal weights, its distance from a site that is best in stack and revenue;
 * where the collieries have no plan there is no loss to speak of, and the case counts as one without a plan.
 */
public final class Recommendation {

    private Recommendation() {}

    /** One row for each site, over twelve readings and five φ. */
    public static Table table() {
        IntColumn site = IntColumn.create("site");
        IntColumn without = IntColumn.create("cases without a plan");
        IntColumn best = IntColumn.create("cases in which it is best");
        DoubleColumn mean = DoubleColumn.create("mean loss");
        DoubleColumn worst = DoubleColumn.create("greatest loss");
        for (int number : SitingData.sites()) {
            int none = 0;
            int wins = 0;
            int plans = 0;
            double sum = 0;
            double greatest = 0;
            for (Reading reading : Reading.all()) {
                for (double excess : NoPlanYetPrinted.EXCESSES) {
                    SiteRanking ranking =
                            SiteRanking.of(Scenario.of(excess, 0.7).withReading(reading));
                    OptionalDouble value = ranking.value(number);
                    if (value.isPresent()) {
                        plans++;
                        sum += 1 - value.getAsDouble();
                        greatest = Math.max(greatest, 1 - value.getAsDouble());
                        wins += ranking.best().contains(number) ? 1 : 0;
                    } else {
                        none++;
                    }
                }
            }
            site.append(number);
            without.append(none);
            best.append(wins);
            mean.append(sum / plans);
            worst.append(greatest);
        }
        return Table.create("Sites over 60 cases", site, without, best, mean, worst);
    }
}
