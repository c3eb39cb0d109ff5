package apportion.siting;

/** How the gradient of a cell is taken from the eight cells around it. */
public enum SlopeMethod {
    /** All eight, those across a side counted twice: Horn (1981), "Hill shading and the reflectance map". */
    HORN(1, 2),
    /** The four across a side: Zevenbergen and Thorne (1987), "Quantitative analysis of land surface topography". */
    ZEVENBERGEN_THORNE(0, 1);

    private final double corner;
    private final double side;

    SlopeMethod(double corner, double side) {
        this.corner = corner;
        this.side = side;
    }

    /** The weight of a neighbour, by its offset in rows and columns; that of the cell itself is that of a side. */
    double weight(int down, int right) {
        return down != 0 && right != 0 ? corner : side;
    }
}
