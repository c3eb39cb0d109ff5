package apportion.games;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Games drawn from a seed. */
final class RandomGames {

    private RandomGames() {}

    /** Worths in [0, |S|): rarely superadditive, the core often empty, and usually an imputation. */
    static TransferableUtilityGame any(int players, long seed) {
        Random random = new Random(seed);
        return TransferableUtilityGame.of(
                players,
                mask -> Integer.bitCount(mask) == 1
                        ? -random.nextDouble()
                        : random.nextDouble() * Integer.bitCount(mask));
    }

    /** Worths in {0, 1, 2, 3}: many ties, so that the programs are degenerate. */
    static TransferableUtilityGame tied(int players, long seed) {
        Random random = new Random(seed);
        return TransferableUtilityGame.of(
                players, mask -> Integer.bitCount(mask) == 1 ? 0 : Math.floor(4 * random.nextDouble()));
    }

    /** A sum of unanimity games with positive dividends, hence convex, on top of worths of any sign for singles. */
    static TransferableUtilityGame convex(int players, long seed) {
        Random random = new Random(seed);
        TransferableUtilityGame game = AdditiveGame.of(numbers(random, players, -2, 2));
        for (int k = 0; k < 2 * players; k++) {
            Coalition needed = new Coalition(1 + random.nextInt((1 << players) - 1));
            game = game.plus(UnanimityGame.of(players, needed).times(1 + random.nextInt(5)));
        }
        return game;
    }

    static List<Double> numbers(Random random, int count, double from, double to) {
        return IntStream.range(0, count)
                .mapToObj(i -> from + (to - from) * random.nextDouble())
                .toList();
    }
}
