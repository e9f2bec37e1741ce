package org.gridlight.client.wall;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.board.UnitStanding;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.clock.TimeWords;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.LightUnit;

/**
 * The open cases as a wall shows them: by the one evaluation that the board at the desks has. Immutable; two that are
 * equal look the same.
 *
 * @param cases       all in hand of the units
 * @param streets     by place, in the order of the ground
 * @param communities by place, in the order of the ground
 * @param units       worst first
 * @param worst       the units with most overdue, most first
 */
record WallBoard(LightCounts cases, List<WallPlace> streets, List<WallPlace> communities, List<WallUnit> units,
        List<WallUnit> worst) {
    static final int WORST = 10;

    WallBoard {
        streets = List.copyOf(streets);
        communities = List.copyOf(communities);
        units = List.copyOf(units);
        worst = List.copyOf(worst);
    }

    static WallBoard of(Collection<OpenCase> cases, WallGround ground, TimeWords words, Instant now) {
        var board = board(LightBoard.UNIT, cases, ground, now);
        var known = ground.units().stream().collect(Collectors.toMap(LightUnit::id, Function.identity()));
        var units = board.worstFirst(known.keySet()).stream()
                .map(standing -> unit(standing, ground.names().of(known.get(standing.id())), words)).toList();
        return new WallBoard(board.cases(),
                places(board(LightBoard.STREET, cases, ground, now), ground.streets()),
                places(board(LightBoard.COMMUNITY, cases, ground, now), ground.communities()), units,
                worst(board, units));
    }

    private static UnitBoard board(LightBoard board, Collection<OpenCase> cases, WallGround ground, Instant now) {
        return UnitBoard.on(board, cases, now, ground.rules().on(board), ground.clocks());
    }

    private static List<WallPlace> places(UnitBoard board, List<LightUnit> places) {
        return places.stream().map(place -> {
            var standing = board.unit(place.id());
            var light = standing.light();
            return new WallPlace(place.id(), place.name(), place.group(), light.light(),
                    light.light() == Light.RED ? standing.counts().red() : light.cases(), standing.counts());
        }).toList();
    }

    private static WallUnit unit(UnitStanding standing, String name, TimeWords words) {
        return new WallUnit(standing.id(), name, standing.light().light(), standing.counts(),
                standing.mostOverdue().or(standing::nextDue).map(one -> words.left(one.left(), one.unit()))
                        .orElse(""));
    }

    /** Of two with as many overdue the one stands first whose oldest is older. */
    private static List<WallUnit> worst(UnitBoard board, List<WallUnit> units) {
        return units.stream().filter(unit -> unit.counts().red() > 0)
                .sorted(Comparator.comparing((WallUnit unit) -> unit.counts().red(), Comparator.reverseOrder())
                        .thenComparing(unit -> board.unit(unit.id()).mostOverdue().orElseThrow().one().stageRed())
                        .thenComparing(WallUnit::id))
                .limit(WORST).toList();
    }
}
