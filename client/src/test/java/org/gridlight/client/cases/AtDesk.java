package org.gridlight.client.cases;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gridlight.client.live.Claims;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.live.StoredClaims;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.queue.ListTools;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Centre;
import org.gridlight.client.seat.Navigation;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.seat.UnansweredActs;
import org.gridlight.client.shell.Frame;
import org.gridlight.client.shell.NoWindows;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.tasks.FxTasks;
import org.gridlight.db.cases.ClaimStore;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.feed.ChangeStore;
import org.gridlight.db.people.OperatorStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.feed.Change;
import org.gridlight.model.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Somebody at the triage desk on a real record, by keyboard alone: what is pressed is counted, a chord as one key. One desk
 * stands at a time.
 */
final class AtDesk implements AutoCloseable {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 900;

    private final FxRobot robot = new FxRobot();
    private final FxTasks tasks = new FxTasks();
    private final OpenCases cases = new OpenCases();
    private final Seat seat;
    private final Claims claims;
    private final Feed feed;
    private final Stage stage;
    private CasesSection section;
    private int keys;
    private Duration waited = Duration.ZERO;

    /** Signs in and opens the desk. */
    AtDesk(Hall hall, String account) {
        var database = hall.signedIn(account);
        feed = new Feed(new Source(new ChangeStore(database), new OpenCaseStore(database)), cases,
                InstantSource.system());
        var me = new OperatorStore(database).me();
        claims = new Claims(new StoredClaims(new ClaimStore(database, "1号席")), tasks, me.id());
        var layer = Toolkit.onScreen(OverlayLayer::new);
        var still = new TestSeat();
        var folder = Path.of(System.getProperty("gridlight.target"), "drafts");
        var drafts = new Drafts(folder.resolve(UUID.randomUUID() + ".properties"));
        var selected = new SimpleLongProperty();
        seat = new Seat(database, me, new Centre("云河区", ZoneId.of("Asia/Shanghai"), OperationMode.JOINT),
                Words.of(Locale.SIMPLIFIED_CHINESE), InstantSource.system(), tasks, cases, claims, feed::subscribe,
                new SimpleObjectProperty<>(Look.standard()), selected, new Ways(selected, drafts), layer, still, still,
                new UnansweredActs(tasks, feed::subscribe));
        stage = Toolkit.onScreen(() -> {
            section = new CasesSection(seat, new StoredCases(database, InstantSource.system()), drafts, null, null,
                    ListTools::new);
            var search = new CasesDesk(folder, any -> null, (any, adviser) -> {}).search(seat);
            var frame = new Frame(seat, List.of(new SectionPlan(SectionName.CASES, again -> section)), List.of(search),
                    layer, new NoWindows());
            frame.show(SectionName.CASES);
            var window = new Stage();
            window.setScene(new Scene(frame, WIDTH, HEIGHT));
            Look.standard().dress(window.getScene());
            frame.listenTo(window.getScene());
            window.show();
            window.requestFocus();
            return window;
        });
        claims.start();
        feed.start();
        waitFor("the desk", () -> there(".queue-strip"));
    }

    @Override
    public void close() {
        Toolkit.onScreen(() -> {
            section.close();
            stage.close();
            return null;
        });
        feed.close();
        claims.close();
        tasks.close();
    }

    Seat seat() {
        return seat;
    }

    OpenCases cases() {
        return cases;
    }

    Claims claims() {
        return claims;
    }

    CasesSection section() {
        return section;
    }

    Scene scene() {
        return stage.getScene();
    }

    /** What was pressed since it was asked last. */
    int keys() {
        int pressed = keys;
        keys = 0;
        return pressed;
    }

    /** How long the desk was waited for since it was asked last: a robot's own pauses between keys are no part of it. */
    Duration waited() {
        var so = waited;
        waited = Duration.ZERO;
        return so;
    }

    /** One key, with others held. */
    void push(KeyCode... chord) {
        keys++;
        robot.push(chord);
    }

