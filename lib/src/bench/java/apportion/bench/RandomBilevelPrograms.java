package apportion.bench;

import apportion.bilevel.BilevelProgram;
import apportion.bilevel.Expression;
import apportion.bilevel.Player;
import apportion.bilevel.Variable;
import apportion.solve.LinearProgram.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Random linear bilevel programs with a given number of complementarity pairs, one for each of the follower's conditions
 * and bounds. Small integers; x = 0, y = 0 is feasible for the follower, and what it chooses is bounded.
 */
enum RandomBilevelPrograms {
    /** Three coefficients in ten; conditions as of a knapsack, without negative coefficients on the follower's variables. */
    SPARSE,
    /** Every coefficient, of both signs; one more condition holds the sum of the follower's variables. */
    DENSE,
    /** Four coefficients in ten, of both signs; each of the follower's variables between 0 and 10, which makes two pairs. */
    BOXED;

    private static final int LEADERS_SHARE = 5; // one of the leader's variables for so many pairs
    private static final double SUM = 100; // of the follower's variables, in a dense program

    BilevelProgram draw(int pairs, int seed) {
        Random random = new Random(1000L * pairs + seed);
        int answers = this == BOXED ? pairs / 4 : pairs / 2;
        int conditions = pairs - (this == BOXED ? 2 : 1) * answers;
        int choices = Math.max(2, pairs / LEADERS_SHARE);
        Map<String, Double> leaders = new LinkedHashMap<>();
        Map<String, Double> followers = new LinkedHashMap<>();
        Player leader = Player.minimising(Expression.ZERO);
        Player follower = Player.minimising(Expression.ZERO);
        for (int j = 0; j < choices; j++) {
            leader = leader.choosing(Variable.between("x" + j, 0, 10));
            leaders.put("x" + j, digit(random));
        }
        for (int j = 0; j < answers; j++) {
            Variable answer = this == BOXED ? Variable.between("y" + j, 0, 10) : Variable.nonNegative("y" + j);
            follower = follower.choosing(answer);
            leaders.put("y" + j, digit(random));
            followers.put("y" + j, digit(random));
        }
        for (int i = 0; i < conditions; i++) {
            follower = follower.subjectTo(condition(i, conditions, choices, answers, random));
        }
        return BilevelProgram.of(
                new Player(
                        "leader", leader.sense(), Expression.linear(leaders), leader.variables(), leader.conditions()),
                new Player(
                        "follower",
                        follower.sense(),
                        Expression.linear(followers),
                        follower.variables(),
                        follower.conditions()));
    }

    private Row condition(int i, int conditions, int choices, int answers, Random random) {
        Map<String, Double> terms = new LinkedHashMap<>();
        if (this == DENSE && i == conditions - 1) {
            for (int j = 0; j < answers; j++) {
                terms.put("y" + j, 1.0);
            }
            return new Row("sum", terms, Double.NEGATIVE_INFINITY, SUM);
        }
        for (int j = 0; j < choices; j++) {
            if (this == DENSE || random.nextInt(10) < 4) {
                terms.put("x" + j, digit(random));
            }
        }
        for (int j = 0; j < answers; j++) {
            if (this == DENSE || i == j % conditions || random.nextInt(10) < (this == SPARSE ? 3 : 4)) {
                terms.put("y" + j, this == SPARSE ? 1.0 + random.nextInt(9) : digit(random));
            }
        }
        return new Row("condition " + i, terms, Double.NEGATIVE_INFINITY, 10.0 + random.nextInt(50));
    }

    /** An integer between −9 and 9. */
    private static double digit(Random random) {
        return random.nextInt(19) - 9.0;
    }
}
