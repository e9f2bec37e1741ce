package org.gridlight.client.seat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.gridlight.client.live.Claims;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Look;
import org.gridlight.client.search.CaseSearch;
import org.gridlight.client.tasks.SameThreadTasks;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.Database;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Words;

/** A seat for tests: everything happens on one thread, where it goes is written down, dialogs answer what is set. */
public final class TestSeat implements Navigation, Overlays, Dialogs, Memory {
    /** Thursday, in the hall of the pictures that we look at. */
    public static final Instant NOW = Instant.parse("2026-07-16T06:36:08Z");

    public final SameThreadTasks tasks = new SameThreadTasks();
    public final OpenCases cases = new OpenCases();
    /** Nobody has anything in hand unless a test says so. */
    public final MadeUpClaims claims = new MadeUpClaims();
    public final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.standard());
    public final SimpleLongProperty selected = new SimpleLongProperty();
    public final MarkedCases marked = new MarkedCases();
    /** None unless a test gives some. */
    public LiveAlarms alarms;
    /** Finds nothing unless a test gives an index. */
    public CaseSearch search = CaseSearch.none();
    /** Ends with the test unless a test gives a file. */
    public TypedWords typed = TypedWords.forgetful();
    /** What stands behind the last list that was asked for. */
    public CaseSelection listed;
    /** Who follows what changes beside the cases; a test tells them. */
    public final List<Consumer<Set<String>>> heard = new CopyOnWriteArrayList<>();
    /** The new report that was begun last. */
    public ReportStart started;
    /** Where it was asked to go, in order. */
    public final List<String> went = new ArrayList<>();
    public final List<Path> chosenFiles = new ArrayList<>();
    public Connection connection = new Connection.Connected(Duration.ofMillis(200));
    public Set<Role> roles = Set.of(Role.SHIFT_LEADER);
    public Locale locale = Locale.SIMPLIFIED_CHINESE;
    public InstantSource clock = InstantSource.fixed(NOW);
    private final Map<String, String> memories = new HashMap<>();
    private Node overlay;
    private Runnable overlayClosed;

    /** @param database null for screens that ask nothing of the record */
    public Seat seat(Database database) {
        return seat(database, tasks);
    }

    public Seat seat(Database database, Tasks with) {
        var person = new Operator(1, "zhoumin", "周敏", roles, null, null);
        var centre = new Centre("云河区城市管理监督指挥中心", ZoneId.of("Asia/Shanghai"), OperationMode.JOINT);
        var connections = new Seat.Connections() {
            @Override
            public OpenCases.Subscription subscribe(Consumer<Connection> listener) {
                listener.accept(connection);
                return () -> {};
            }

            @Override
            public OpenCases.Subscription others(Consumer<Set<String>> listener) {
                heard.add(listener);
                return () -> heard.remove(listener);
            }
        };
        return new Seat(database, person, centre, Words.of(locale), clock, with, cases, claims(with), connections,
                look, selected, this, this, this, this, new UnansweredActs(with, connections), marked,
                alarms == null ? LiveAlarms.none(with, clock) : alarms, search, typed);
    }

    private Claims claims(Tasks with) {
        var live = new Claims(claims, with, 1);
        live.start();
        return live;
    }

    @Override
    public void show(SectionName section) {
        went.add("show " + section.code());
    }

    @Override
    public void openCase(long caseId) {
        went.add("case " + caseId);
    }

    @Override
    public void listCases(CaseSelection which) {
        listed = which;
        went.add("list " + which.title());
    }

    @Override
    public void showOnMap(long caseId) {
        went.add("map " + caseId);
    }

    @Override
    public void showMarked() {
        went.add("marked " + marked.ids().size());
    }

    @Override
    public void showPlace(double longitude, double latitude) {
        went.add("place " + longitude + " " + latitude);
    }

    @Override
    public void openWall() {
        went.add("wall");
    }

    @Override
    public void showUnitLights() {
        went.add("unit lights");
    }

    @Override
    public void showReplay(Instant at) {
        went.add("replay " + at);
    }

    @Override
    public void showRedNotice(long unitId) {
        went.add("red notice " + unitId);
    }

    @Override
    public void showLightRecord(long departmentId, String name, YearMonth month) {
        went.add("light record " + departmentId + " " + name + " " + month);
    }

    @Override
    public void handUp(long caseId) {
        went.add("hand up " + caseId);
    }

    @Override
    public void register(ReportStart start) {
        started = start;
        went.add("register " + start.longitude() + " " + start.latitude());
    }

    @Override
    public void open(Node content, Runnable closed) {
        overlay = content;
        overlayClosed = closed;
    }

    @Override
    public void close() {
        if (overlay != null) {
            overlay = null;
            overlayClosed.run();
        }
    }

    @Override
    public boolean isOpen() {
        return overlay != null;
    }

    public Node overlay() {
        return overlay;
    }

    @Override
    public List<Path> chooseFiles(String title, String kind, List<String> endings) {
        return List.copyOf(chosenFiles);
    }

    @Override
    public Optional<Path> chooseTarget(String title, String name, String kind, List<String> endings) {
        return chosenFiles.stream().findFirst();
    }

    /** What was to be played is written down and not played. */
    @Override
    public Player player() {
        return address -> went.add("play " + address);
    }

    @Override
    public Optional<String> recall(String name) {
        return Optional.ofNullable(memories.get(name));
    }

    @Override
    public void remember(String name, String value) {
        memories.put(name, value);
    }
}
