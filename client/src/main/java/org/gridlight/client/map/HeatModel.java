package org.gridlight.client.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.HeatMap;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.db.theme.FillStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.theme.HeatChoice;
import org.locationtech.jts.geom.Envelope;

/**
 * Where cases are dense. Of open ones it follows them while its layer is on, and draws anew around those that came or
 * went, unless the densest place changed by so much that the colours do. Knows no screen. Safe for use by many threads.
 */
final class HeatModel implements CaseFollower {
    private HeatChoice choice = HeatChoice.USUAL;
    private HeatMap reported = HeatMap.NONE;
    private List<CaseMark> followed = List.of();
    private boolean anew;

    synchronized HeatChoice choice() {
        return choice;
    }

    /** Reads where the cases of a period lie; may block. */
    static HeatMap read(FillStore store, MonthQuestion question) {
        var places = store.reported(question);
        return HeatMap.of(places.stream().mapToInt(FillStore.Place::x).toArray(),
                places.stream().mapToInt(FillStore.Place::y).toArray(), false);
    }

    /** Shows something else. @param read of a period, else not looked at */
    synchronized void show(HeatChoice other, HeatMap read) {
        choice = other;
        reported = read;
        anew = true;
    }

    @Override
    public synchronized Followed follow(MapState state, Collection<OpenCase> cases, Instant now) {
        if (!state.stack().shows(MapLayer.HEAT)) {
            return Followed.unchanged(state);
        }
        var before = state.content().heat();
        if (choice.of() == HeatChoice.Of.REPORTED) {
            return anew || before != reported ? everywhere(state, reported) : Followed.unchanged(state);
        }
        var counted = state.cases().stream().filter(this::counts).toList();
        if (anew || before == HeatMap.NONE) {
            followed = counted;
            return everywhere(state, HeatMap.of(counted, choice.of() == HeatChoice.Of.OVERDUE));
        }
        var moved = moved(counted);
        if (moved.isEmpty()) {
            return Followed.unchanged(state);
        }
        followed = counted;
        var heat = HeatMap.of(counted, before.isLate());
        return heat.isScaledAs(before)
                ? new Followed(state.content().with(heat), List.of(new MapScreenModel.Change(EnumSet.of(MapLayer.HEAT),
                        moved, HeatMap.REACH)))
                : everywhere(state, heat);
    }

    private boolean counts(CaseMark one) {
        return choice.of() == HeatChoice.Of.OVERDUE ? one.light() == Light.RED : one.light() != Light.GREY;
    }

    private Followed everywhere(MapState state, HeatMap heat) {
        anew = false;
        return new Followed(state.content().with(heat),
                List.of(MapScreenModel.Change.everywhere(EnumSet.of(MapLayer.HEAT))));
    }

    /** A place. */
    private record Spot(long id, int x, int y) {
        static Spot of(CaseMark one) {
            return new Spot(one.id(), one.x(), one.y());
        }
    }

    /** Where cases came or went. */
    private List<Envelope> moved(List<CaseMark> counted) {
        Set<Spot> gone = new HashSet<>();
        followed.forEach(one -> gone.add(Spot.of(one)));
        var moved = new ArrayList<Envelope>();
        for (var one : counted) {
            if (!gone.remove(Spot.of(one))) {
                moved.add(new Envelope(one.x(), one.x(), one.y(), one.y()));
            }
        }
        gone.forEach(spot -> moved.add(new Envelope(spot.x, spot.x, spot.y, spot.y)));
        return moved;
    }
}
