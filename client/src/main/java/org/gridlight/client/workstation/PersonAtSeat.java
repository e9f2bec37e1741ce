package org.gridlight.client.workstation;

import java.time.Duration;
import java.time.Instant;
import org.gridlight.client.live.Connection;
import java.util.function.Consumer;
import java.util.Set;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.gridlight.client.alarms.AlarmCalls;
import org.gridlight.client.alarms.MachineVoice;
import org.gridlight.client.alarms.StoredAlarms;
import org.gridlight.client.live.Claims;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.live.StoredClaims;
import org.gridlight.client.look.Look;
import org.gridlight.client.meetings.HandUp;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.MarkedCases;
import org.gridlight.client.seat.Navigation;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.UnansweredActs;
import org.gridlight.client.shell.Frame;
import org.gridlight.client.shell.SearchSource;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionWindow;
import org.gridlight.client.shell.ShellCommands;
import org.gridlight.client.shell.SignIn;
import org.gridlight.client.system.AdministratorDesk;
import org.gridlight.client.system.OwnPassword;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.alarm.AlarmStore;
import org.gridlight.db.cases.ClaimStore;
import org.gridlight.db.cases.RequestStore;
import org.gridlight.db.grid.GridChangeStore;
import org.gridlight.db.light.AuthorityStore;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.people.Role;
import org.gridlight.model.people.RoleRule;

/** One person at this seat, from sign-in to sign-off: frame, live cases, further windows. On the FX thread. */
final class PersonAtSeat implements Navigation, ShellCommands.Windows {
    private static final Duration KEEPING = Duration.ofMinutes(1);
    /** Where the server evaluates no lights, some seat does, before anybody is told that nobody does. */
    private static final Duration STANDING_IN = Duration.ofSeconds(3);

