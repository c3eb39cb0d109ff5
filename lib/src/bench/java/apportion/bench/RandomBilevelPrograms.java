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
 * Random linear bilevel programs with a given number of complementarity pairs: half of them conditions of the follower,
 * half its variables' being at least 0. Small integers; x = 0, y = 0 is feasible, and what the follower chooses is
 * bounded by conditions without negative coefficients on its variables.
 */
final class RandomBilevelPrograms {

    private RandomBilevelPrograms() {}

    static BilevelProgram draw(int pairs, int seed) {
        Random random = new Random(1000L * pairs + seed);
        int answers = pairs / 2;
        int conditions = pairs - answers;
        int choices = Math.max(2, pairs / 5);
        Map<String, Double> leaders = new LinkedHashMap<>();
        Map<String, Double> followers = new LinkedHashMap<>();
        Player leader = Player.minimising(Expression.ZERO);
        Player follower = Player.minimising(Expression.ZERO);
        for (int j = 0; j < choices; j++) {
            leader = leader.choosing(Variable.between("x" + j, 0, 10));
            leaders.put("x" + j, random.nextInt(19) - 9.0);
        }
        for (int j = 0; j < answers; j++) {
            follower = follower.choosing(Variable.nonNegative("y" + j));
            leaders.put("y" + j, random.nextInt(19) - 9.0);
            followers.put("y" + j, random.nextInt(19) - 9.0);
        }
        for (int i = 0; i < conditions; i++) {
            Map<String, Double> terms = new LinkedHashMap<>();
            for (int j = 0; j < choices; j++) {
                if (random.nextInt(10) < 4) {
                    terms.put("x" + j, random.nextInt(19) - 9.0);
                }
            }
            for (int j = 0; j < answers; j++) {
                if (i == j % conditions || random.nextInt(10) < 3) {
                    terms.put("y" + j, 1.0 + random.nextInt(9));
                }
            }
            follower = follower.subjectTo(
                    new Row("condition " + i, terms, Double.NEGATIVE_INFINITY, 10.0 + random.nextInt(50)));
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
}
