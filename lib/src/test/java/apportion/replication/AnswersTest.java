package apportion.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final Answers answers = Answers.of("toy-paper");
    private final PlaceAnswers inputs = answers.at("Table 1", "table-1");
    private final PlaceAnswers shares = answers.at("Table 2", "table-2");

    @Test
    void theToyStudyGivesEveryVerdictAndLeavesNothingOut() {
        assertThat(new ToyStudy().answers().stream().map(Answer::verdict)).contains(Verdict.values());
        assertThat(answers.unanswered()).hasSize(10);
        inputs.input("north", "population", 0.5);
        assertThat(answers.unanswered()).hasSize(9).doesNotContain(new NumberKey("Table 1", "north", "population"));
    }

    @Test
    void anInputMustBeExactlyThePrintedValue() {
        refused(
                () -> inputs.input("north", "population", 0.5001),
                "Table 1, row 'north', column 'population': 'input' does not hold; 0.50010 is not the printed 0.50.");
    }

    @Test
    void aResultIsNoInput() {
        refused(
                () -> inputs.input("total", "population", 2.0),
                "Table 1, row 'total', column 'population': 'input' does not hold; "
                        + "the paper computes the printed 2.0, so it is no input.");
    }

    @Test
    void reproducedMustRoundToThePrintedDigits() {
        refused(
                () -> shares.reproduced("east", "share", 12.6),
                "Table 2, row 'east', column 'share': 'reproduced' does not hold; "
                        + "12.600 does not round to the printed 12.");
    }

    @Test
    void reproducedMayCarryARemarkButNotAnEmptyOne() {
        refused(
                () -> shares.reproduced("east", "share", 12.3, " "),
                "Table 2, row 'east', column 'share': the verdict 'reproduced' needs a reason.");
        shares.reproduced("east", "share", 12.3, "Two slips cancel.");
        assertThat(answers.list().get(0).reason()).isEqualTo("Two slips cancel.");
    }

    @Test
    void aPrintedWordIsReproducedByTheSameWordOnly() {
        refused(
                () -> shares.reproduced("north", "plan", 3),
                "Table 2, row 'north', column 'plan': 'reproduced' does not hold; "
                        + "3.000 does not round to the printed infeasible.");
        refused(
                () -> shares.reproduced("north", "plan", Computed.word("unbounded")),
                "Table 2, row 'north', column 'plan': 'reproduced' does not hold; "
                        + "unbounded does not round to the printed infeasible.");
        shares.differs("north", "plan", 3, "The plan is feasible.");
        assertThat(answers.list()).hasSize(1);
    }

    @Test
    void compareGivesReproducedOrShowsBothValues() {
        refused(
                () -> shares.compare("east", "share", 12.6),
                ("Table 2, row 'east', column 'share': printed 12, computed 12.600.\n"
                        + "Maybe it follows, is explained, differs, is contradicted or is not recoverable: decide by hand."));
        shares.compare("east", "share", 12.4);
        assertThat(answers.list().get(0).verdict()).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void followsMustAgreeAndSayFromWhat() {
        refused(
                () -> shares.follows("east", "share", 12.6, "Table 1."),
                "Table 2, row 'east', column 'share': 'follows' does not hold; 12.600 does not round to the printed 12.");
        refused(
                () -> shares.follows("east", "share", 12.1, " "),
                "Table 2, row 'east', column 'share': the verdict 'follows' needs a reason.");
    }

    @Test
    void followsFromRoundedNumbersMustReachThePrintedDigits() {
        shares.followsWithin("east", "share", 12.6, 12.2, 13, "Table 1 with its last digits varied.");
        refused(
                () -> shares.followsWithin("west", "share", -3.7, -3.9, -3.6, "Table 1."),
                "Table 2, row 'west', column 'share': 'follows' does not hold; -3.600 does not round to the printed -3.");
        refused(
                () -> shares.followsWithin("west", "share", -3, Double.NaN, -2, "Table 1."),
                "Table 2, row 'west', column 'share': least <= computed <= greatest must hold, got NaN, -3.0, -2.0.");
        refused(
                () -> shares.followsWithin("north", "plan", 1, 1, 1, "Table 1."),
                "Table 2, row 'north', column 'plan': the paper prints the word 'infeasible', which follows from no number.");
    }

    @Test
    void explainedNeedsASlipThatGivesThePrintedDigits() {
        refused(
                () -> shares.explained("south", "share", 75, 75.1, "Rounded."),
                "Table 2, row 'south', column 'share': 'explained' does not hold; the slip gives 75.1000, the paper prints 74.9.");
        refused(
                () -> shares.explained("south", "share", 74.91, 74.9, "Rounded."),
                ("Table 2, row 'south', column 'share': 'explained' does not hold; "
                        + "74.9100 must differ from the printed 74.9.\nMaybe it is 'reproduced'."));
        refused(
                () -> shares.explained("south", "share", 75, 74.9, ""),
                "Table 2, row 'south', column 'share': the verdict 'explained' needs a reason.");
        shares.explained("south", "share", 75, 74.9, "Rounded.");
        assertThat(answers.list().get(0).reason()).isEqualTo("Rounded. (The slip gives 74.9000.)");
    }

    @Test
    void differsMustDifferAndSayWhy() {
        refused(
                () -> shares.differs("east", "share", 12.4, "No idea."),
                ("Table 2, row 'east', column 'share': 'differs' does not hold; "
                        + "12.400 must differ from the printed 12.\nMaybe it is 'reproduced'."));
        refused(
                () -> shares.differs("east", "share", 12.6, ""),
                "Table 2, row 'east', column 'share': the verdict 'differs' needs a reason.");
    }

    @Test
    void contradictedNeedsAReasonAProofAndAnotherValueIfAny() {
        refused(
                () -> shares.contradicted("west", "share", "", "Table 1"),
                "Table 2, row 'west', column 'share': the verdict 'contradicted' needs a reason.");
        refused(
                () -> shares.contradicted("west", "share", "Negative.", " "),
                "Table 2, row 'west', column 'share': 'contradicted' needs the place where its proof stands.");
        refused(
                () -> shares.contradicted("west", "share", -3.1, "Negative.", "Table 1"),
                ("Table 2, row 'west', column 'share': 'contradicted' does not hold; "
                        + "-3.100 must differ from the printed -3.\nMaybe it is 'reproduced'."));
        shares.contradicted("west", "share", 0, "Negative.", "Table 1");
        assertThat(answers.list().get(0).reason()).isEqualTo("Negative. (Proof: Table 1.)");
    }

    @Test
    void notRecoverableMustSayWhatIsMissing() {
        refused(
                () -> shares.notRecoverable("west", "share", ""),
                "Table 2, row 'west', column 'share': the verdict 'not-recoverable' needs a reason.");
    }

    @Test
    void aNumberIsAnsweredOnce() {
        inputs.input("north", "population", 0.5);
        refused(
                () -> inputs.reproduced("north", "population", 0.5),
                "Table 1, row 'north', column 'population' has two answers: 'input' and 'reproduced'.");
    }

    @Test
    void anUnknownRowColumnPlaceOrPaperNamesTheNearest() {
        refused(
                () -> shares.reproduced("nort", "share", 25),
                "Paper 'toy-paper' prints no number at Table 2, row 'nort', column 'share'; "
                        + "nearest rows: 'north', 'south', 'east', 'west', '=1+1, \"<b>bold</b>\"'.");
        refused(
                () -> shares.reproduced("north", "shares", 25),
                "Paper 'toy-paper' prints no number at Table 2, row 'north', column 'shares'; "
                        + "nearest columns in that row: 'share', 'plan'.");
        refused(
                () -> answers.at("Table 3", "table-3"),
                "Paper 'toy-paper' has no place 'Table 3'; nearest: 'Table 1', 'Table 2', 'Section 3'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answers.of("toy"))
                .withMessageStartingWith("No data package 'toy'; there are: co2-quota,");
    }

    @Test
    void aComputedValueMustBeFinite() {
        refused(
                () -> shares.differs("east", "share", Double.NaN, "No idea."),
                "A computed value must be finite, got NaN.");
    }

    @Test
    void aSectionMustBeAnAnchor() {
        refused(
                () -> answers.at("Table 2", "\"><script>").reproduced("north", "share", 25),
                "Table 2, row 'north', column 'share': section must be an anchor such as table-4, got '\"><script>'.");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage("%s", message);
    }
}
