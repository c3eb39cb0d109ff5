package apportion.dea.engine;

/**
 * Finds one known column that, with slacks alone, gives another: no row is worse. Most columns inside the frame are found
 * inside by this, without a program.
 */
final class Dominance {

    private final ReferenceColumns reference;
    private final int[] disposal;
    private final int[] members;
    private final double[] columns; // their scaled entries, member after member, so signed that smaller is better
    private final double[] asked;
    private int last; // neighbours tend to be dominated by the same column

    /** @param members the known columns */
    Dominance(ReferenceColumns reference, int[] disposal, int[] members) {
        this.reference = reference;
        this.disposal = disposal;
        this.members = members;
        int rows = disposal.length;
        columns = new double[members.length * rows];
        asked = new double[rows];
        for (int k = 0; k < members.length; k++) {
            for (int i = 0; i < rows; i++) {
                double value = reference.scaled(i, members[k]);
                columns[k * rows + i] = disposal[i] < 0 ? -value : value;
            }
        }
    }

    /** Another user of the same columns, for another thread. */
    Dominance(Dominance other) {
        reference = other.reference;
        disposal = other.disposal;
        members = other.members;
        columns = other.columns;
        asked = new double[disposal.length];
    }

    /** Starts anew, so that the answers to a block depend on nothing before it. */
    void begin() {
        last = 0;
    }

    /** Whether a column is one of the known ones plus slacks. */
    boolean dominates(int column) {
        for (int i = 0; i < asked.length; i++) {
            double value = reference.scaled(i, column);
            asked[i] = disposal[i] < 0 ? -value : value;
        }
        int exponent = reference.columnExponent(column);
        if (last < members.length && isBetter(last, exponent)) {
            return true;
        }
        for (int k = 0; k < members.length; k++) {
            if (isBetter(k, exponent)) {
                last = k;
                return true;
            }
        }
        return false;
    }

    private boolean isBetter(int k, int exponent) {
        int from = k * asked.length;
        for (int i = 0; i < asked.length; i++) {
            double gap = asked[i] - columns[from + i];
            if (!(gap >= 0) || (gap != 0 && disposal[i] == 0)) {
                return false;
            }
        }
        return reference.columnExponent(members[k]) == exponent;
    }
}
