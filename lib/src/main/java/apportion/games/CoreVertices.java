package apportion.games;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The vertices of the core of a small game, by the double description method of Motzkin, Raiffa, Thompson and Thrall
 * (1953): from the simplex of imputations, one coalition after another cuts off what gives it too little, and new
 * vertices appear where an edge crosses the cut.
 *
 * <p>A convex game has up to n! of them, hence the limit on n.
 */
public final class CoreVertices {

    /** The largest number of players. */
    public static final int MOST_PLAYERS = 6;

    /** A payoff vector and the coalitions with excess 0 there, one bit for each bit mask. */
    private record Vertex(ArrayRealVector point, long tight) {}

    private final NormalisedGame game;

    private CoreVertices(NormalisedGame game) {
        this.game = game;
    }

    /**
     * The vertices, sorted by payoffs from the first player on; none if the core is empty.
     *
     * @throws IllegalArgumentException if there are more than six players
     */
    public static List<Allocation> of(TransferableUtilityGame game) {
        if (game.playerCount() > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "Core vertices are listed for at most %d players, got %d.\nMaybe ask for a core point or the nucleolus."
                            .formatted(MOST_PLAYERS, game.playerCount()));
        }
        NormalisedGame normalised = new NormalisedGame(game);
        return new CoreVertices(normalised)
                .enumerate().stream()
                        .map(point -> normalised.restore("Core vertex", point.toArray()))
                        .sorted(Comparator.comparing(
                                Allocation::payoffs,
                                (first, second) -> IntStream.range(0, first.size())
                                        .map(i -> Double.compare(first.get(i), second.get(i)))
                                        .filter(order -> order != 0)
                                        .findFirst()
                                        .orElse(0)))
                        .toList();
    }

    private List<ArrayRealVector> enumerate() {
        if (game.hasNoImputation()) {
            return List.of();
        }
        List<Vertex> vertices = imputations();
        for (Coalition coalition : Coalition.bySizeThenLexicographic(game.players)) {
            if (coalition.size() > 1 && coalition.size() < game.players) {
                vertices = cut(vertices, coalition.mask());
            }
        }
        return distinct(vertices.stream().map(this::polished).toList());
    }

    /** x ≥ 0, x(N) = w(N): a simplex, or a single point. */
    private List<Vertex> imputations() {
        double worth = Math.max(0, game.worthOfGrandCoalition());
        List<Vertex> vertices = new ArrayList<>();
        int corners = worth <= game.tolerance ? 1 : game.players;
        for (int i = 0; i < corners; i++) {
            ArrayRealVector point = new ArrayRealVector(game.players);
            point.setEntry(i, worth);
            long tight = 0;
            for (int j = 0; j < game.players; j++) {
                if (j != i || corners == 1) {
                    tight |= 1L << (1 << j);
                }
            }
            vertices.add(new Vertex(point, tight));
        }
        return vertices;
    }

    private List<Vertex> cut(List<Vertex> vertices, int mask) {
        List<Vertex> kept = new ArrayList<>();
        List<Vertex> inside = new ArrayList<>();
        List<Vertex> outside = new ArrayList<>();
        for (Vertex vertex : vertices) {
            double slack = slack(vertex, mask);
            if (Math.abs(slack) <= game.tolerance) {
                kept.add(new Vertex(vertex.point(), vertex.tight() | 1L << mask));
            } else if (slack > 0) {
                inside.add(vertex);
            } else {
                outside.add(vertex);
            }
        }
        for (Vertex first : inside) {
            for (Vertex second : outside) {
                if (isEdge(first, second, vertices)) {
                    kept.add(crossing(first, second, mask));
                }
            }
        }
        kept.addAll(inside);
        return kept;
    }

    /** Two vertices share an edge exactly if no third one satisfies all the equations they share. */
    private boolean isEdge(Vertex first, Vertex second, List<Vertex> vertices) {
        long shared = first.tight() & second.tight();
        return Long.bitCount(shared) >= game.players - 2
                && vertices.stream()
                        .noneMatch(third ->
                                !third.equals(first) && !third.equals(second) && (third.tight() & shared) == shared);
    }

    private Vertex crossing(Vertex first, Vertex second, int mask) {
        double up = slack(first, mask);
        double down = -slack(second, mask);
        ArrayRealVector point = new ArrayRealVector(
                first.point().mapMultiply(down / (up + down)).add(second.point().mapMultiply(up / (up + down))));
        return new Vertex(point, (first.tight() & second.tight()) | (1L << mask));
    }

    private double slack(Vertex vertex, int mask) {
        double sum = -game.worth[mask];
        for (int i = 0; i < game.players; i++) {
            sum += (mask >> i & 1) == 0 ? 0 : vertex.point().getEntry(i);
        }
        return sum;
    }

    /** Solves the vertex anew from its own equations, so that crossings of crossings do not add up their rounding. */
    private ArrayRealVector polished(Vertex vertex) {
        List<Integer> equations = new ArrayList<>(List.of(game.everyone()));
        for (int mask = 1; mask < game.everyone(); mask++) {
            if ((vertex.tight() >> mask & 1) != 0) {
                equations.add(mask);
            }
        }
        RealMatrix matrix = new Array2DRowRealMatrix(equations.size(), game.players);
        ArrayRealVector right = new ArrayRealVector(equations.size());
        for (int line = 0; line < equations.size(); line++) {
            for (int i = 0; i < game.players; i++) {
                matrix.setEntry(line, i, equations.get(line) >> i & 1);
            }
            right.setEntry(line, game.worth[equations.get(line)]);
        }
        return new ArrayRealVector(
                new QRDecomposition(matrix, 1e-10).getSolver().solve(right));
    }

    private List<ArrayRealVector> distinct(List<ArrayRealVector> points) {
        List<ArrayRealVector> distinct = new ArrayList<>();
        for (ArrayRealVector point : points) {
            if (distinct.stream().noneMatch(other -> other.getLInfDistance(point) <= game.tolerance)) {
                distinct.add(point);
            }
        }
        return distinct;
    }
}
