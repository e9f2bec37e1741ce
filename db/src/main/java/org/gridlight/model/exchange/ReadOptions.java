package org.gridlight.model.exchange;

import java.nio.charset.Charset;
import java.util.Optional;
import org.gridlight.model.grid.SourceCrs;
import org.locationtech.jts.geom.Envelope;

/**
 * How a file is to be read. What is empty is found out from the file.
 *
 * @param crs         the coordinate system of the points; it wins over the one that the file names
 * @param charset     the letters of a CSV file or of a shapefile's attribute table
 * @param centre      where this centre's areas lie, in degrees: a point far from it is a fault; empty: not asked
 * @param layer       the table of a GeoPackage, or the shapefile in a ZIP file, when there are several
 * @param xColumn     the column of a CSV file with longitude or easting
 * @param yColumn     the column of a CSV file with latitude or northing
 * @param crossings   whether polygons that cross themselves are given out as they are, to be mended by whoever takes
 *                    them; if not they are faults
 * @param longestText a longer value is a fault, in characters
 * @param mostPoints  a feature with more points is a fault
 */
public record ReadOptions(Optional<SourceCrs> crs, Optional<Charset> charset, Optional<Envelope> centre,
        Optional<String> layer, Optional<String> xColumn, Optional<String> yColumn, boolean crossings, int longestText,
        int mostPoints) {
    private static final int USUAL_LONGEST_TEXT = 1_000;
    private static final int USUAL_MOST_POINTS = 500_000;

    /** Everything as the file says, crossing polygons are faults. */
    public static final ReadOptions USUAL = new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), false, USUAL_LONGEST_TEXT, USUAL_MOST_POINTS);

    /** The same in a named coordinate system. */
    public ReadOptions in(SourceCrs named) {
        return new ReadOptions(Optional.of(named), charset, centre, layer, xColumn, yColumn, crossings, longestText,
                mostPoints);
    }

    /** The same with letters of this kind. */
    public ReadOptions withLetters(Charset named) {
        return new ReadOptions(crs, Optional.of(named), centre, layer, xColumn, yColumn, crossings, longestText,
                mostPoints);
    }

    /** The same for a centre whose areas lie inside this envelope of degrees. */
    public ReadOptions around(Envelope areas) {
        return new ReadOptions(crs, charset, Optional.of(new Envelope(areas)), layer, xColumn, yColumn, crossings,
                longestText, mostPoints);
    }

    /** The same for one layer of several. */
    public ReadOptions ofLayer(String name) {
        return new ReadOptions(crs, charset, centre, Optional.of(name), xColumn, yColumn, crossings, longestText,
                mostPoints);
    }

    /** The same for a CSV file with coordinates in these columns. */
    public ReadOptions withColumns(String x, String y) {
        return new ReadOptions(crs, charset, centre, layer, Optional.of(x), Optional.of(y), crossings, longestText,
                mostPoints);
    }

    /** The same giving out polygons that cross themselves. */
    public ReadOptions withCrossings() {
        return new ReadOptions(crs, charset, centre, layer, xColumn, yColumn, true, longestText, mostPoints);
    }

    /** The same with another limit of the length of a value. */
    public ReadOptions withLongestText(int characters) {
        return new ReadOptions(crs, charset, centre, layer, xColumn, yColumn, crossings, characters, mostPoints);
    }
}
