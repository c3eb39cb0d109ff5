package apportion.bilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** More programs of textbooks and papers than the reference cases have; optima as published, or by hand where said. */
class TextbookProgramsTest {

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of(
                        "Anandalingam and White (1990)",
                        -49,
                        BilevelProgram.of(
                                Player.minimising("-x - 3*y").choosing(nonNegative("x")),
                                Player.minimising("-x + 3*y")
                                        .choosing(nonNegative("y"))
                                        .subjectTo(
                                                "-x - 2*y <= -10",
                                                "x - 2*y <= 6",
                                                "2*x - y <= 21",
                                                "x + 2*y <= 38",
                                                "-x + 2*y <= 18"))),
                Arguments.of(
                        "Tuy, Migdalas and Varbrand (1993)",
                        -3.25,
                        BilevelProgram.of(
                                Player.minimising("-2*x1 + x2 + y1/2")
                                        .choosing(nonNegative("x1"), nonNegative("x2"))
                                        .subjectTo("x1 + x2 <= 2"),
                                Player.minimising("-4*y1 + y2")
                                        .choosing(nonNegative("y1"), nonNegative("y2"))
                                        .subjectTo("-2*x1 + y1 - y2 <= -2.5", "x1 - 3*x2 + y2 <= 2"))),
                Arguments.of(
                        "Shimizu and Aiyoshi (1981)",
                        100,
                        BilevelProgram.of(
                                Player.minimising("x^2 + (y - 10)^2")
                                        .choosing(Variable.between("x", 0, 15))
                                        .subjectTo("y <= x"),
                                Player.minimising("(x + 2*y - 30)^2")
                                        .choosing(Variable.between("y", 0, 20))
                                        .subjectTo("x + y <= 20"))),
                Arguments.of(
                        "Aiyoshi and Shimizu (1984)",
                        0,
                        BilevelProgram.of(
                                Player.minimising("2*x1 + 2*x2 - 3*y1 - 3*y2 - 60")
                                        .choosing(Variable.between("x1", 0, 50), Variable.between("x2", 0, 50))
                                        .subjectTo("x1 + x2 + y1 - 2*y2 <= 40"),
                                Player.minimising("(y1 - x1 + 20)^2 + (y2 - x2 + 20)^2")
                                        .choosing(Variable.between("y1", -10, 20), Variable.between("y2", -10, 20))
                                        .subjectTo("2*y1 - x1 <= -10", "2*y2 - x2 <= -10"))),
                Arguments.of(
                        "Falk and Liu (1995)",
                        -2.25,
                        BilevelProgram.of(
                                Player.minimising("x1^2 - 3*x1 + x2^2 - 3*x2 + y1^2 + y2^2")
                                        .choosing("x1", "x2"),
                                Player.minimising("(y1 - x1)^2 + (y2 - x2)^2")
                                        .choosing(Variable.between("y1", 0.5, 1.5), Variable.between("y2", 0.5, 1.5)))),
                Arguments.of(
                        "Savard and Gauvin (1994)",
                        -98.0 / 81,
                        BilevelProgram.of(
                                Player.minimising("(x - 1)^2 + 2*y1 - 2*x").choosing(nonNegative("x")),
                                Player.minimising("(2*y1 - 4)^2 + (2*y2 - 1)^2 + x*y1")
                                        .choosing(nonNegative("y1"), nonNegative("y2"))
                                        .subjectTo(
                                                "4*x + 5*y1 + 4*y2 <= 12",
                                                "4*y2 - 4*x - 5*y1 <= -4",
                                                "4*x - 4*y1 + 5*y2 <= 4",
                                                "4*y1 - 4*x + 5*y2 <= 4"))),
                Arguments.of(
                        "Bard (1988), two followers",
                        6600,
                        BilevelProgram.of(
                                Player.maximising("(200 - y11 - y21)*(y11 + y21) + (160 - y12 - y22)*(y12 + y22)")
                                        .choosing(
                                                Variable.between("x1", 0, 10),
                                                Variable.between("x2", 0, 5),
                                                Variable.between("x3", 0, 15),
                                                Variable.between("x4", 0, 20))
                                        .subjectTo("x1 + x2 + x3 + x4 <= 40"),
                                Player.minimising("(y11 - 4)^2 + (y12 - 13)^2")
                                        .choosing(Variable.between("y11", 0, 20), Variable.between("y12", 0, 20))
                                        .subjectTo("0.4*y11 + 0.7*y12 <= x1", "0.6*y11 + 0.3*y12 <= x2"),
                                Player.minimising("(y21 - 35)^2 + (y22 - 2)^2")
                                        .choosing(Variable.between("y21", 0, 40), Variable.between("y22", 0, 40))
                                        .subjectTo("0.4*y21 + 0.7*y22 <= x3", "0.6*y21 + 0.3*y22 <= x4"))),
                Arguments.of(
                        "Yezza (1996), products on both levels",
                        1.5,
                        BilevelProgram.of(
                                Player.minimising("-(4*x - 3)*y + 2*x + 1").choosing(Variable.between("x", 0, 1)),
                                Player.minimising("-(1 - 4*x)*y - 2*x - 2").choosing(Variable.between("y", 0, 1)))),
                Arguments.of(
                        "two tolls by hand: 2 from six beats 8 from one",
                        12,
                        BilevelProgram.of(
                                Player.maximising("T*a1 + T*b1").choosing(Variable.between("T", 0, 100)),
                                Player.minimising("(2 + T)*a1 + 10*a2")
                                        .choosing(nonNegative("a1"), nonNegative("a2"))
                                        .subjectTo("a1 + a2 = 1"),
                                Player.minimising("(2 + T)*b1 + 4*b2")
                                        .choosing(nonNegative("b1"), nonNegative("b2"))
                                        .subjectTo("b1 + b2 = 5"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("programs")
    void hasThePublishedOptimumByBranchingAndByConstants(String name, double expected, BilevelProgram program) {
        BilevelSolution branching = KktBranching.solve(program).orElseThrow();
        assertThat(branching.objective()).isCloseTo(expected, within(1e-6));
        assertThat(branching.gap()).isLessThan(1e-7);
        assertThat(branching.proved()).isTrue();
        assertThat(BigMReformulation.solve(program).orElseThrow().objective()).isCloseTo(expected, within(1e-6));
    }

    /** Stackelberg (1934), price 100 − Q, no cost: q₁ = 50, q₂ = 25; two followers share what one has, q = 50/3 each. */
    @Test
    void aLeaderOnAMarketIsSolvedThoughItsRevenueIsNotConcave() {
        Player leader = Player.maximising("q1*(100 - q1 - q2)").choosing(nonNegative("q1"));
        Player follower = Player.maximising("q2*(100 - q1 - q2)").choosing(nonNegative("q2"));
        BilevelSolution one = BilevelProgram.of(leader, follower).solve().orElseThrow();
        assertThat(one.objective()).isCloseTo(1250, within(1e-6));
        assertThat(one.value("q2")).isCloseTo(25, within(1e-6));

        BilevelSolution two = BilevelProgram.of(
                        Player.maximising("q1*(100 - q1 - q2 - q3)").choosing(nonNegative("q1")),
                        Player.maximising("q2*(100 - q1 - q2 - q3)").choosing(nonNegative("q2")),
                        Player.maximising("q3*(100 - q1 - q2 - q3)").choosing(nonNegative("q3")))
                .solve()
                .orElseThrow();
        assertThat(two.objective()).isCloseTo(2500.0 / 3, within(1e-6));

        Player cautious = Player.maximising("q1*(100 - q1 - q2)").choosing(Variable.integer("q1", 0, 49));
        BilevelSolution whole = BilevelProgram.of(cautious, follower).solve().orElseThrow();
        assertThat(whole.objective()).isCloseTo(49 * 51 / 2.0, within(1e-6));
    }

    @Test
    void aLeaderWhoIsNotConvexOnTheAnswersIsRefused() {
        BilevelProgram program = BilevelProgram.of(
                Player.minimising("-x^2 + y").choosing(Variable.between("x", 0, 1)),
                Player.minimising("y").choosing(nonNegative("y")));
        assertThatIllegalArgumentException()
                .isThrownBy(program::solve)
                .withMessage(
                        "The leader's objective is not convex, nor made so by the followers' answers: -x^2 + y.\nMaybe use NestedSearch, which proves nothing.");
    }

    /** Once halved the range of x down to 1e-9 everywhere, that is, never ended. */
    @Test
    void aParametricLeaderWhoseConditionsNoAnswerMeetsIsToldSo() {
        BilevelProgram program = BilevelProgram.of(
                Player.minimising("x").choosing(Variable.between("x", 0, 1)).subjectTo("y >= 2"),
                Player.minimising("y").choosing(nonNegative("y")).subjectTo("y >= x"));
        assertThat(ParametricLeader.solve(program, Position.OPTIMISTIC, BilevelProgram.OPTIONS))
                .isInstanceOf(BilevelOutcome.Infeasible.class);
    }

    /** bl-cw1988 in units a million times smaller: its numbers are a million times larger. */
    @Test
    void largeNumbersAreSolvedToo() {
        BilevelProgram program = BilevelProgram.of(
                Player.minimising("x - 4*y").choosing("x"),
                Player.minimising("y")
                        .choosing("y")
                        .subjectTo("-2*x + y <= 0", "2*x + 5*y <= 108000000", "2*x - 3*y <= -4000000"));
        assertThat(program.solve().orElseThrow().objective()).isCloseTo(-37e6, within(1e-3));
    }

    /** Moore and Bard (1990): −22 with integers; by hand −18 without, at x = 8, y = 1. */
    @Test
    void nestedSearchPassesChoicesWhoseAnswerCannotBeProved() {
        var candler = BilevelProgram.of( // Candler and Townsley (1982): -29.2 at x = (0, 0.9)
                Player.minimising("-8*x1 - 4*x2 + 4*y1 - 40*y2 - 4*y3")
                        .choosing(Variable.between("x1", 0, 2), Variable.between("x2", 0, 2)),
                Player.minimising("x1 + 2*x2 + y1 + y2 + 2*y3")
                        .choosing(nonNegative("y1"), nonNegative("y2"), nonNegative("y3"))
                        .subjectTo(
                                "-y1 + y2 + y3 <= 1", "2*x1 - y1 + 2*y2 - y3/2 <= 1", "2*x2 + 2*y1 - y2 - y3/2 <= 1"));
        var found = NestedSearch.solve(candler, 2000, new SplittableRandom(1), BilevelProgram.OPTIONS);
        assertThat(found.orElseThrow().objective()).isCloseTo(-29.2, within(1e-6)); // steps end at 1e-9 of the range
    }

    @Test
    void withoutIntegersTheLeaderMayDoWorse() {
        BilevelProgram whole = BilevelProgram.of(
                Player.minimising("-x - 10*y").choosing(Variable.integer("x", 0, 10)),
                Player.minimising("y")
                        .choosing(Variable.integer("y", 0, 5))
                        .subjectTo("-25*x + 20*y <= 30", "x + 2*y <= 10", "2*x - y <= 15", "-2*x - 10*y <= -15"));
        assertThat(Enumeration.solve(whole).orElseThrow().objective()).isCloseTo(-22, within(1e-9));
        assertThat(whole.withoutIntegers().solve().orElseThrow().objective()).isCloseTo(-18, within(1e-9));
    }

    private static Variable nonNegative(String name) {
        return Variable.nonNegative(name);
    }
}
