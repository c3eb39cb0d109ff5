package apportion.bilevel;

import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One who decides: an objective, the variables it chooses, the conditions it obeys. Objective and conditions may name
 * other players' variables.
 *
 * <p>{@code Player.minimising("x - 4*y").choosing("x").subjectTo("x >= 0")}
 *
 * @param name for cards and errors; unique in a program
 * @param conditions rows over any variables; for a follower, those it takes into account
 */
public record Player(String name, Sense sense, Expression objective, List<Variable> variables, List<Row> conditions) {

    public Player {
        variables = List.copyOf(variables);
        conditions = List.copyOf(conditions);
        Set<String> seen = new HashSet<>();
        for (Variable variable : variables) {
            if (!seen.add(variable.name())) {
                throw new IllegalArgumentException("Player '%s' chooses '%s' twice.".formatted(name, variable.name()));
            }
        }
        Set<String> rows = new HashSet<>();
        for (Row row : conditions) {
            if (!rows.add(row.name())) {
                throw new IllegalArgumentException("Player '%s' has two conditions '%s'.".formatted(name, row.name()));
            }
        }
    }

    /** One who wants little of something. */
    public static Player minimising(String objective) {
        return minimising(Expression.of(objective));
    }

    /** One who wants little of something. */
    public static Player minimising(Expression objective) {
        return new Player("", Sense.MINIMISE, objective, List.of(), List.of());
    }

    /** One who wants much of something. */
    public static Player maximising(String objective) {
        return maximising(Expression.of(objective));
    }

    /** One who wants much of something. */
    public static Player maximising(Expression objective) {
        return new Player("", Sense.MAXIMISE, objective, List.of(), List.of());
    }

    /** A copy that also chooses these variables, of any sign. */
    public Player choosing(String... names) {
        return choosing(Arrays.stream(names).map(Variable::free).toArray(Variable[]::new));
    }

    /** A copy that also chooses these variables. */
    public Player choosing(Variable... more) {
        List<Variable> all = new ArrayList<>(variables);
        all.addAll(List.of(more));
        return new Player(name, sense, objective, all, conditions);
    }

    /** A copy that also obeys these conditions; {@link Condition} says how they are written. */
    public Player subjectTo(String... more) {
        return subjectTo(Arrays.stream(more).map(Condition::of).toArray(Row[]::new));
    }

    /** A copy that also obeys these conditions. */
    public Player subjectTo(Row... more) {
        List<Row> all = new ArrayList<>(conditions);
        all.addAll(List.of(more));
        return new Player(name, sense, objective, variables, all);
    }

    /** A copy with a name. */
    public Player named(String newName) {
        return new Player(newName, sense, objective, variables, conditions);
    }

    /** The names of its variables. */
    public List<String> choices() {
        return variables.stream().map(Variable::name).toList();
    }

    /** 1 if it minimises, −1 if it maximises: times the objective, less is better. */
    double sign() {
        return sense == Sense.MINIMISE ? 1 : -1;
    }
}
