package apportion.study.relocation;

import apportion.replication.NumberKey;
import apportion.replication.PublishedNumbers;

/** Numbers as the paper prints them, for slips that carry a printed number on. */
final class Printed {

    private static final PublishedNumbers NUMBERS = PublishedNumbers.of(RelocationData.PAPER);

    private Printed() {}

    static double value(String place, String row, String column) {
        return NUMBERS.at(new NumberKey(place, row, column)).value().orElseThrow();
    }
}
