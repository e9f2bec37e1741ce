package org.gridlight.model.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Gives the areas of a file their place under one district: codes from the file when it has them, else numbers west to
 * east and north to south by their centroids.
 *
 * @param districtCode the district's own code
 * @param lengths      digits of the segments
 * @param ground       where centroids and areas are measured
 */
public record AreaNumbering(String districtCode, CodeLengths lengths, GroundProjection ground) {
    public AreaNumbering {
        GridCode.checkDigits(districtCode, lengths.district());
    }

    /**
     * The areas as streets, in order of their codes.
     *
     * @throws Refusal when a code of the file is no street code of this district, when two are the same, when some
     *         areas have one and some have none, or when there are more areas than numbers
     */
    public List<Area> streets(List<NamedOutline> outlines) {
        boolean coded = outlines.stream().anyMatch(outline -> outline.code().isPresent());
        var streets = coded ? coded(outlines) : numbered(outlines);
        streets.sort(Comparator.comparing(Area::code));
        return List.copyOf(streets);
    }

    private List<Area> numbered(List<NamedOutline> outlines) {
        record Centred(NamedOutline outline, Coordinate centre) {}
        var centred = outlines.stream()
                .map(outline -> new Centred(outline,
                        ground.toMetres(outline.outline()).getCentroid().getCoordinate()))
                .sorted(Comparator.comparing(each -> each.outline().name())).toList();
        var streets = new ArrayList<Area>();
        for (var each : ReadingOrder.of(centred, Centred::centre)) {
            var code = GridCode.areaBelow(districtCode, streets.size() + 1, AreaLevel.STREET, lengths);
            streets.add(street(each.outline(), code));
        }
        return streets;
    }

    private List<Area> coded(List<NamedOutline> outlines) {
        Map<String, NamedOutline> seen = new HashMap<>();
        var streets = new ArrayList<Area>();
        for (var outline : outlines) {
            var code = full(outline);
            var twin = seen.put(code, outline);
            if (twin != null) {
                throw Refusal.failed("grid.area.twoOfOneCode", code, twin.name(), outline.name());
            }
            streets.add(street(outline, code));
        }
        return streets;
    }

    private String full(NamedOutline outline) {
        var given = outline.code().orElse("");
        var code = given.length() == lengths.street() ? districtCode + given : given;
        GridCode.checkDigits(code, lengths.upTo(AreaLevel.STREET));
        if (!code.startsWith(districtCode)) {
            throw Refusal.failed("grid.area.otherDistrict", outline.name(), given, districtCode);
        }
        return code;
    }

    private Area street(NamedOutline outline, String code) {
        return new Area(code, AreaLevel.STREET, outline.name(), districtCode, outline.outline(),
                ground.squareMetres(outline.outline()));
    }

    /** The district itself: the ground of all its streets. */
    public Area district(String name, List<Area> streets) {
        var outlines = streets.stream().map(street -> (Geometry) street.outline()).toList();
        var whole = AreaRepair.surfaces(OverlayNGRobust.union(outlines));
        return new Area(districtCode, AreaLevel.DISTRICT, name, null, whole, ground.squareMetres(whole));
    }
}
