package org.gridlight.client.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapContent;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.map.GroundDifference;
import org.gridlight.model.map.World;
import org.locationtech.jts.geom.Envelope;

/**
 * What the map shows, and what has to be drawn anew when it changes. Knows no screen. Safe for use by many threads.
 */
public final class MapScreenModel {
    /** A case is drawn inside its square of the net and a little beyond it. */
    private static final double CASE_REACH = 72;

    /** Beyond what it encloses, in pixels of the screen. */
    private static final double BORDER_REACH = 12;

    private final List<CaseFollower> followers = new ArrayList<>();
    private List<OpenCase> taken = List.of();
    private Instant takenAt = Instant.EPOCH;
    private MapState state;

    public MapScreenModel(MapIndex index, MapColours colours, LayerStack stack) {
        state = MapState.of(index, colours, stack);
    }

    /**
     * What has to be drawn anew.
     *
     * @param layers  of these
     * @param regions in units of the world
     * @param reach   beyond the regions, in pixels of the screen
     */
    public record Change(Set<MapLayer> layers, List<Envelope> regions, double reach) {
        private static final Envelope EVERYWHERE = new Envelope(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

        /** The same everywhere. */
        public static Change everywhere(Set<MapLayer> layers) {
            return new Change(layers, List.of(EVERYWHERE), 0);
        }
    }

    /** Open cases and the moment at which they are seen. */
    public record Taken(Collection<OpenCase> cases, Instant at) {}

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
        var changes = new ArrayList<Change>();
        var changed = changed(state.cases(), marks);
        if (!changed.isEmpty()) {
            state = state.with(marks);
            changes.add(new Change(EnumSet.of(MapLayer.CASES, MapLayer.SUSPENDED), places(changed), CASE_REACH));
        }
        taken = List.copyOf(cases);
        takenAt = now;
        changes.addAll(followed());
        return changes;
    }

    /** Takes what is shown when its turn comes: of two who take at the same time the last one has what holds then. */
    public List<Change> take(Supplier<Taken> shown) {
        synchronized (this) {
            var now = shown.get();
            return take(now.cases(), now.at());
        }
    }

    private List<Change> followed() {
        var changes = new ArrayList<Change>();
        for (var follower : followers) {
            var followed = follower.follow(state, taken, takenAt);
            state = state.with(followed.content());
            changes.addAll(followed.changes());
        }
        return changes;
    }

    /** From now on something more follows the open cases. */
    public synchronized void follow(CaseFollower follower) {
        followers.add(follower);
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

    /**
     * Puts the map on other ground: grids were changed, components came. May take some milliseconds.
     *
     * @return what differs; nothing when it is the same
     */
    public List<Change> ground(MapIndex next) {
        var known = state().index();
        if (known == next) {
            return List.of();
        }
        var difference = GroundDifference.between(known.ground(), next.ground());
        synchronized (this) {
            // Put there by somebody else meanwhile: then nobody knows what differs from what is drawn.
            boolean sure = state.index() == known && !difference.everything();
            state = state.with(next);
            var followed = followed();
            return sure
                    ? Stream.concat(changes(difference).stream(), followed.stream()).toList()
                    : List.of(Change.everywhere(EnumSet.allOf(MapLayer.class)));
        }
    }

    private static List<Change> changes(GroundDifference difference) {
        var changes = new ArrayList<Change>();
        if (!difference.grids().isEmpty()) {
            changes.add(new Change(EnumSet.of(MapLayer.THEME, MapLayer.UNIT_GRIDS, MapLayer.RESPONSIBILITY_GRIDS),
                    difference.grids(), BORDER_REACH));
        }
        if (!difference.areas().isEmpty()) {
            changes.add(new Change(EnumSet.of(MapLayer.CITIES, MapLayer.DISTRICTS, MapLayer.STREETS,
                    MapLayer.COMMUNITIES, MapLayer.NAMES), difference.areas(), BORDER_REACH));
        }
        if (!difference.components().isEmpty()) {
            changes.add(new Change(EnumSet.of(MapLayer.UTILITIES, MapLayer.TRAFFIC, MapLayer.SANITATION,
                    MapLayer.GREENERY, MapLayer.OTHER_COMPONENTS), difference.components(), BORDER_REACH));
        }
        return changes;
    }

    /** Lays the layers otherwise. @return those that have to be drawn anew where they were drawn before */
    public synchronized Set<MapLayer> lay(LayerStack next) {
        var anew = EnumSet.noneOf(MapLayer.class);
        for (var style : next.upward()) {
            var before = state.stack().style(style.layer());
            if (!before.left().equals(style.left())) {
                anew.add(style.layer());
            }
            if (before.shown() != style.shown() || before.leastZoom() != style.leastZoom()
                    || before.mostZoom() != style.mostZoom()) {
                anew.addAll(style.layer().drawnWith());
                anew.remove(style.layer());
            }
        }
        state = state.with(next);
        return anew;
    }

    /**
     * Puts something else on the ground.
     *
     * @param change makes the content that is drawn from now on
     */
    public synchronized void change(UnaryOperator<MapContent> change) {
        state = state.with(change.apply(state.content()));
    }

    /** Puts on another theme. */
    public synchronized void dress(MapColours colours) {
        state = state.with(colours);
    }
}
