package org.gridlight.client.map;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.model.map.PackedShapes;
import org.gridlight.model.map.World;
import org.locationtech.jts.geom.Envelope;

/** Finds a place by what people type: coordinates, code of a unit grid, name of an area, name of a road or water. */
record MapSearch(MapIndex index) {
    private static final Pattern COORDINATES = Pattern
            .compile("\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*[,\\uFF0C\\s]\\s*(-?\\d{1,2}(?:\\.\\d+)?)\\s*");
    private static final int SHORTEST_CODE = 6;

    /** What encloses the place, in units of the world; empty when nothing is called so. */
    Optional<Envelope> find(String text) {
        var asked = text.strip();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return coordinates(asked).or(() -> grid(asked.replace(" ", ""))).or(() -> area(asked)).or(() -> line(asked));
    }

    private static Optional<Envelope> coordinates(String text) {
        var found = COORDINATES.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int x = World.x(Double.parseDouble(found.group(1)));
        int y = World.y(Double.parseDouble(found.group(2)));
        return Optional.of(new Envelope(x, x, y, y));
    }

    private Optional<Envelope> grid(String code) {
        if (code.length() < SHORTEST_CODE || !code.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var grids = index.ground().grids();
        for (int i = 0; i < grids.size(); i++) {
            if (grids.get(i).code().endsWith(code)) {
                return Optional.of(index.gridExtent(i));
            }
        }
        return Optional.empty();
    }

    /** A whole name before a part of one, streets before communities. */
    private Optional<Envelope> area(String name) {
        var areas = index.ground().areas();
        for (boolean whole : new boolean[]{true, false}) {
            for (int i = 0; i < areas.size(); i++) {
                var known = areas.get(i).name();
                if (whole ? known.equals(name) : known.startsWith(name)) {
                    return Optional.of(index.ground().areaOutlines().extent(i));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Envelope> line(String name) {
        PackedShapes shapes = index.ground().lineShapes();
        var extent = new Envelope();
        for (int i = 0; i < shapes.count(); i++) {
            if (index.ground().lines().get(i).name().equals(name)) {
                extent.expandToInclude(shapes.extent(i));
            }
        }
        return extent.isNull() ? Optional.empty() : Optional.of(extent);
    }
}