    /** As many keys as letters. */
    void type(String text) {
        keys += text.length();
        robot.write(text);
    }

    /** A key that an act stands on, once it stands there. */
    void act(String button, KeyCode... chord) {
        waitFor(button, () -> there("#" + button)
                && !Toolkit.onScreen(() -> scene().lookup("#" + button).isDisabled()));
        push(chord);
    }

    /** Opens a case as a click in the list does. */
    void open(long caseId) {
        waitFor("in the list", () -> cases.find(caseId).isPresent());
        Toolkit.onScreen(() -> {
            section.showCase(caseId);
            return null;
        });
    }

    /** A field takes no letter before it was drawn, and nobody writes into what he does not see. */
    void focus(String what) {
        waitFor(what, () -> Toolkit.onScreen(() -> scene().lookup(what) instanceof TextInputControl field
                && field.getSkin() != null));
        Toolkit.onScreen(() -> {
            field(what).requestFocus();
            return null;
        });
    }

    boolean there(String what) {
        return Toolkit.onScreen(() -> scene().lookup(what) != null);
    }

    boolean visible(String what) {
        return Toolkit.onScreen(() -> scene().lookup(what) != null && scene().lookup(what).isVisible());
    }

    TextInputControl field(String what) {
        return Toolkit.onScreen(() -> (TextInputControl) scene().lookup(what));
    }

    String words(String what) {
        return Toolkit.onScreen(() -> ((Labeled) scene().lookup(what)).getText());
    }

    /** Says what stands on the screen when it does not come. */
    void waitFor(String what, Callable<Boolean> come) {
        long from = System.nanoTime();
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, come);
        } catch (TimeoutException late) {
            throw new AssertionError(what + " does not come; on the screen: " + Toolkit.onScreen(() -> stage.getScene()
                    .getRoot().lookupAll(".label").stream().filter(Labeled.class::isInstance)
                    .map(label -> ((Labeled) label).getText()).collect(Collectors.joining(" "))), late);
        }
        waited = waited.plusNanos(System.nanoTime() - from);
    }

    /** The feed of the record. */
    private record Source(ChangeStore changes, OpenCaseStore open) implements Feed.Source {
        @Override
        public long head() {
            return changes.head();
        }

        @Override
        public Feed.Batch after(long seq, int most) {
            var heard = changes.after(seq, most);
            return new Feed.Batch(heard.upTo(),
                    heard.changes().stream().map(Change::objectId).collect(Collectors.toSet()), null, heard.left(),
                    false);
        }

        @Override
        public List<OpenCase> all() {
            return open.all();
        }

        @Override
        public List<OpenCase> of(Set<Long> ids) {
            return open.of(ids);
        }
    }

    /** Where this seat can go. */
    private final class Ways implements Navigation {
        @Override
        public void showMarked() {
            throw new IllegalStateException("Nothing is marked here");
        }

        private final SimpleLongProperty selected;
        private final Drafts drafts;

        private Ways(SimpleLongProperty selected, Drafts drafts) {
            this.selected = selected;
            this.drafts = drafts;
        }

        @Override
        public void show(SectionName name) {}

        @Override
        public void openCase(long caseId) {
            selected.set(caseId);
        }

        @Override
        public void listCases(CaseSelection which) {
            section.list(which);
        }

        @Override
        public void showOnMap(long caseId) {}

        @Override
        public void showUnitLights() {}

        @Override
        public void showReplay(Instant at) {}

        @Override
        public void showRedNotice(long unitId) {}

        @Override
        public void showLightRecord(long departmentId, String name, java.time.YearMonth month) {}

        @Override
        public void handUp(long caseId) {}

        @Override
        public void showPlace(double longitude, double latitude) {}

        @Override
        public void openWall() {}

        @Override
        public void register(ReportStart start) {
            new NewReportMediator(seat, new StoredCases(seat.database(), seat.clock()), drafts, start, () -> {})
                    .open();
        }
    }
}
