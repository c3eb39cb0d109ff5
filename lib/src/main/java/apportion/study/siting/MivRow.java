package apportion.study.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A row of integrated values as Tables 6 to 10 print it.
 *
 * @param place "Table 6" to "Table 10"
 * @param label "beta=0.7", "phi=30%" or "w1=0.8"
 * @param scenario what the row varies
 */
record MivRow(String place, String label, Scenario scenario) {

    private static final List<String> SATISFACTIONS = List.of("0.7", "0.8", "0.9");
    private static final List<String> EXCESSES = List.of("30", "20", "10", "0");
    private static final List<String> WEIGHTS = List.of("0.8", "0.65", "0.5", "0.35", "0.2");

    /** The twenty rows in the order of the paper. */
    static final List<MivRow> ALL = all();

    static List<MivRow> of(String place) {
        return ALL.stream().filter(row -> row.place().equals(place)).toList();
    }

    OptionalDouble printed(int site) {
        return Printed.integratedValue(place, label, site);
    }

    boolean turnedDown(int site) {
        return Printed.turnedDown(place, label, site);
    }

    List<Integer> printedRanking() {
        return Printed.ranking(place, label);
    }

    /** Sites whose MIV is printed, in the order of their numbers. */
    List<Integer> sitesWithValue() {
        return SitingData.sites().stream()
                .filter(site -> printed(site).isPresent())
                .toList();
    }

    private static List<MivRow> all() {
        List<MivRow> rows = new ArrayList<>();
        for (String satisfaction : SATISFACTIONS) {
            rows.add(new MivRow("Table 6", "beta=" + satisfaction, Scenario.of(0.4, Double.parseDouble(satisfaction))));
        }
        for (int table = 7; table <= 9; table++) {
            double satisfaction = Double.parseDouble(SATISFACTIONS.get(table - 7));
            for (String excess : EXCESSES) {
                rows.add(new MivRow(
                        "Table " + table,
                        "phi=" + excess + "%",
                        Scenario.of(Double.parseDouble(excess) / 100, satisfaction)));
            }
        }
        for (String weight : WEIGHTS) {
            rows.add(new MivRow(
                    "Table 10", "w1=" + weight, Scenario.of(0.2, 0.8).withStackWeight(Double.parseDouble(weight))));
        }
        return List.copyOf(rows);
    }

    @Override
    public String toString() {
        return "%s, %s".formatted(place, label);
    }
}
