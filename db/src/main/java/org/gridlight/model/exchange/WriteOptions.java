package org.gridlight.model.exchange;

import org.gridlight.model.grid.SourceCrs;

/** How a file is to be written. @param crs the coordinate system into which points are brought */
public record WriteOptions(SourceCrs crs) {
    /** Degrees of CGCS2000, as they are kept. */
    public static final WriteOptions USUAL = new WriteOptions(SourceCrs.named("EPSG:4490"));
}
