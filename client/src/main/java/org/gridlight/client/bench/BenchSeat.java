package org.gridlight.client.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.gridlight.client.live.Claims;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Look;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Centre;
import org.gridlight.client.seat.Dialogs;
import org.gridlight.client.seat.MarkedCases;
import org.gridlight.client.seat.Memory;
import org.gridlight.client.seat.Navigation;
import org.gridlight.client.seat.Overlays;
import org.gridlight.client.seat.Player;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.UnansweredActs;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.Database;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Words;

/** A seat at which nobody sits: its screens work, and it goes nowhere and remembers nothing. */
final class BenchSeat implements Navigation, Overlays, Dialogs, Memory {
    private BenchSeat() {}

    /** @param feed null for one that hears nothing */
    static Seat of(Database database, Tasks tasks, InstantSource clock, LiveAlarms alarms, Feed feed) {
        var nobody = new BenchSeat();
        var person = new Operator(1, "bench", "bench", Set.of(Role.SHIFT_LEADER), null, null);
        var connections = new Seat.Connections() {
            @Override
            public OpenCases.Subscription subscribe(Consumer<Connection> listener) {
                listener.accept(new Connection.Connected(java.time.Duration.ZERO));
                return () -> {};
            }

            @Override
            public OpenCases.Subscription others(Consumer<Set<String>> listener) {
                return feed == null ? () -> {} : feed.subscribeOthers(listener);
            }
        };
        return new Seat(database, person, new Centre("bench", SettingStore.DEFAULT_ZONE, OperationMode.JOINT),
                Words.of(Locale.SIMPLIFIED_CHINESE), clock, tasks, new OpenCases(), new Claims(null, tasks, 1),
                connections, new SimpleObjectProperty<>(Look.standard()), new SimpleLongProperty(), nobody, nobody,
                nobody, nobody, new UnansweredActs(tasks, connections), new MarkedCases(), alarms);
    }

    @Override
    public void show(SectionName section) {
        // There is one screen.
    }

    @Override
    public void openCase(long caseId) {
        // There is one screen.
    }

    @Override
    public void listCases(CaseSelection which) {
        // There is one screen.
    }

    @Override
    public void showOnMap(long caseId) {
        // There is one screen.
    }

    @Override
    public void showMarked() {
        // There is one screen.
    }

    @Override
    public void showUnitLights() {
        // There is one screen.
    }

    @Override
    public void showReplay(Instant at) {
        // There is one screen.
    }

    @Override
    public void showPlace(double longitude, double latitude) {
        // There is one screen.
    }

    @Override
    public void openWall() {
        // There is one screen.
    }

    @Override
    public void showRedNotice(long unitId) {
        // There is one screen.
    }

    @Override
    public void showLightRecord(long departmentId, String name, YearMonth month) {
        // There is one screen.
    }

    @Override
    public void handUp(long caseId) {
        // There is one screen.
    }

    @Override
    public void register(ReportStart start) {
        // Nobody reports anything.
    }

    @Override
    public void open(Node content, Runnable closed) {
        closed.run();
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public List<Path> chooseFiles(String title, String kind, List<String> endings) {
        return List.of();
    }

    @Override
    public Optional<Path> chooseTarget(String title, String name, String kind, List<String> endings) {
        return Optional.empty();
    }

    @Override
    public Player player() {
        return address -> {};
    }

    @Override
    public Optional<String> recall(String name) {
        return Optional.empty();
    }

    @Override
    public void remember(String name, String value) {
        // Nobody is remembered.
    }
}
