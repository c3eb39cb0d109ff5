package apportion.welfare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Parameters the relocation tests share. */
final class RelocationCases {

    private RelocationCases() {}

    /** Table 6 of Zeng et al. (2023): Beijing, Hebei, Tianjin. */
    static RelocationParameters table6() {
        return new RelocationParameters(
                List.of("Beijing", "Hebei", "Tianjin"),
                List.of(20.0, 6.0, 10.0),
                List.of(20.0, 10.0, 15.0),
                2,
                0.5,
                0.3,
                0.68,
                6,
                4,
                3,
                List.of(List.of(0.0, 0.1, 0.1), List.of(0.2, 0.0, 0.1), List.of(0.2, 0.1, 0.0)));
    }

    /** Random parameters with R = 1 … 5 receivers, all positive, so that they can be moved both ways. */
    static RelocationParameters random(int seed) {
        Random random = new Random(seed);
        int n = 2 + seed % 5;
        List<String> names = new ArrayList<>();
        List<Double> emissions = new ArrayList<>();
        List<Double> utilities = new ArrayList<>();
        List<List<Double>> damage = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            names.add("region " + i);
            emissions.add(1 + 20 * random.nextDouble());
            utilities.add(5 + 20 * random.nextDouble());
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                row.add(i == j ? 0.0 : 0.05 + 0.5 * random.nextDouble());
            }
            damage.add(row);
        }
        return new RelocationParameters(
                names,
                emissions,
                utilities,
                0.5 + 3 * random.nextDouble(),
                0.1 + random.nextDouble(),
                0.1 + random.nextDouble(),
                0.1 + random.nextDouble(),
                0.5 + 8 * random.nextDouble(),
                0.5 + 5 * random.nextDouble(),
                0.5 + 5 * random.nextDouble(),
                damage);
    }
}
