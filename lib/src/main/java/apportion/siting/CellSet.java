package apportion.siting;

import java.util.BitSet;

/** Some of the cells of a grid: excluded, suitable, in the study area. */
public final class CellSet {

    private final GridFrame frame;
    private final BitSet cells;

    private CellSet(GridFrame frame, BitSet cells) {
        this.frame = frame;
        this.cells = cells;
    }

    /** Takes the bits, which must not be used any more. */
    static CellSet of(GridFrame frame, BitSet cells) {
        return new CellSet(frame, cells);
    }

    public GridFrame frame() {
        return frame;
    }

    public int count() {
        return cells.cardinality();
    }

    public boolean contains(int row, int column) {
        return cells.get(frame.index(row, column));
    }

    /** Number of cells times the area of one, km² for metres. */
    public double squareKilometres() {
        return count() * frame.cellSize() * frame.cellSize() / 1e6;
    }

    public CellSet and(CellSet other) {
        BitSet both = copy(other);
        both.and(cells);
        return new CellSet(frame, both);
    }

    public CellSet or(CellSet other) {
        BitSet either = copy(other);
        either.or(cells);
        return new CellSet(frame, either);
    }

    /** The cells of this set that are not in the other. */
    public CellSet without(CellSet other) {
        copy(other);
        BitSet rest = (BitSet) cells.clone();
        rest.andNot(other.cells);
        return new CellSet(frame, rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellSet set && frame.equals(set.frame) && cells.equals(set.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return "%s of %s cells".formatted(count(), frame.cells());
    }

    private BitSet copy(CellSet other) {
        if (!frame.equals(other.frame)) {
            throw new IllegalArgumentException(
                    "Sets of cells need the same grid, got %s and %s.".formatted(frame, other.frame));
        }
        return (BitSet) other.cells.clone();
    }
}
