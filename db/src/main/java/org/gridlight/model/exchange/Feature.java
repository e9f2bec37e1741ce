package org.gridlight.model.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing on the map as a file gives it: attributes and a place.
 *
 * @param line       where it stands in the file: the line of a CSV file (the header is line 1), else the ordinal of the
 *                   feature, from 1
 * @param attributes by column, in the order of the file, blanks around them taken off; a value that is absent or null
 *                   has no entry, so that it differs from an empty text
 * @param geometry   longitude and latitude in degrees of the datum of its source, never null, never empty, no heights
 */
public record Feature(long line, Map<String, String> attributes, Geometry geometry) {
    public Feature {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
