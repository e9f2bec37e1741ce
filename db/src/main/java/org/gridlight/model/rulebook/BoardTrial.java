package org.gridlight.model.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridlight.model.board.BoardBy;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.BoardRules;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightBoard;

/**
 * Which units would get another light under other rules (试看): the same judgement as on the boards, twice, over the same
 * cases at the same moment. Pure.
 */
public final class BoardTrial {
    private final Instant now;
    private final CaseClocks clocks;
    private final Map<LightBoard, Map<Long, String>> units;

    /** One side: the open cases, and the rules by which units are judged. */
    public record Side(Collection<OpenCase> cases, BoardRules rules) {}

    /**
     * A unit whose light would be another.
     *
     * @param name as it stands on its board
     */
    public record Turn(LightBoard board, String name, Light before, Light after) {}

    /**
     * What would change.
     *
     * @param turns units whose light would be another, the red ones first
     * @param cases how many cases would stand under each light instead of another; only those that gain
     */
    public record Turned(List<Turn> turns, Map<Light, Integer> cases) {
        /** How many units would turn to a light. */
        public long unitsTo(Light light) {
            return turns.stream().filter(turn -> turn.after() == light).count();
        }
    }

    /** @param units of each board, name by key; who is not among them has no light */
    public BoardTrial(Instant now, CaseClocks clocks, Map<LightBoard, Map<Long, String>> units) {
        this.now = now;
        this.clocks = clocks;
        this.units = Map.copyOf(units);
    }

    /** What the change from one side to the other would do. */
    public Turned turned(Side before, Side after) {
        var turns = new ArrayList<Turn>();
        units.forEach((board, names) -> {
            var then = board(board, before);
            var next = board(board, after);
            names.forEach((unit, name) -> {
                var from = then.unit(unit).light().light();
                var to = next.unit(unit).light().light();
                if (from != to) {
                    turns.add(new Turn(board, name, from, to));
                }
            });
        });
        turns.sort(java.util.Comparator.comparing(Turn::after).thenComparing(Turn::board).thenComparing(Turn::name));
        return new Turned(turns, cases(before, after));
    }

    private UnitBoard board(LightBoard board, Side side) {
        return UnitBoard.by(by(board), side.cases(), now, side.rules().on(board), clocks);
    }

    private static BoardBy by(LightBoard board) {
        return switch (board) {
            case UNIT -> BoardBy.handling(OpenCase::departmentId);
            case STREET -> BoardBy.handling(OpenCase::streetId);
            case COMMUNITY -> BoardBy.handling(OpenCase::communityId);
            case HALL -> BoardBy.HALL;
        };
    }

    private Map<Light, Integer> cases(Side before, Side after) {
        var gained = new EnumMap<Light, Integer>(Light.class);
        if (before.cases() != after.cases()) {
            var lights = new java.util.HashMap<Long, Light>();
            before.cases().forEach(one -> lights.put(one.id(), one.stageLight(now)));
            after.cases().stream().filter(one -> lights.get(one.id()) != one.stageLight(now))
                    .forEach(one -> gained.merge(one.stageLight(now), 1, Integer::sum));
        }
        return gained;
    }
}
