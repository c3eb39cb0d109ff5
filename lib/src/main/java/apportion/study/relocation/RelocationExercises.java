package apportion.study.relocation;

import apportion.exercise.Exercise;
import apportion.exercise.ExerciseBook;
import apportion.games.ProportionalSplitOff;
import apportion.welfare.RelocationCooperation;
import apportion.welfare.RelocationGame;
import apportion.welfare.RelocationParameters;
import apportion.welfare.Technology;
import java.util.List;

/** The exercises of industry-relocation whose answers can be checked. */
public final class RelocationExercises implements ExerciseBook {
    private static final int BEIJING = 0;
    private static final int HEBEI = 1;
    private static final int TIANJIN = 2;

    @Override
    public String notebook() {
        return "industry-relocation";
    }

    @Override
    public List<Exercise> exercises() {
        RelocationParameters at = RelocationData.parameters();
        return List.of(
                Exercise.number(
                                "relocation 1",
                                "the subsidy β₁ from which Tianjin takes industry",
                                Figure2::subsidyAtWhichTianjinReceives)
                        .withTrap(
                                () -> at.taxPrice() - at.utilityCoefficients().get(TIANJIN) - at.receiverSubsidy(),
                                "The term with the curvature and Tianjin's own emissions is missing.")
                        .withHint("Tianjin's flow is given by equation (10). What must it be at the border?")
                        .withHint("Set equation (10) to zero and solve for β₁."),
                Exercise.truth(
                                "relocation 2",
                                "true if doubling d from Hebei to Beijing changes a flow without cooperation, false if not",
                                () -> !RelocationGame.of(harmful(at))
                                        .equilibrium()
                                        .flows()
                                        .equals(RelocationGame.of(at)
                                                .equilibrium()
                                                .flows()))
                        .withHint("Which of the conditions (5) to (7) contain a diffusion damage?"),
                Exercise.number(
                                "relocation 3",
                                "Beijing's amount when all three weigh the same",
                                () -> ProportionalSplitOff.allocate(Table5.game(), List.of(1.0, 1.0, 1.0))
                                        .allocation()
                                        .payoffs()
                                        .get(BEIJING))
                        .withTrap(
                                () -> SplitOff.solution().allocation().payoffs().get(BEIJING),
                                "This is what Beijing gets with the paper's weights.")
                        .withHint("Which coalition has the highest worth per head now?"),
                Exercise.number(
                                "relocation 4",
                                "which share of the gain from cooperation is left, between 0 and 1",
                                () -> gain(at.withUtilityCoefficient(TIANJIN, technologyOfBeijing(at)), Technology.OWN)
                                        / gain(at, Technology.SHARED))
                        .withTrap(
                                () -> gain(at.withUtilityCoefficient(HEBEI, technologyOfBeijing(at)), Technology.OWN)
                                        / gain(at, Technology.SHARED),
                                "This is Hebei's part: Java counts from 0, so that Tianjin is 2.")
                        .withHint(
                                "The gain is the welfare with cooperation less the welfare without, the same in both cases.")
                        .withHint("With Technology.OWN only Tianjin's own coefficient changes."));
    }

    private static RelocationParameters harmful(RelocationParameters at) {
        return at.withDamage(HEBEI, BEIJING, 0.4);
    }

    private static double technologyOfBeijing(RelocationParameters at) {
        return at.utilityCoefficients().get(BEIJING);
    }

    /** Welfare with cooperation less that of the printed parameters without. */
    private static double gain(RelocationParameters parameters, Technology technology) {
        return RelocationCooperation.of(parameters)
                        .withTechnology(technology)
                        .optimum()
                        .welfare()
                - RelocationGame.of(RelocationData.parameters()).equilibrium().total();
    }
}
