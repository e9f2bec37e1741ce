package org.gridlight.model.grid;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds the unit grid and the areas that a point lies in. A point on a border, also on a corner where four grids meet,
 * belongs to exactly one of them: the one with the lowest code. Borders are exact: no point between two neighbours is
 * lost.
 *
 * <p>Immutable, safe for use by many threads: the tree is built before the constructor ends, and the locators of JTS
 * build their own index under a lock.
 */
public final class GridIndex {
    /** An outline with more corners gets an index of its own; a square is faster without. */
    private static final int SIMPLE_CORNERS = 32;

    private final STRtree grids = new STRtree();
    private final List<Outline> areas;

    /** What stands in the index. Locators work in degrees, on the outlines as they are stored. */
    private record Outline(String code, AreaLevel level, Envelope extent, PointOnGeometryLocator locator) {
        static Outline of(String code, AreaLevel level, Geometry outline) {
            var locator = outline.getNumPoints() <= SIMPLE_CORNERS
                    ? new SimplePointInAreaLocator(outline)
                    : new IndexedPointInAreaLocator(outline);
            return new Outline(code, level, outline.getEnvelopeInternal(), locator);
        }

        boolean holds(Coordinate point) {
            return extent.contains(point) && locator.locate(point) != Location.EXTERIOR;
        }
    }

    /** @param areas of any level; @param grids of them */
    public GridIndex(Collection<Area> areas, Collection<UnitGrid> grids) {
        this.areas = areas.stream().sorted(Comparator.comparing(Area::code))
                .map(area -> Outline.of(area.code(), area.level(), area.outline())).toList();
        grids.forEach(grid -> this.grids.insert(grid.outline().getEnvelopeInternal(),
                Outline.of(grid.code(), null, grid.outline())));
        this.grids.build();
    }

    /** Code of the unit grid at this point in degrees; empty where there is none. */
    public Optional<String> gridAt(double longitude, double latitude) {
        if (!Double.isFinite(longitude) || !Double.isFinite(latitude)) {
            return Optional.empty();
        }
        var point = new CoordinateXY(longitude, latitude);
        var lowest = new Lowest(point);
        grids.query(new Envelope(point), lowest);
        return Optional.ofNullable(lowest.code);
    }

    /**
     * Code of the area of this level at this point in degrees; empty where there is none. Where several of the level
     * meet, the lowest code.
     */
    public Optional<String> areaAt(AreaLevel level, double longitude, double latitude) {
        if (!Double.isFinite(longitude) || !Double.isFinite(latitude)) {
            return Optional.empty();
        }
        var point = new CoordinateXY(longitude, latitude);
        return areas.stream().filter(area -> area.level() == level && area.holds(point)).map(Outline::code)
                .findFirst();
    }

    private static final class Lowest implements ItemVisitor {
        private final Coordinate point;
        private String code;

        Lowest(Coordinate point) {
            this.point = point;
        }

        @Override
        public void visitItem(Object item) {
            var outline = (Outline) item;
            boolean lower = code == null || outline.code().compareTo(code) < 0;
            if (lower && outline.holds(point)) {
                code = outline.code();
            }
        }
    }
}
