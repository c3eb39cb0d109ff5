package apportion.solve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers by name, in the order of the program. */
final class Names {

    private Names() {}

    static Map<String, Double> copy(Map<String, Double> numbers) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    static Map<String, Double> map(List<String> names, double[] numbers, double sign) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int k = 0; k < numbers.length; k++) {
            map.put(names.get(k), sign * numbers[k] + 0.0); // + 0.0 turns -0.0 into 0.0
        }
        return map;
    }

    static double find(Map<String, Double> numbers, String kind, String name) {
        Double number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException(
                    "No %s '%s'; there are: %s.".formatted(kind, name, String.join(", ", numbers.keySet())));
        }
        return number;
    }
}
