package org.gridlight.client.map;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gridlight.client.replay.ReplayCourse;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.board.replay.ReplayDay;
import org.gridlight.model.board.replay.ReplayTape;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.BoardRules;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightBoard;

/**
 * The open cases of a day, moment by moment: a step forward touches only those of which something turned. Safe for many
 * threads, which wait for each other.
 */
final class MapReplayCourse implements ReplayCourse<MapMoment> {
    private final ReplayTape tape;
    private final BoardRules rules;
    private final CaseClocks clocks;
    private final Map<Long, OpenCase> open = new HashMap<>();

    /** @param rules by which the red units of the day are counted */
    MapReplayCourse(ReplayDay day, BoardRules rules, CaseClocks clocks) {
        this.tape = new ReplayTape(day);
        this.rules = rules;
        this.clocks = clocks;
    }

    @Override
    public synchronized MapMoment at(Instant moment) {
        wind(moment);
        return new MapMoment(open, tape.at());
    }

    private void wind(Instant moment) {
        var step = tape.to(moment);
        if (step.everything()) {
            open.clear();
        } else {
            step.ids().forEach(open::remove);
        }
        step.open().forEach(one -> open.put(one.id(), one));
    }

    @Override
    public synchronized int redAt(Instant moment) {
        wind(moment);
        return (int) UnitBoard.on(LightBoard.UNIT, open.values(), tape.at(), rules.on(LightBoard.UNIT), clocks).units()
                .stream().filter(unit -> unit.light().light() == Light.RED).count();
    }

    @Override
    public void close() {
        // Nothing waits for it.
    }
}
