package apportion.study.coal;

import apportion.exercise.Exercise;
import apportion.exercise.ExerciseBook;
import apportion.inequality.Gini;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The exercises of coal-quota whose answers can be checked. */
public final class CoalExercises implements ExerciseBook {

    @Override
    public String notebook() {
        return "coal-quota";
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(
                Exercise.names(
                                "coal 1",
                                "the threshold province of instance C, abbreviated, when economy weighs 0.7",
                                CoalExercises::thresholds)
                        .withHint("The price of the provinces' answer is the unit cost of one of them.")
                        .withHint(
                                "InstanceC.byEnumeration(preference): compare answer().price() with the column of unit costs."),
                Exercise.truth(
                                "coal 2",
                                "true if the rates spread more at μ = 0.5 than at 0.11, false if less",
                                () -> spread(0.5) > spread(0.11))
                        .withHint("What does it cost a province to be one unit off its quota?"),
                Exercise.names(
                                "coal 3",
                                "the scheme that costs least at GAS's unit costs",
                                () -> List.of(Arrays.stream(Scheme.values())
                                        .min(Comparator.comparingDouble(
                                                scheme -> ConsistentPrices.value(UnitPrices.costs(Scheme.GAS), scheme)))
                                        .orElseThrow()
                                        .name()))
                        .withHint("ConsistentPrices.costs() has one line for each scheme's unit costs."),
                Exercise.number(
                                "coal 4",
                                "the Gini coefficient of SOAS by scale if employment follows the government's quotas",
                                () -> Gini.of(Fairness.burdens(
                                        Fairness.Basis.SCALE, Scheme.SOAS, EmploymentAssumption.QUOTA)))
                        .withTrap(
                                () -> Gini.of(
                                        Fairness.burdens(Fairness.Basis.SCALE, Scheme.GAS, EmploymentAssumption.QUOTA)),
                                "This is GAS, which is perfectly equal then, by construction.")
                        .withHint("Fairness.table(EmploymentAssumption.QUOTA)"));
    }

    private static List<String> thresholds() {
        QuotaSolution solution = InstanceC.byEnumeration(Preference.ECONOMY);
        var table = solution.table();
        return table.where(table.doubleColumn("unit cost c")
                        .isEqualTo(solution.answer().price()))
                .stringColumn("province")
                .asList();
    }

    private static double spread(double curvature) {
        List<Double> quotas = InstanceB.byAscent(Preference.ECONOMY, 1).answer().quotas();
        List<Double> rates = ConvexFollower.of(InstanceB.problem(), curvature, InstanceB.RATES)
                .answer(quotas)
                .orElseThrow()
                .executionRates();
        return Collections.max(rates) - Collections.min(rates);
    }
}
