package org.gridlight.model.map;

import java.util.List;
import org.gridlight.model.grid.AreaLevel;
import org.locationtech.jts.geom.Envelope;

/**
 * All geometry of a centre (底图、区域、网格、部件), in units of {@link World}. Immutable; safe for use by many threads.
 *
 * @param areas        the city, districts, streets and communities in force, in the order of their codes
 * @param areaOutlines their outlines, in the same order
 * @param grids        unit grids in force
 * @param gridOutlines their outlines, in the same order
 * @param lines        lines of the base map
 * @param lineShapes   their shapes, in the same order
 * @param grounds      areas of the base map
 * @param groundShapes their shapes, in the same order
 * @param classes      classes of components
 * @param components   components in use
 */
public record MapGround(MapVersion version, List<AreaMark> areas, PackedShapes areaOutlines, List<GridMark> grids,
        PackedShapes gridOutlines, List<LineMark> lines, PackedShapes lineShapes, List<GroundMark> grounds,
        PackedShapes groundShapes, List<ComponentClass> classes, PackedComponents components) {
    public MapGround {
        areas = List.copyOf(areas);
        grids = List.copyOf(grids);
        lines = List.copyOf(lines);
        grounds = List.copyOf(grounds);
        classes = List.copyOf(classes);
    }

    /** An area (区域). @param parentId key of the area above; 0 for none */
    public record AreaMark(long id, long parentId, AreaLevel level, String code, String name) {}

    /** A unit grid (单元网格). @param responsibilityId key of the responsibility grid (责任网格) it is part of; 0 for none */
    public record GridMark(long id, String code, long communityId, long streetId, long responsibilityId) {}

    /** A line of the base map. */
    public record LineMark(BaseLineKind kind, String name) {}

    /** An area of the base map. */
    public record GroundMark(BaseAreaKind kind, String name) {}

    /** A class of components (部件小类). @param majorCode digits of its major class (大类), e.g. 01 */
    public record ComponentClass(long id, String code, String name, String majorCode, String majorName) {}

    /** The map as it is after changes; what they do not touch is shared with this one. */
    public MapGround with(MapDelta delta) {
        return MapRenewal.renewed(this, delta);
    }

    /**
     * What encloses all areas but the city around them, and all grids; null in the sense of the envelope when there are
     * none.
     */
    public Envelope extent() {
        var extent = new Envelope();
        for (int i = 0; i < areaOutlines.count(); i++) {
            if (areas.get(i).level() != AreaLevel.CITY) {
                extent.expandToInclude(areaOutlines.extent(i));
            }
        }
        if (extent.isNull()) {
            for (int i = 0; i < gridOutlines.count(); i++) {
                extent.expandToInclude(gridOutlines.extent(i));
            }
        }
        return extent;
    }

    /** Bytes of its arrays in memory, about. */
    public long bytes() {
        return areaOutlines.bytes() + gridOutlines.bytes() + lineShapes.bytes() + groundShapes.bytes()
                + components.bytes();
    }
}
