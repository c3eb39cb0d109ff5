package apportion.study.siting;

import apportion.solve.Outcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Equilibria that were computed and certified before: tables and figures ask for the same ones again and again. */
final class Plans {

    private record Key(int site, double excess, Reading reading) {}

    private static final Map<Key, Outcome<Equilibria>> KNOWN = new ConcurrentHashMap<>();

    private Plans() {}

    static Outcome<Equilibria> at(int site, double excess, Reading reading) {
        return KNOWN.computeIfAbsent(
                new Key(site, excess, reading), key -> Equilibria.at(key.site(), key.excess(), key.reading()));
    }
}
