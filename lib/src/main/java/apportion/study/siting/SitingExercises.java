package apportion.study.siting;

import apportion.exercise.Exercise;
import apportion.exercise.ExerciseBook;
import java.util.List;
import java.util.stream.IntStream;

/** The exercises of gangue-siting whose answers can be checked. */
public final class SitingExercises implements ExerciseBook {
    private static final String JINING_2 = "JN2";

    @Override
    public String notebook() {
        return "gangue-siting";
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(
                Exercise.number(
                                "siting 1",
                                "the distance, km, beyond which Site 6 loses its lead",
                                () -> BreakEvenDistance.of(jining2(), CrispValue.MODE))
                        .withTrap(
                                () -> SitingData.distance(6, JINING_2),
                                "This is where Site 6 is, not how far away it could be.")
                        .withHint(
                                "Site 6 leads because carrying pays for one colliery. What does a tonne more of coal earn it?")
                        .withHint(
                                "Its break-even distance: what the tonne earns, over what carrying its gangue costs per km."),
                Exercise.number(
                                "siting 2",
                                "the smallest φ with a plan for Site 9, in whole per cent",
                                SitingExercises::smallestExcess)
                        .withTrap(
                                () -> smallestExcess() - 1,
                                "At this per cent there is no plan yet: the bound lies between it and the next.")
                        .withHint("Which colliery has the largest output that it must reach, for the stack it may use?")
                        .withHint(
                                "CollieryProgram.solve(9, percent / 100.0, Reading.DEFAULT), one per cent after the other."),
                Exercise.number(
                                "siting 3",
                                "the stacking price, yuan per tonne, above which carrying pays for Jining No. 2",
                                () -> jining2().transportCost().mode())
                        .withHint("Per tonne, what does carrying one tonne cost, and what does it save?"),
                Exercise.number(
                                "siting 4",
                                "the second difference of Site 2's printed values at w₁ = 0.5",
                                () -> BendsInTheWeights.secondDifferences(2).get(1))
                        .withTolerance(2e-3)
                        .withHint(
                                "The value before, less twice the value, plus the value after; linear values give 0."));
    }

    private static Colliery jining2() {
        return SitingData.collieries().stream()
                .filter(colliery -> colliery.shortName().equals(JINING_2))
                .findFirst()
                .orElseThrow();
    }

    private static int smallestExcess() {
        return IntStream.rangeClosed(0, 100)
                .filter(percent -> CollieryProgram.solve(9, percent / 100.0, Reading.DEFAULT)
                        .isOptimal())
                .findFirst()
                .orElseThrow();
    }
}