    private final Workstation workstation;
    private final Stage stage;
    private final Surroundings surroundings;
    private final SignIn.SignedIn signedIn;
    private final Feed feed;
    private final Claims claims;
    private final LiveAlarms alarms;
    private final SearchAtSeat search;
    private final PersonMemory memory;
    private final Seat seat;
    private final Frame frame;
    private Tasks.Running keeping = () -> {};
    private Tasks.Running standing = () -> {};
    private OpenCases.Subscription calls = () -> {};
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
        var overlay = new OverlayLayer();
        var memories = surroundings.memories().apply(signedIn.database());
        this.memory = new PersonMemory(memories, surroundings.tasks(), signedIn.memory());
        this.search = surroundings.still() || isAdministrator()
                ? SearchAtSeat.none()
                : SearchAtSeat.of(signedIn, surroundings.words(), clock);
        this.seat = new Seat(signedIn.database(), signedIn.operator(), signedIn.centre(), surroundings.words(),
                clock, surroundings.tasks(), cases, claims, heard(feed), look, new SimpleLongProperty(),
                this,
                overlay, new FileDialogs(stage), memory,
                new UnansweredActs(surroundings.tasks(), feed::subscribe), new MarkedCases(), alarms, search.search(),
                workstation.typed(signedIn.operator().account()));
        this.frame = new Frame(seat, sections(), searched(), overlay, this);
        frame.listenTo(workstation.scene());
        if (surroundings.still()) {
            feed.readOnce();
            alarms.readOnce();
            if (hasLoad()) {
                alarms.readLoadOnce();
            }
        } else {
            feed.start();
            search.start(cases, feed);
            startAlarms();
            startClaims();
            startKeeping();
        }
        var names = frame.names();
        show(seat.memory().recall("last-section").flatMap(name -> Workstation.constant(SectionName.class, name))
                .filter(names::contains).orElse(names.getFirst()));
    }

    /** An administrator has none: he sees neither cases nor units. */
    private void startAlarms() {
        if (!isAdministrator()) {
            alarms.start(feed::subscribeOthers);
            if (hasLoad()) {
                alarms.followLoad();
            }
            calls = new AlarmCalls(seat, new MachineVoice(seat.words().locale()),
                    new AlarmStore(seat.database())::unheard)::close;
        }
    }

    private boolean hasLoad() {
        return signedIn.operator().seesWholeRecord();
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

    /** A unit does its part whoever reads the case, and takes nothing in hand; an administrator has no case. */
    private void startClaims() {
        if (takesCases()) {
            claims.start();
        }
    }

    /** What the server's events do by the clock stands still where a node was lost; every hall seat does it as well. */
    private void startKeeping() {
        if (signedIn.operator().seesWholeRecord() && takesCases()) {
            var requests = new RequestStore(signedIn.database());
            var grids = new GridChangeStore(signedIn.database());
            keeping = surroundings.tasks().every("keeping", KEEPING, () -> {
                requests.resumeDue();
                grids.enforceDue();
            });
            var authority = new AuthorityStore(signedIn.database());
            standing = surroundings.tasks().every("authority", STANDING_IN, () -> {
                // Cut off, it cannot be asked, and says so elsewhere.
                if (feed.connection() instanceof Connection.Connected) {
                    authority.standIn();
                }
            });
        }
    }

    private boolean takesCases() {
        return !signedIn.operator().isOfDepartment() && !isAdministrator();
    }

    /** One of the three administrators, who see no case. */
    private boolean isAdministrator() {
        return signedIn.operator().roles().stream().anyMatch(RoleRule::administers);
    }

    private List<SectionPlan> sections() {
        return surroundings.sections().stream().filter(plan -> isShown(plan.name())).toList();
    }

    /**
     * An administrator has a desk of his own and nothing else. Months and shifts are counted from all cases, which a unit and a
     * sub-centre do not see.
     */
    private boolean isShown(SectionName name) {
        return switch (name) {
            case SYSTEM -> AdministratorDesk.of(signedIn.operator()).isPresent();
            // Whoever may change rules, and whoever is judged by them.
            case REGISTERS -> !isAdministrator() || signedIn.operator().has(Role.SECURITY_ADMIN);
            case DUTY, SCORES, REPORTS -> signedIn.operator().seesWholeRecord();
            default -> !isAdministrator();
        };
    }

    /** Where an administrator sees nothing there is nothing to be found. */
    private List<SearchSource> searched() {
        return isAdministrator() ? List.of() : surroundings.search().apply(seat);
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

    @Override
    public void show(SectionName section) {
        frame.show(section);
    }

    @Override
    public void openCase(long caseId) {
        if (frame.section(SectionName.CASES) instanceof Section.ShowsCase cases) {
            frame.show(SectionName.CASES);
            cases.showCase(caseId);
        }
    }

    @Override
    public void listCases(CaseSelection which) {
        if (frame.section(SectionName.CASES) instanceof Section.ListsCases cases) {
            frame.show(SectionName.CASES);
            cases.list(which);
        }
    }

    @Override
    public void showOnMap(long caseId) {
        if (frame.section(SectionName.MAP) instanceof Section.ShowsCase map) {
            frame.show(SectionName.MAP);
            map.showCase(caseId);
        }
    }

    @Override
    public void showMarked() {
        if (frame.section(SectionName.MAP) instanceof Section.ShowsMarked map) {
            frame.show(SectionName.MAP);
            map.showMarked();
        }
    }

    @Override
    public void showUnitLights() {
        if (frame.section(SectionName.MAP) instanceof Section.ShowsUnitLights map) {
            frame.show(SectionName.MAP);
            map.showUnitLights();
        }
    }

    @Override
    public void showReplay(Instant at) {
        if (frame.section(SectionName.MAP) instanceof Section.ShowsReplay map) {
            frame.show(SectionName.MAP);
            map.showReplay(at);
        }
    }

    @Override
    public void showPlace(double longitude, double latitude) {
        if (frame.section(SectionName.MAP) instanceof Section.ShowsPlace map) {
            frame.show(SectionName.MAP);
            map.showPlace(longitude, latitude);
        }
    }

    @Override
    public void showRedNotice(long unitId) {
        if (frame.section(SectionName.SUPERVISE) instanceof Section.ShowsRedNotice supervise) {
            frame.show(SectionName.SUPERVISE);
            supervise.showRedNotice(unitId);
        }
    }

    @Override
    public void showLightRecord(long departmentId, String name, YearMonth month) {
        if (frame.section(SectionName.LIGHTS) instanceof Section.ShowsLightRecord lights) {
            frame.show(SectionName.LIGHTS);
            lights.showLightRecord(departmentId, name, month);
        }
    }

    @Override
    public void handUp(long caseId) {
        new HandUp(seat, caseId).open();
    }

    @Override
    public void register(ReportStart start) {
        surroundings.register().open(seat, start);
    }

    @Override
    public void openWall() {
        workstation.walls().open(seat);
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
        // Said by two, each alarm would be heard twice.
        calls.close();
        claims.close();
        search.close();
        keeping.cancel();
        standing.cancel();
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
            if (!surroundings.still() && takesCases()) {
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
