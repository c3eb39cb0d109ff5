package apportion.siting;

/** What the slope of a cell is if a neighbour is missing, at the edge of the raster or beside cells without a value. */
public enum EdgeRule {
    /** Missing too; what GDAL's gdaldem does unless told otherwise. */
    NO_DATA,
    /** As if the neighbour were as high as the cell itself; ArcGIS's rule, which makes edges too flat. */
    CENTRE_VALUE,
    /**
     * The slope of the plane that fits the neighbours there are best, with the method's own weights. On a plane it is
     * right up to the corner, and with all neighbours it is the method itself. Missing if they lie on one line.
     */
    PLANE_FIT
}
