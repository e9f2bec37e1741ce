package org.gridlight.client.map.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.model.grid.AreaLevel;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Which part of the world is printed.
 *
 * @param extent in units of the world
 * @param place  of the grid or area in its list; -1 for what is no grid or area
 * @param name   of the grid or area; the area around for what is none, empty outside all
 */
public record PrintRegion(Kind kind, Envelope extent, int place, String name) {
    /** What it is. */
    public enum Kind {
        /** What the map shows. */
        VIEW,
        /** Around the middle of what the map shows, at a scale that is given. */
        SCALE,
        /** A unit grid. */
        GRID,
        /** A community. */
        COMMUNITY,
        /** A street. */
        STREET,
        /** The district, or all there is. */
        DISTRICT
    }

    /** Whether it has an outline of its own, so that what is around it is drawn paler. */
    boolean isOutlined() {
        return place >= 0;
    }

    boolean isArea() {
        return kind == Kind.COMMUNITY || kind == Kind.STREET || kind == Kind.DISTRICT;
    }

    /** All that may be printed when a view is seen and a place was pointed at. */
    public static List<PrintRegion> around(MapIndex index, Envelope seen, Coordinate pointed) {
        var regions = new ArrayList<PrintRegion>();
        int grid = index.gridAt(pointed.x, pointed.y);
        var mark = grid < 0 ? null : index.ground().grids().get(grid);
        var street = mark == null ? null : area(index, Kind.STREET, mark.streetId());
        var district = district(index);
        var around = street != null && street.extent.covers(seen) ? street.name : district.name;
        regions.add(new PrintRegion(Kind.VIEW, seen, -1, around));
        regions.add(new PrintRegion(Kind.SCALE, new Envelope(seen.centre()), -1, around));
        if (mark != null) {
            regions.add(new PrintRegion(Kind.GRID, index.gridExtent(grid), grid, mark.code()));
            var community = area(index, Kind.COMMUNITY, mark.communityId());
            if (community != null) {
                regions.add(community);
            }
            if (street != null) {
                regions.add(street);
            }
        }
        regions.add(district);
        return regions;
    }

    /** A unit grid or an area by its code. */
    public static Optional<PrintRegion> ofCode(MapIndex index, String code) {
        var ground = index.ground();
        for (int i = 0; i < ground.grids().size(); i++) {
            if (ground.grids().get(i).code().equals(code)) {
                return Optional.of(new PrintRegion(Kind.GRID, index.gridExtent(i), i, code));
            }
        }
        return ground.areas().stream().filter(area -> area.code().equals(code)).findFirst().map(area -> {
            var kind = switch (area.level()) {
                case COMMUNITY -> Kind.COMMUNITY;
                case STREET -> Kind.STREET;
                default -> Kind.DISTRICT;
            };
            return area(index, kind, area.id());
        });
    }

    /** The district, or the whole centre where there is none or more than one. */
    public static PrintRegion district(MapIndex index) {
        var areas = index.ground().areas();
        int found = -1;
        int count = 0;
        for (int i = 0; i < areas.size(); i++) {
            if (areas.get(i).level() == AreaLevel.DISTRICT) {
                found = i;
                count++;
            }
        }
        return new PrintRegion(Kind.DISTRICT, index.extent(), count == 1 ? found : -1,
                count == 1 ? areas.get(found).name() : "");
    }

    private static PrintRegion area(MapIndex index, Kind kind, long id) {
        var areas = index.ground().areas();
        for (int i = 0; i < areas.size(); i++) {
            if (areas.get(i).id() == id) {
                return new PrintRegion(kind, index.ground().areaOutlines().extent(i), i, areas.get(i).name());
            }
        }
        return null;
    }
}
