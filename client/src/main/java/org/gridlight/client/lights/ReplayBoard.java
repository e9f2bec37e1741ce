package org.gridlight.client.lights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.replay.ReplayCourse;
import org.gridlight.model.board.replay.ReplayDay;
import org.gridlight.model.board.replay.ReplayTape;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.RedDays;
import org.gridlight.model.light.UnitLightRule;

/**
 * A board as it stood on a day, at any moment of it: the board of now over cases and a clock of then. A step forward counts
 * only what turned on the way. Safe for many threads, which wait for each other.
 */
final class ReplayBoard implements ReplayCourse<LightBoard> {
    private final ReplayTape tape;
    private final OpenCases cases = new OpenCases();
    private final LightBoardModel model;
    private volatile Instant now;

    ReplayBoard(ReplayDay day, BoardPlan plan, UnitLightRule rule, Sorting sorting, boolean grouped, BoardWords words,
            LocalDate date) {
        this.tape = new ReplayTape(day);
        this.now = day.from();
        this.model = new LightBoardModel(cases, () -> now, words, () -> {});
        model.show(rule);
        model.sort(sorting, grouped);
        // The trend of today says nothing of that day.
        model.show(new BoardPlan(plan.kind(), plan.units(), plan.by(), plan.names(),
                new RedDays(date, 0, Map.of()), plan.rules(), plan.usual()));
    }

    /** @param unit 0 for none */
    void choose(long unit) {
        model.choose(unit);
    }

    /** Winds there and counts; not on the FX thread. */
    @Override
    public synchronized LightBoard at(Instant moment) {
        var step = tape.to(moment);
        now = tape.at();
        if (step.everything()) {
            cases.replace(step.open());
        } else {
            cases.apply(step.ids(), step.open());
        }
        model.timePassed();
        return model.board();
    }

    @Override
    public int redAt(Instant moment) {
        return at(moment).unitsUnder(Light.RED);
    }

    @Override
    public void close() {
        model.close();
    }
}
