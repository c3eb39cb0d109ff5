package apportion.study.siting;

import apportion.replication.NumberKey;
import apportion.replication.PublishedNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Numbers as the paper prints them, for proofs that set printed numbers against each other. */
final class Printed {

    /** Half a unit of the fourth decimal, what rounding can hide in the paper's results. */
    static final double HALF_UNIT = 0.5e-4;

    private static final PublishedNumbers NUMBERS = PublishedNumbers.of(SitingData.PAPER);

    private Printed() {}

    static double value(String place, String row, String column) {
        return NUMBERS.at(new NumberKey(place, row, column)).value().orElseThrow();
    }

    static String text(String place, String row, String column) {
        return NUMBERS.at(new NumberKey(place, row, column)).published();
    }

    /** The MIV of a site, or nothing where the paper prints *** or where the number is lost in the text we have. */
    static OptionalDouble integratedValue(String place, String row, int site) {
        NumberKey key = new NumberKey(place, row, integratedValueColumn(site));
        return NUMBERS.has(key) ? NUMBERS.at(key).value() : OptionalDouble.empty();
    }

    /** Whether the text we have shows a MIV or *** for this site. */
    static boolean shows(String place, String row, int site) {
        return NUMBERS.has(new NumberKey(place, row, integratedValueColumn(site)));
    }

    /** Whether the paper prints *** for this site. */
    static boolean turnedDown(String place, String row, int site) {
        return shows(place, row, site) && integratedValue(place, row, site).isEmpty();
    }

    static String integratedValueColumn(int site) {
        return "Site %s / MIV".formatted(site);
    }

    /** The printed ranking of a row, best first; it need not list every site. */
    static List<Integer> ranking(String place, String row) {
        List<Integer> ranking = new ArrayList<>();
        for (NumberKey key = rank(place, row, 1); NUMBERS.has(key); key = rank(place, row, ranking.size() + 1)) {
            ranking.add((int) NUMBERS.at(key).value().orElseThrow());
        }
        return ranking;
    }

    static String rankColumn(int rank) {
        return "ranking / %s".formatted(rank);
    }

    private static NumberKey rank(String place, String row, int rank) {
        return new NumberKey(place, row, rankColumn(rank));
    }

    /** A total of Table 12. */
    static double total(Total what, String excess, String satisfaction) {
        return value("Table 12", "phi=" + excess, column(what, satisfaction));
    }

    static String column(Total what, String satisfaction) {
        return "beta=%s / Total %s quantity".formatted(satisfaction, what.printed);
    }

    /** The three blocks of Table 12. */
    enum Total {
        OUTPUT("coal production"),
        TRANSPORTED("gangue transportation"),
        STACK("gangue stack");

        private final String printed;

        Total(String printed) {
            this.printed = printed;
        }

        double of(Plan plan) {
            return switch (this) {
                case OUTPUT -> plan.output();
                case TRANSPORTED -> plan.transported();
                case STACK -> plan.stack();
            };
        }
    }
}
