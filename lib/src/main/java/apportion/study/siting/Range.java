package apportion.study.siting;

import java.util.Comparator;
import java.util.List;

/** The two ends of what is possible. */
record Range(double least, double greatest) {

    boolean contains(double value) {
        return least <= value && value <= greatest;
    }

    /** The middle of the values that lie in most of these ranges; the lowest such stretch if there are several. */
    static double mostCovered(List<Range> ranges) {
        double from = ranges.stream()
                .map(Range::least) // a stretch in most ranges begins where one of them does
                .sorted()
                .max(Comparator.comparingLong(value -> covering(ranges, value)))
                .orElseThrow();
        double to = ranges.stream()
                .filter(range -> range.contains(from))
                .mapToDouble(Range::greatest)
                .min()
                .orElseThrow();
        return (from + to) / 2;
    }

    private static long covering(List<Range> ranges, double value) {
        return ranges.stream().filter(range -> range.contains(value)).count();
    }
}
