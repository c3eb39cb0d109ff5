package apportion.study.siting;

import apportion.fuzzy.TriangularFuzzyNumber;
import apportion.solve.Outcome;
import apportion.sweep.Grid;
import apportion.sweep.Sweep;
import apportion.sweep.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.TriangularDistribution;

/**
 * The sites compared under one draw of the 18 fuzzy numbers of Table 4: emission, operating cost and transport cost of each
 * colliery, each from the triangular density on its support, all independent. That is our reading of "roughly known"; the
 * paper draws nothing.
 *
 * <p>The lower level is solved by {@link MeritOrder}, exactly and without an engine.
 *
 * @param excess φ in [0, 1]
 */
public record DrawnCosts(double excess) implements Task<SiteChoice> {

    private static final double MIDDLE = 0.5;

    /**
     * Draws at equally spaced excess levels.
     *
     * @param levels how many levels from 0 to {@code greatest}, at least 2
     * @param greatest the last level
     * @param draws at each level
     */
    public record AtLevels(int levels, double greatest, int draws) implements Grid<SiteChoice> {
        public AtLevels {
            if (!(levels >= 2 && draws >= 1 && greatest > 0 && greatest <= 1)) {
                throw new IllegalArgumentException(
                        "Draws need levels >= 2, draws >= 1 and 0 < greatest <= 1, got %s, %s and %s."
                                .formatted(levels, draws, greatest));
            }
        }

        @Override
        public int count() {
            return Math.multiplyExact(levels, draws);
        }

        @Override
        public Task<SiteChoice> task(int index) {
            int level = index / draws;
            return new DrawnCosts(greatest * level / (levels - 1));
        }

        /** The sweep over these draws. */
        public Sweep<SiteChoice> sweep() {
            return Sweep.of("siting-draws", SiteChoice.class, this).withSeed(2017);
        }
    }

    @Override
    public SiteChoice compute(RandomGenerator random) {
        List<Colliery> drawn = SitingData.collieries().stream()
                .map(colliery -> drawn(colliery, random))
                .toList();
        Map<Integer, Outcome<Plan>> plans = new LinkedHashMap<>();
        for (int site : SitingData.sites()) {
            plans.put(site, MeritOrder.plan(CollieriesAtSite.of(site, excess, Reading.DEFAULT, drawn)));
        }
        return SiteChoice.of(SiteRanking.of(Scenario.of(excess, 0), plans), excess, MIDDLE, 0);
    }

    private static Colliery drawn(Colliery printed, RandomGenerator random) {
        return new Colliery(
                printed.shortName(),
                printed.name(),
                printed.leastOutput(),
                printed.capacity(),
                printed.price(),
                printed.historicalOutput(),
                printed.budget(),
                drawn(printed.emission(), random),
                drawn(printed.operatingCost(), random),
                drawn(printed.transportCost(), random));
    }

    private static TriangularFuzzyNumber drawn(TriangularFuzzyNumber printed, RandomGenerator random) {
        double value = new TriangularDistribution(printed.least(), printed.mode(), printed.greatest())
                .inverseCumulativeProbability(random.nextDouble());
        return new TriangularFuzzyNumber(value, value, value);
    }
}
