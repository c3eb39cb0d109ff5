package apportion.study.coal;

import apportion.swarm.ConstraintHandling;
import apportion.swarm.ParticleSwarm;
import apportion.swarm.SwarmSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The particle swarm of Section 4.1: N = 40, c₁ = c₂ = 1.5, w = 0.6, 2,000 iterations, penalty 10⁶. */
public final class PublishedSwarm {

    /** By the names of the prose numbers. */
    static final Map<String, Double> SETTINGS = read();

    private PublishedSwarm() {}

    /** The swarm with the printed settings and this many iterations instead of 2,000. */
    public static ParticleSwarm swarm(int iterations) {
        double inertia = setting("inertia weight");
        return ParticleSwarm.of(new SwarmSettings(
                (int) setting("particles"),
                inertia,
                inertia,
                setting("learning factor c1"),
                setting("learning factor c2"),
                iterations));
    }

    /** The printed number of iterations. */
    public static int iterations() {
        return (int) setting("iterations");
    }

    /** The printed penalty on what a constraint is broken by. */
    public static ConstraintHandling penalty() {
        return new ConstraintHandling.Penalty(setting("penalty"));
    }

    private static double setting(String name) {
        return Objects.requireNonNull(SETTINGS.get(name), name);
    }

    private static Map<String, Double> read() {
        Map<String, Double> settings = new LinkedHashMap<>();
        for (String name : List.of(
                "particles", "learning factor c1", "learning factor c2", "inertia weight", "iterations", "penalty")) {
            settings.put(name, CoalData.printed("Section 4.1", "", "swarm: " + name));
        }
        return Collections.unmodifiableMap(settings);
    }
}
