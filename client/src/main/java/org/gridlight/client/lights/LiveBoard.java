package org.gridlight.client.lights;

import java.util.Set;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.light.UnitLightRule;

/**
 * A board that keeps itself fresh: five times a second at most when cases change, every ten seconds because time passes.
 * Counting happens off the FX thread, one at a time. On the FX thread.
 */
final class LiveBoard implements AutoCloseable {
    private static final Duration CLOCK = Duration.ofSeconds(10);
    private static final Duration ROLL = Duration.ofMinutes(5);

    private final Seat seat;
    private final LightsRecord record;
    private final Consumer<LightBoard> screen;
    private final Consumer<Exception> failed;
    private final Throttle throttle;
    private final Tasks.Running clock;
    private final Tasks.Running roll;
    private final Throttle rules;
    private final OpenCases.Subscription others;
    private Tasks.Running reading = () -> {};
    private LightBoardModel model;
    private BoardKind kind = BoardKind.UNITS;
    private UnitLightRule rule;
    private Sorting sorting = Sorting.WORST;
    private boolean grouped = true;
    private Set<Long> pinned = Set.of();
    private boolean paused;
    private boolean counting;
    private boolean asked;
    private boolean closed;

    /** @param screen given every new board; @param failed told why the record could not be asked */
    LiveBoard(Seat seat, LightsRecord record, Consumer<LightBoard> screen, Consumer<Exception> failed) {
        this.seat = seat;
        this.record = record;
        this.screen = screen;
        this.failed = failed;
        this.throttle = new Throttle("lights", seat.tasks(), this::refresh);
        this.clock = seat.tasks().every("lights clock", CLOCK, this::timePassed);
        this.roll = seat.tasks().every("lights roll", ROLL, () -> seat.tasks().onScreen(this::read));
        this.rules = new Throttle("lights rules", seat.tasks(), this::read);
        // A changed rule is judged by at once, at every seat.
        this.others = seat.connection().others(kinds -> {
            if (kinds.contains(Feed.RULE) || kinds.equals(Feed.EVERYTHING)) {
                rules.trigger();
            }
        });
    }

    /** Reads who stands on the board and shows it; again later, whoever is new stands on it too. */
    void read() {
        if (closed) {
            return;
        }
        var wanted = kind;
        boolean first = model == null;
        record Ready(BoardPlan plan, BoardWords words) {}
        reading.cancel();
        reading = seat.tasks().run("lights roll", () -> new Ready(record.plan(wanted), first
                ? new BoardWords(seat.words(), seat.centre().zone(), seat.centre().clocks())
                : null), ready -> begin(ready.plan(), ready.words()), failed);
    }

    private void begin(BoardPlan read, BoardWords words) {
        if (closed) {
            return;
        }
        if (model == null) {
            model = new LightBoardModel(seat.cases(), seat.clock(), words, throttle::trigger);
            model.show(rule);
            model.sort(sorting, grouped);
            model.pin(pinned);
        }
        model.show(read);
        refresh();
    }

    void show(BoardKind wanted) {
        kind = wanted;
        choose(0);
        read();
    }

    void show(UnitLightRule wanted) {
        rule = wanted;
        change(known -> known.show(wanted));
    }

    void sort(Sorting wanted, boolean inGroups) {
        sorting = wanted;
        grouped = inGroups;
        change(known -> known.sort(wanted, inGroups));
    }

    /** @param wanted who stands first in his group */
    void pin(Set<Long> wanted) {
        pinned = wanted;
        change(known -> known.pin(wanted));
    }

    void choose(long unit) {
        change(known -> known.choose(unit));
    }

    private void change(Consumer<LightBoardModel> act) {
        Optional.ofNullable(model).ifPresent(known -> {
            act.accept(known);
            refresh();
        });
    }

    /** On the clock's thread. */
    private void timePassed() {
        seat.tasks().onScreen(() -> {
            if (model != null) {
                model.timePassed();
                throttle.trigger();
            } else if (!closed) {
                read();
            }
        });
    }

    /** Nobody looks: nothing is counted until somebody does. */
    void pause() {
        paused = true;
    }

    void goOn() {
        paused = false;
        change(LightBoardModel::timePassed);
    }

    private void refresh() {
        if (model == null || paused || closed) {
            return;
        }
        if (counting) {
            asked = true;
            return;
        }
        counting = true;
        seat.tasks().run("lights", model::board, board -> {
            counted();
            screen.accept(board);
        }, failure -> {
            counted();
            failed.accept(failure);
        });
    }

    private void counted() {
        counting = false;
        if (asked) {
            asked = false;
            throttle.trigger();
        }
    }

    @Override
    public void close() {
        closed = true;
        reading.cancel();
        clock.cancel();
        roll.cancel();
        others.close();
        rules.close();
        throttle.close();
        Optional.ofNullable(model).ifPresent(LightBoardModel::close);
    }
}
