package org.gridlight.client.workstation;

import org.gridlight.client.live.Connection;
import java.util.function.Consumer;
import java.util.Set;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.gridlight.client.alarms.StoredAlarms;
import org.gridlight.client.live.Claims;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.live.StoredClaims;
import org.gridlight.client.look.Look;
import org.gridlight.client.seat.MarkedCases;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.UnansweredActs;
import org.gridlight.client.shell.Frame;
import org.gridlight.client.shell.SearchSource;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionWindow;
import org.gridlight.client.shell.ShellCommands;
import org.gridlight.client.shell.SignIn;
import org.gridlight.client.system.OwnPassword;
import org.gridlight.db.cases.ClaimStore;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;

/** One person at this seat, from sign-in to sign-off: frame, live cases, further windows. On the FX thread. */
final class PersonAtSeat implements ShellCommands.Windows {
    private final Workstation workstation;
    private final Stage stage;
    private final Surroundings surroundings;
    private final SignIn.SignedIn signedIn;
    private final Feed feed;
    private final Claims claims;
    private final LiveAlarms alarms;
    private final SeatWork work;
    private final SearchAtSeat search;
    private final PersonMemory memory;
    private final Seat seat;
    private final Frame frame;
    private final SeatWindows windows;
    private boolean leaving;

    PersonAtSeat(Workstation workstation, Stage stage, Surroundings surroundings, SignIn.SignedIn signedIn,
            ObservableValue<Look> look) {
        this.workstation = workstation;
        this.stage = stage;
        this.surroundings = surroundings;
        this.signedIn = signedIn;
        this.windows = workstation.windows();
        var cases = new OpenCases();
        var clock = clockOfRecord();
        this.feed = new Feed(surroundings.feed().apply(signedIn.database()), cases, clock);
        this.claims = new Claims(
                new StoredClaims(new ClaimStore(signedIn.database(), workstation.seatName())), surroundings.tasks(),
                signedIn.operator().id());
        this.alarms = new LiveAlarms(new StoredAlarms(signedIn.database(), clock), surroundings.tasks(), clock);
        this.work = new SeatWork(signedIn.operator(), surroundings.tasks(), feed, claims, alarms);
        var ways = new FrameWays(workstation, surroundings);
        var overlay = new OverlayLayer();
        var memories = surroundings.memories().apply(signedIn.database());
        this.memory = new PersonMemory(memories, surroundings.tasks(), signedIn.memory());
        this.search = surroundings.still() || work.isAdministrator()
                ? SearchAtSeat.none()
                : SearchAtSeat.of(signedIn, surroundings.words(), clock);
        this.seat = new Seat(signedIn.database(), signedIn.operator(), signedIn.centre(), surroundings.words(),
                clock, surroundings.tasks(), cases, claims, heard(feed), look, new SimpleLongProperty(),
                ways, overlay, new FileDialogs(stage), memory,
                new UnansweredActs(surroundings.tasks(), feed::subscribe), new MarkedCases(), alarms, search.search(),
                workstation.typed(signedIn.operator().account()));
        this.frame = new Frame(seat, work.sections(surroundings.sections()), searched(), overlay, this);
        ways.through(seat, frame);
        frame.listenTo(workstation.scene());
        if (surroundings.still()) {
            work.readOnce();
        } else {
            feed.start();
            search.start(cases, feed);
            work.start(seat, workstation.seatName(), surroundings.clock());
        }
        var names = frame.names();
        show(seat.memory().recall("last-section").flatMap(name -> Workstation.constant(SectionName.class, name))
                .filter(names::contains).orElse(names.getFirst()));
    }

    private static Seat.Connections heard(Feed feed) {
        return new Seat.Connections() {
            @Override
            public OpenCases.Subscription subscribe(Consumer<Connection> listener) {
                return feed.subscribe(listener);
            }

            @Override
            public OpenCases.Subscription others(Consumer<Set<String>> listener) {
                return feed.subscribeOthers(listener);
            }
        };
    }

