package org.gridlight.client.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.MapLayer;
import org.gridlight.client.map.paint.MapLayers;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.tiles.MapGroup;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.map.World;
import org.locationtech.jts.geom.Envelope;

/**
 * What the map shows, and what has to be drawn anew when it changes. Knows no screen. Safe for use by many threads.
 */
public final class MapScreenModel {
    /** A case is drawn inside its square of the net and a little beyond it. */
    private static final double CASE_REACH = 72;

    private MapState state;

    public MapScreenModel(MapIndex index, MapColours colours, MapLayers layers) {
        state = MapState.of(index, colours, layers);
    }

    /**
     * What has to be drawn anew.
     *
     * @param regions in units of the world
     * @param reach   beyond the regions, in pixels of the screen
     */
    public record Change(Set<MapGroup> groups, List<Envelope> regions, double reach) {}

    public synchronized MapState state() {
        return state;
    }

    /** Takes the open cases as they are at a moment. @return what changed; nothing when every light stayed as it was */
    public synchronized List<Change> take(Collection<OpenCase> cases, Instant now) {
        var marks = new ArrayList<CaseMark>(cases.size());
        for (var one : cases) {
            if (one.longitude() != null && one.latitude() != null) {
                marks.add(new CaseMark(one.id(), World.x(one.longitude()), World.y(one.latitude()),
                        one.stageLight(now), one.unitGridId()));
            }
        }
        var before = state;
        var changed = changed(before.cases(), marks);
        if (changed.isEmpty()) {
            return List.of();
        }
        state = before.with(marks);
        var changes = new ArrayList<Change>();
        changes.add(new Change(EnumSet.of(MapGroup.CASES), places(changed), CASE_REACH));
        var grids = regrouped(before.gridClasses(), state.gridClasses());
        if (!grids.isEmpty()) {
            changes.add(new Change(EnumSet.of(MapGroup.GRIDS), grids, 2));
        }
        return changes;
    }

    /** Cases as they were and as they are, of those that differ. */
    private static List<CaseMark> changed(List<CaseMark> before, List<CaseMark> now) {
        Map<Long, CaseMark> known = new HashMap<>();
        before.forEach(one -> known.put(one.id(), one));
        var changed = new ArrayList<CaseMark>();
        for (var one : now) {
            var other = known.remove(one.id());
            if (!one.equals(other)) {
                changed.add(one);
                if (other != null) {
                    changed.add(other);
                }
            }
        }
        changed.addAll(known.values());
        return changed;
    }

    /** Where a case shows: at its place, and in the ring of its street. */
    private List<Envelope> places(List<CaseMark> changed) {
        var places = new ArrayList<Envelope>();
        for (var one : changed) {
            places.add(new Envelope(one.x(), one.x(), one.y(), one.y()));
            state.index().ringOfStreet(one.gridId()).ifPresent(at -> places.add(new Envelope(at)));
        }
        return places;
    }

    private List<Envelope> regrouped(byte[] before, byte[] now) {
        var regions = new ArrayList<Envelope>();
        for (int grid = 0; grid < now.length; grid++) {
            if (before[grid] != now[grid]) {
                regions.add(state.index().gridExtent(grid));
            }
        }
        return regions;
    }

    /** Switches a layer. @return the groups to be drawn anew */
    public synchronized Set<MapGroup> show(MapLayer layer, boolean on) {
        state = state.with(state.layers().with(layer, on));
        return switch (layer) {
            case BASE -> EnumSet.of(MapGroup.GROUND, MapGroup.ROADS, MapGroup.NAMES);
            case STREETS, COMMUNITIES -> EnumSet.of(MapGroup.ROADS, MapGroup.NAMES);
            default -> EnumSet.of(layer.group());
        };
    }

    /** Shows the group of a layer more or less. */
    public synchronized void fade(MapLayer layer, double opacity) {
        state = state.with(state.layers().faded(layer, opacity));
    }

    /** Puts on another theme. */
    public synchronized void dress(MapColours colours) {
        state = state.with(colours);
    }
}
