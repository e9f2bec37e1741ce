package org.gridlight.client.overview;

import java.time.Duration;
import java.util.Optional;
import java.util.List;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.DayStep;

/**
 * Between the live cases, the record and the overview: the picture follows the cases at five turns a second at most, what
 * is counted in the record every few seconds, and both only while somebody looks. On the FX thread.
 */
final class OverviewMediator implements AutoCloseable {
    /** Half-hours do not grow faster than a person sees. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    static final int MOST_CASES = 500;

    private final Seat seat;
    private final OverviewRecord record;
    private final Screen screen;
    private OverviewGround ground;
    private DayFigures figures;
    private boolean looking;
    private boolean making;
    private boolean askedMeanwhile;
    private boolean asking;
    private OpenCases.Subscription cases = () -> {};
    private OpenCases.Subscription rules = () -> {};
    private Throttle turns;
    private Tasks.Running reading = () -> {};
    private Tasks.Running counting = () -> {};

    /** What the view shows. */
    interface Screen {
        void show(Overview now, OverviewGround ground);

        void show(DayFigures day, OverviewGround ground);

        void showCases(DayStep step, DayFigures day, List<CountedCase> cases);

        void failed(Exception failure);

        /** Counting did not come through this time; what is shown stays. */
        void countingFailed(Exception failure);
    }

    OverviewMediator(Seat seat, OverviewRecord record, Screen screen) {
        this.seat = seat;
        this.record = record;
        this.screen = screen;
    }

    /** Somebody looks. */
    void start() {
        stop();
        looking = true;
        if (ground == null) {
            reading = seat.tasks().run("overview-ground", record::ground, read -> {
                ground = read;
                if (looking) {
                    follow();
                }
            }, screen::failed);
        } else {
            follow();
        }
    }

    private void follow() {
        turns = new Throttle("overview-turns", seat.tasks(), this::showNow);
        cases = seat.cases().subscribe(changed -> turns.trigger());
        rules = seat.connection().others(kinds -> {
            if (kinds.contains(Feed.RULE) || kinds.equals(Feed.EVERYTHING)) {
                seat.tasks().onScreen(this::readRules);
            }
        });
        showNow();
        count();
        counting = seat.tasks().every("overview-day", PAUSE, () -> seat.tasks().onScreen(this::count));
    }

    /** Judged by a changed rule at once. */
    private void readRules() {
        seat.tasks().run("overview-ground", record::ground, read -> {
            ground = read;
            Optional.ofNullable(turns).ifPresent(Throttle::trigger);
        }, screen::countingFailed);
    }

    /** One at a time, so that an older picture never comes after a newer one. */
    private void showNow() {
        if (making) {
            askedMeanwhile = true;
            return;
        }
        making = true;
        seat.tasks().run("overview",
                () -> Overview.of(seat.cases().all(), ground, seat.operator(), seat.clock().instant()), now -> {
                    made();
                    screen.show(now, ground);
                }, failure -> {
                    made();
                    screen.countingFailed(failure);
                });
    }

    private void made() {
        making = false;
        if (askedMeanwhile) {
            askedMeanwhile = false;
            Optional.ofNullable(turns).ifPresent(Throttle::trigger);
        }
    }

    /** One at a time; a record that answers slowly is not asked twice. */
    private void count() {
        if (asking) {
            return;
        }
        asking = true;
        seat.tasks().run("overview-count", record::figures, counted -> {
            asking = false;
            figures = counted;
            screen.show(counted, ground);
        }, failure -> {
            asking = false;
            screen.countingFailed(failure);
        });
    }

    /** Lists the cases that took a step today. */
    void list(DayStep step) {
        var day = figures;
        if (day != null) {
            seat.tasks().run("overview-cases", () -> record.cases(step, day.day(), MOST_CASES),
                    found -> screen.showCases(step, day, found), screen::countingFailed);
        }
    }

    /** Nobody looks any more. */
    void stop() {
        looking = false;
        reading.cancel();
        cases.close();
        rules.close();
        counting.cancel();
        if (turns != null) {
            turns.close();
            turns = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
