package org.gridlight.client.map;

import java.util.Locale;
import java.util.Optional;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.World;

/**
 * A view of the map that a person keeps (位置收藏).
 *
 * @param longitude degrees, of the middle
 * @param latitude  degrees
 * @param level     of the scale
 */
record MapBookmark(String name, double longitude, double latitude, int level) {
    private static final int FIELDS = 4;
    private static final int LONGEST_NAME = 40;

    static MapBookmark of(String name, MapView seen) {
        var plain = name.replaceAll("\\s+", " ").strip();
        return new MapBookmark(plain.substring(0, Math.min(LONGEST_NAME, plain.length())),
                World.longitude(seen.centreX()), World.latitude(seen.centreY()), seen.scale().level());
    }

    /** One line for the memory. */
    String text() {
        return String.format(Locale.ROOT, "%.7f %.7f %d %s", longitude, latitude, level, name);
    }

    /** What was kept; empty for what is no bookmark. */
    static Optional<MapBookmark> read(String text) {
        var fields = text.split(" ", FIELDS);
        try {
            return fields.length < FIELDS
                    ? Optional.empty()
                    : Optional.of(new MapBookmark(fields[3], Double.parseDouble(fields[0]),
                            Double.parseDouble(fields[1]),
                            Math.clamp(Integer.parseInt(fields[2]), MapScale.LEAST, MapScale.MOST)));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    /** The same window there. */
    MapView in(MapView seen) {
        return seen.at(World.x(longitude), World.y(latitude), level);
    }
}
