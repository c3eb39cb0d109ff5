package apportion.dea.engine;

/**
 * Products p·a with many columns a that lie row after row. Four rows are taken in one pass, so that each result is written
 * once for four terms.
 */
final class Products {

    private Products() {}

    /**
     * p·a for columns side by side.
     *
     * @param p one factor for each row
     * @param values the entries of row i of column k at from + i · stride + k
     * @param count how many columns
     */
    static void of(double[] p, double[] values, int from, int stride, int count, double[] result) {
        int rows = p.length;
        int i = first(p, values, from, stride, count, result);
        for (; i + 1 < rows; i += 2) {
            double p0 = p[i];
            double p1 = p[i + 1];
            int row0 = from + i * stride;
            int row1 = row0 + stride;
            for (int k = 0; k < count; k++) {
                result[k] += p0 * values[row0 + k] + p1 * values[row1 + k];
            }
        }
        if (i < rows) {
            double p0 = p[i];
            int row0 = from + i * stride;
            for (int k = 0; k < count; k++) {
                result[k] += p0 * values[row0 + k];
            }
        }
    }

    /** The first four rows, or one if there are fewer; how many. */
    private static int first(double[] p, double[] values, int from, int stride, int count, double[] result) {
        double p0 = p[0];
        if (p.length < 4) {
            for (int k = 0; k < count; k++) {
                result[k] = p0 * values[from + k];
            }
            return 1;
        }
        double p1 = p[1];
        double p2 = p[2];
        double p3 = p[3];
        int row1 = from + stride;
        int row2 = row1 + stride;
        int row3 = row2 + stride;
        for (int k = 0; k < count; k++) {
            result[k] = p0 * values[from + k] + p1 * values[row1 + k] + p2 * values[row2 + k] + p3 * values[row3 + k];
        }
        return 4;
    }
}
