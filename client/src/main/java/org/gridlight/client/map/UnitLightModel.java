package org.gridlight.client.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.paint.UnitLights;
import org.gridlight.client.map.paint.UnitLights.Mark;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.BoardRules;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.theme.FillUnit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The lights of streets, communities and unit grids on the map, by the same rule and the same piece of code as on the
 * board, while their layer is on. Knows no screen. Safe for use by many threads.
 */
final class UnitLightModel implements CaseFollower {
    /** How far a plate reaches from the middle of its unit, and the name above it. */
    private static final double REACH = 100;

    private volatile BoardRules rules;
    private final CaseClocks clocks;

    UnitLightModel(BoardRules rules, CaseClocks clocks) {
        this.rules = rules;
        this.clocks = clocks;
    }

    /** From the next look on. */
    void judgeBy(BoardRules now) {
        rules = now;
    }

    @Override
    public Followed follow(MapState state, Collection<OpenCase> cases, Instant now) {
        if (!state.stack().shows(MapLayer.UNIT_LIGHTS)) {
            return Followed.unchanged(state);
        }
        var lights = lights(state.index(), cases, now);
        var before = state.content().lights();
        var differing = lights.differing(before);
        if (differing.isEmpty()) {
            return Followed.unchanged(state);
        }
        var regions = differing.stream().map(mark -> new Envelope(new Coordinate(mark.x(), mark.y()))).toList();
        return new Followed(state.content().with(lights),
                List.of(new MapScreenModel.Change(EnumSet.of(MapLayer.UNIT_LIGHTS), regions, REACH)));
    }

    private UnitLights lights(MapIndex index, Collection<OpenCase> cases, Instant now) {
        return new UnitLights(
                marks(LightBoard.STREET, OpenCase::streetId, all(index, FillUnit.STREET), index::middleOfArea, cases,
                        now),
                marks(LightBoard.COMMUNITY, OpenCase::communityId, all(index, FillUnit.COMMUNITY), index::middleOfArea,
                        cases, now),
                marks(null, OpenCase::unitGridId, List.of(), id -> middle(index, id), cases, now));
    }

    private static List<Long> all(MapIndex index, FillUnit unit) {
        var places = index.units(unit);
        return LongStream.range(0, places.count()).mapToObj(place -> places.id((int) place)).toList();
    }

    private static Coordinate middle(MapIndex index, long grid) {
        int place = index.gridPlace(grid);
        return place < 0 ? null : index.gridExtent(place).centre();
    }

    /** @param kept the board of the record; null for none. @param all units that are shown also with nothing in hand */
    private List<Mark> marks(LightBoard kept, ToLongFunction<OpenCase> key, List<Long> all,
            LongFunction<Coordinate> middle,
            Collection<OpenCase> cases, Instant now) {
        var board = UnitBoard.by(key, cases, now, rules.on(kept), clocks);
        var marks = new ArrayList<Mark>();
        if (all.isEmpty()) {
            board.units().forEach(unit -> add(marks, middle.apply(unit.id()), unit.id(), board));
        } else {
            all.forEach(id -> add(marks, middle.apply(id), id, board));
        }
        return marks;
    }

    private static void add(List<Mark> marks, Coordinate at, long id, UnitBoard board) {
        if (at != null) {
            var unit = board.unit(id);
            LightCounts counts = unit.counts();
            marks.add(new Mark(id, at.x, at.y, unit.light().light(), counts));
        }
    }
}
