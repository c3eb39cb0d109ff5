package apportion.study.coal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of the particle swarm as Section 4.1 prints them. */
final class PublishedSwarm {

    /** By the names of the prose numbers. */
    static final Map<String, Double> SETTINGS = read();

    private PublishedSwarm() {}

    private static Map<String, Double> read() {
        Map<String, Double> settings = new LinkedHashMap<>();
        for (String name : List.of(
                "particles", "learning factor c1", "learning factor c2", "inertia weight", "iterations", "penalty")) {
            settings.put(name, CoalData.printed("Section 4.1", "", "swarm: " + name));
        }
        return Collections.unmodifiableMap(settings);
    }
}