    /** Where an administrator sees nothing there is nothing to be found. */
    private List<SearchSource> searched() {
        return work.isAdministrator() ? List.of() : surroundings.search().apply(seat);
    }

    /** The record's clock is the only one; pictures are of a moment that was chosen. */
    private InstantSource clockOfRecord() {
        var machine = surroundings.clock();
        return surroundings.still() ? machine : () -> machine.instant().plus(signedIn.ahead());
    }

    Frame frame() {
        return frame;
    }

    /** What a shift leader would look at next: the case to be closed that is due first, else the one due first of all. */
    Optional<Long> nextToDecide() {
        return dueFirst(one -> one.state() == CaseState.PENDING_CLOSE).or(() -> dueFirst(one -> true));
    }

    private Optional<Long> dueFirst(Predicate<OpenCase> which) {
        return seat.cases().all().stream().filter(which)
                .filter(one -> one.dueNext().isPresent() && one.suspendedUntil() == null)
                .min(Comparator.comparing(one -> one.dueNext().orElseThrow())).map(OpenCase::id);
    }

    Seat seat() {
        return seat;
    }

    void show(SectionName section) {
        frame.show(section);
    }

    @Override
    public void nextFontSize() {
        workstation.nextFontSize();
    }

    @Override
    public void otherTheme() {
        workstation.otherTheme();
    }

    @Override
    public void otherLanguage() {
        workstation.otherLanguage();
    }

    @Override
    public void changePassword() {
        new OwnPassword(seat).open();
    }

    @Override
    public void changeShift() {
        workstation.changeShift();
    }

    @Override
    public void toSecondMonitor() {
        var name = frame.shown();
        frame.giveAway().ifPresent(view -> {
            var window = new SectionWindow(seat, name, view, stage, windows.place(name), () -> {
                frame.stopListeningTo(windows.closed(name).scene());
                // What comes back while the person leaves is not what he looked at last.
                if (!leaving) {
                    frame.takeBack(name);
                }
            });
            windows.opened(name, window);
            frame.listenTo(window.scene());
            window.show();
        });
    }

    /** Opens the windows again that stood beside the first one when somebody left this seat. */
    void reopenWindows() {
        var front = frame.shown();
        for (var name : windows.last(frame.names()::contains)) {
            frame.show(name);
            toSecondMonitor();
        }
        if (windows.window(front) == null && front != frame.shown()) {
            frame.show(front);
        }
    }

    @Override
    public void toFront(SectionName name) {
        windows.window(name).toFront();
    }

    /** Ends this frame and keeps the record open for the next one, with all that is remembered by now. */
    SignIn.SignedIn leaveForAnotherFrame() {
        var left = leaveFrame();
        stopFollowing();
        return left;
    }

    private SignIn.SignedIn leaveFrame() {
        leaving = true;
        windows.leave();
        seat.unanswered().close();
        frame.close();
        work.end();
        search.close();
        return new SignIn.SignedIn(signedIn.database(), signedIn.operator(), signedIn.centre(), memory.all(),
                signedIn.ahead());
    }

    void close() {
        leaveFrame();
        boolean kept = workstation.walls().outlive(seat, this::endRecord);
        surroundings.tasks().run("sign off", () -> {
            signOff(kept);
            return null;
        }, closed -> {}, failure -> {});
        if (!kept) {
            stopFollowing();
        }
    }

    /** Whoever stays on the clock of the seat keeps his whole frame, and asks a record that is closed. */
    private void stopFollowing() {
        feed.close();
        alarms.close();
    }

    /** What cannot be put back because the record is out of reach runs out by itself. @param kept by the walls */
    private void signOff(boolean kept) {
        try {
            if (!surroundings.still() && work.takesCases()) {
                claims.signOff();
            }
        } finally {
            if (!kept) {
                signedIn.database().close();
            }
        }
    }

    private void endRecord() {
        stopFollowing();
        surroundings.tasks().run("close record", () -> {
            signedIn.database().close();
            return null;
        }, closed -> {}, failure -> {});
    }
}
