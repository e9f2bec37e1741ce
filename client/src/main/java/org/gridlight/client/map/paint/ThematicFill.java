package org.gridlight.client.map.paint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gridlight.model.theme.FillChoice;
import org.gridlight.model.theme.FillCount;
import org.gridlight.model.theme.FillUnit;
import org.gridlight.model.theme.FillValues;
import org.gridlight.model.theme.UnitPlaces;
import org.gridlight.model.theme.ValueKind;
import org.locationtech.jts.geom.Envelope;

/**
 * Which class of the thematic fill (专题图) each unit has. Immutable as long as nobody writes to the classes.
 *
 * @param units   what is filled
 * @param classes by the place of the unit; 0 for none
 * @param count   how many classes there are beside none
 * @param late    whether it is of what is overdue, and therefore red
 * @param hatched with lines over the colours
 */
public record ThematicFill(UnitPlaces units, byte[] classes, int count, boolean late, boolean hatched) {
    /** No fill. */
    static ThematicFill none(MapIndex index) {
        var units = index.units(FillUnit.UNIT_GRID);
        return new ThematicFill(units, new byte[units.count()], 0, false, false);
    }

    /** By how many of these cases lie in each unit grid, as when nobody chose anything. */
    public static ThematicFill ofCases(MapIndex index, Collection<CaseMark> cases) {
        var units = index.units(FillUnit.UNIT_GRID);
        var counts = new long[units.count()];
        for (var one : cases) {
            int place = units.place(one.gridId());
            if (place >= 0) {
                counts[place]++;
            }
        }
        var values = new FillValues(ValueKind.COUNT, counts);
        var classes = FillChoice.USUAL.classesOf(values);
        return new ThematicFill(units, classes.classesOf(values), classes.count(), false, false);
    }

    /** Whether areas are filled and not grids. */
    boolean isOfAreas() {
        return units.unit() == FillUnit.COMMUNITY || units.unit() == FillUnit.STREET;
    }

    /** The class of a unit grid, of the unit it belongs to. @param grid its place in the list of grids */
    int classOfGrid(int grid) {
        int place = units.ofGrid(grid);
        return place < 0 ? 0 : classes[place];
    }

    /** The class of an area; 0 for one that is not filled. @param id key of the area */
    int classOfArea(long id) {
        int place = units.place(id);
        return place < 0 ? 0 : classes[place];
    }

    /** Whether another one differs only in the class that units have. */
    public boolean isLike(ThematicFill other) {
        return other.units == units && other.count == count && other.late == late && other.hatched == hatched;
    }

    /** What has to be drawn anew after one that is like it, in units of the world. */
    public List<Envelope> differing(ThematicFill before, MapIndex index) {
        var regions = new ArrayList<Envelope>();
        int[] places = FillCount.differing(before.classes, classes);
        if (places.length == 0) {
            return regions;
        }
        if (units.unit() == FillUnit.RESPONSIBILITY_GRID) {
            var changed = new boolean[units.count()];
            for (int place : places) {
                changed[place] = true;
            }
            for (int grid = 0; grid < index.ground().grids().size(); grid++) {
                if (units.ofGrid(grid) >= 0 && changed[units.ofGrid(grid)]) {
                    regions.add(index.gridExtent(grid));
                }
            }
            return regions;
        }
        for (int place : places) {
            regions.add(isOfAreas()
                    ? index.areaExtent(index.areaPlace(units.id(place)))
                    : index.gridExtent(index.gridPlace(units.id(place))));
        }
        return regions;
    }
}
