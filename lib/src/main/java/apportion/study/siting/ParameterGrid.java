package apportion.study.siting;

import apportion.solve.Outcome;
import apportion.sweep.Grid;
import apportion.sweep.Sweep;
import apportion.sweep.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The sites compared at every λ, φ and β of a grid: expected values at optimism λ, excess level φ, and sites turned down
 * whose affordable share of haulage is below β.
 *
 * @param optimisms how many λ from 0 to 1, at least 2
 * @param excesses how many φ from 0 to 1, at least 2
 * @param satisfactions how many β from 0 to 1, at least 2
 */
public record ParameterGrid(int optimisms, int excesses, int satisfactions) implements Grid<SiteChoice> {

    public ParameterGrid {
        if (!(optimisms >= 2 && excesses >= 2 && satisfactions >= 2)) {
            throw new IllegalArgumentException("A grid needs at least 2 values of each, got %s, %s and %s."
                    .formatted(optimisms, excesses, satisfactions));
        }
    }

    /**
     * One point of the grid.
     *
     * @param optimism λ in [0, 1]
     * @param excess φ in [0, 1]
     * @param leastSatisfaction β in [0, 1]
     */
    public record At(double optimism, double excess, double leastSatisfaction) implements Task<SiteChoice> {
        @Override
        public SiteChoice compute(RandomGenerator random) {
            Reading reading = Reading.DEFAULT.withCrispValue(new CrispValue.ExpectedValue(optimism));
            Scenario scenario = Scenario.of(excess, leastSatisfaction)
                    .withReading(reading)
                    .withAdmission(Admission.AFFORDABLE_HAULAGE);
            Map<Integer, Outcome<Plan>> plans = new LinkedHashMap<>();
            for (int site : SitingData.sites()) {
                if (scenario.admission().satisfaction(site, excess, reading) >= leastSatisfaction) {
                    plans.put(site, MeritOrder.plan(site, excess, reading));
                }
            }
            return SiteChoice.of(SiteRanking.of(scenario, plans), excess, optimism, leastSatisfaction);
        }
    }

    @Override
    public int count() {
        return Math.multiplyExact(Math.multiplyExact(optimisms, excesses), satisfactions);
    }

    @Override
    public Task<SiteChoice> task(int index) {
        int optimism = index / (excesses * satisfactions);
        int excess = index / satisfactions % excesses;
        int satisfaction = index % satisfactions;
        return new At(share(optimism, optimisms), share(excess, excesses), share(satisfaction, satisfactions));
    }

    private static double share(int number, int of) {
        return (double) number / (of - 1);
    }

    /** The sweep over this grid; it draws nothing. */
    public Sweep<SiteChoice> sweep() {
        return Sweep.of("siting-grid", SiteChoice.class, this);
    }
}
