package org.gridlight.model.exchange;

import java.util.Map;

/**
 * What was written.
 *
 * @param features how many
 * @param renamed  the columns that the format forced to be renamed, by the name they were given: a shapefile has room
 *                 for 10 bytes; empty when all kept their names. To be told to whoever asked for the file.
 */
public record Written(long features, Map<String, String> renamed) {
    public Written {
        renamed = Map.copyOf(renamed);
    }
}
