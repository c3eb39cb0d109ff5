package apportion.study.relocation;

import apportion.replication.NumberKey;
import apportion.replication.PublishedNumbers;

/** Numbers as the paper prints them, for slips that carry a printed number on. */
final class Printed {

    private Printed() {}

    static double value(String place, String row, String column) {
        return PublishedNumbers.of(RelocationData.PAPER)
                .at(new NumberKey(place, row, column))
                .value()
                .orElseThrow();
    }
}
