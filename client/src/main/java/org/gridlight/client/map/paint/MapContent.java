package org.gridlight.client.map.paint;

import java.util.List;

/**
 * What lies on the ground and changes by the minute. Immutable.
 *
 * @param cases  open cases that have a place
 * @param fill   the thematic fill
 * @param heat   where cases are dense
 * @param lights of units
 * @param field  what stands and moves outside
 * @param raster imagery under the ground
 */
public record MapContent(List<CaseMark> cases, ThematicFill fill, HeatMap heat, UnitLights lights, FieldMarks field,
        RasterPictures raster) {
    public MapContent {
        cases = List.copyOf(cases);
    }

    /** Nothing at all. */
    static MapContent none(MapIndex index) {
        return new MapContent(List.of(), ThematicFill.none(index), HeatMap.NONE, UnitLights.NONE, FieldMarks.NONE,
                RasterPictures.NONE);
    }

    /** The same with other cases. */
    public MapContent with(List<CaseMark> others) {
        return new MapContent(others, fill, heat, lights, field, raster);
    }

    /** The same with another fill. */
    public MapContent with(ThematicFill other) {
        return new MapContent(cases, other, heat, lights, field, raster);
    }

    /** The same with other places where it is dense. */
    public MapContent with(HeatMap other) {
        return new MapContent(cases, fill, other, lights, field, raster);
    }

    /** The same with other lights of units. */
    public MapContent with(UnitLights others) {
        return new MapContent(cases, fill, heat, others, field, raster);
    }

    /** The same with something else standing and moving outside. */
    public MapContent with(FieldMarks other) {
        return new MapContent(cases, fill, heat, lights, other, raster);
    }

    /** The same over other imagery. */
    public MapContent with(RasterPictures other) {
        return new MapContent(cases, fill, heat, lights, field, other);
    }
}
