package apportion.study.co2;

import apportion.dea.inverse.AbatementCurve.Step;
import apportion.dea.inverse.FrontierShift;
import apportion.dea.inverse.FrontierSplit;
import apportion.dea.inverse.Quota;
import apportion.dea.inverse.QuotaModel;
import apportion.dea.inverse.ReferenceSet;
import apportion.dea.inverse.Thresholds;
import apportion.exercise.Exercise;
import apportion.exercise.ExerciseBook;
import java.util.List;
import java.util.Objects;

/** The exercises of co2-quota whose answers can be checked. */
public final class Co2Exercises implements ExerciseBook {
    private static final String TEXTILE = "Manufacture of Textile";
    private static final double SAME = 1e-6;

    @Override
    public String notebook() {
        return "co2-quota";
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(
                Exercise.number(
                                "co2 1",
                                "the quota, 10,000 tonnes, at which Textile begins to reduce on data set B, case 1",
                                Co2Exercises::quotaOfTextile)
                        .withTrap(
                                () -> Table6.quota().amount(Co2Data.CO2),
                                "This is the quota of Table 6; Textile has nothing to do with it yet.")
                        .withHint(
                                "A rising quota takes the steps of the merit order one after the other, cheapest first.")
                        .withHint("abatementCosts(Co2Data.CO2).table(): what all cheaper steps add up to."),
                Exercise.truth(
                                "co2 2",
                                "true if the quota of Table 6 is possible on A without losing output, false if not",
                                () -> strict(SyntheticIndustries.A).solve().isOptimal())
                        .withHint("Thresholds.uniform(0), and look at intervals()."),
                Exercise.truth(
                                "co2 3",
                                "true if the objective on A changes with all units as benchmarks, false if not",
                                () -> Math.abs(objective(ReferenceSet.ALL_UNITS)
                                                - Table6.model(SyntheticIndustries.A, Case.CASE_1)
                                                        .solve()
                                                        .orElseThrow()
                                                        .objective())
                                        > SAME)
                        .withHint("What do units add to a technology that others already span?"),
                Exercise.number("co2 4", "f for half the quota of Other Manufacture", () -> halfOfOthers())
                        .withTrap(
                                () -> share(OtherManufacture.shift()) / 2,
                                "Half of f: but what the projections save is not halved.")
                        .withHint(
                                "f is what the projections leave of the quota, over what they leave of the emissions."));
    }

    private static double quotaOfTextile() {
        double quota = 0;
        for (Step step : Table6.model(SyntheticIndustries.B, Case.CASE_1)
                .abatementCosts(Co2Data.CO2)
                .meritOrder()) {
            if (step.unit().equals(TEXTILE)) {
                break;
            }
            quota += step.length();
        }
        return quota;
    }

    private static QuotaModel strict(SyntheticIndustries data) {
        QuotaModel model = Table6.model(data, Case.CASE_1);
        return model.with(model.options().withThresholds(Thresholds.uniform(0)));
    }

    private static double objective(ReferenceSet reference) {
        QuotaModel model = Table6.model(SyntheticIndustries.A, Case.CASE_1);
        return model.with(model.options().withReference(reference))
                .solve()
                .orElseThrow()
                .objective();
    }

    private static double halfOfOthers() {
        double half = OtherManufacture.quota().amount(Co2Data.CO2) / 2;
        return share(FrontierShift.of(FrontierSplit.of(OtherManufacture.units()), Quota.of(Co2Data.CO2, half))
                .orElseThrow());
    }

    private static double share(FrontierShift shift) {
        return Objects.requireNonNull(shift.shares().get(Co2Data.CO2));
    }
}
