package apportion.study.siting;

import apportion.fuzzy.TriangularFuzzyNumber;

/**
 * A colliery as Tables 1 and 4 print it, before any reading.
 *
 * @param shortName as in the tables, "JN2"
 * @param name in full, "Jining No. 2"
 * @param leastOutput C_basic, 10⁶ t
 * @param capacity greatest output C_capacity, 10⁶ t
 * @param price P_c, yuan/t of coal
 * @param historicalOutput H, 10⁶ t of coal
 * @param budget C_m, 10⁸ yuan
 * @param emission E, tonnes of gangue per tonne of coal
 * @param operatingCost C_o, yuan/t of coal
 * @param transportCost C_t, yuan per tonne of gangue, and per kilometre if read so
 */
public record Colliery(
        String shortName,
        String name,
        double leastOutput,
        double capacity,
        double price,
        double historicalOutput,
        double budget,
        TriangularFuzzyNumber emission,
        TriangularFuzzyNumber operatingCost,
        TriangularFuzzyNumber transportCost) {

    public Colliery {
        if (!(0 <= leastOutput && leastOutput <= capacity)) {
            throw new IllegalArgumentException("%s needs 0 <= leastOutput <= capacity, got %s and %s."
                    .formatted(shortName, leastOutput, capacity));
        }
        if (!(price > 0 && historicalOutput >= 0 && budget >= 0)) {
            throw new IllegalArgumentException(
                    "%s needs price > 0, historicalOutput >= 0 and budget >= 0, got %s, %s and %s."
                            .formatted(shortName, price, historicalOutput, budget));
        }
        if (!(emission.least() > 0)) {
            throw new IllegalArgumentException(
                    "emission of %s must be positive, got %s.".formatted(shortName, emission));
        }
    }
}
