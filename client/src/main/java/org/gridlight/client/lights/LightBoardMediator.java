package org.gridlight.client.lights;

import org.gridlight.client.alarms.AlarmDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.TreeSet;
import java.util.Set;
import java.util.Objects;
import java.util.Optional;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ChangeListener;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Look;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.UnitLightRule;

/** Between the live board and the screen: what is chosen goes one way, what is counted the other. On the FX thread. */
final class LightBoardMediator implements LightBoardView.Acts, UnitRecord.Acts, AutoCloseable {
    /** The rules that may be looked through, the usual one first. */
    static final List<UnitLightRule> RULES = List.of(UnitLightRule.BY_SHARE, UnitLightRule.BY_ANY,
            UnitLightRule.BY_COUNT);

    private static final String MODE = "lights-mode-";
    private static final String SORT = "lights-sort";
    private static final String GROUPED = "lights-grouped-";
    private static final String PINS = "lights-pins-";

    private final Seat seat;
    private final LightsRecord record;
    private final LiveBoard live;
    private final LightBoardView view;
    private final OpenCases.Subscription connection;
    private final ChangeListener<Look> onLook = (value, before, now) -> size();
    private BoardKind kind = BoardKind.UNITS;
    private Sorting sorting;
    private boolean grouped;
    private LightBoard board;
    private Replay replay;
    private UnitRecord kept;
    /** Who is to be chosen when the board of units is there; 0 for nobody. */
    private long toChoose;

    LightBoardMediator(Seat seat, LightsRecord record, AlarmDesk alarms) {
        this.seat = seat;
        this.record = record;
        this.view = new LightBoardView(seat, alarms, this);
        this.live = new LiveBoard(seat, record, this::show, this::failed);
        this.sorting = seat.memory().recall(SORT).flatMap(LightBoardMediator::sorting).orElse(Sorting.WORST);
        this.grouped = grouped();
        live.sort(sorting, grouped);
        live.pin(pins());
        view.order(sorting, grouped);
        size();
        seat.look().addListener(onLook);
        connection = seat.connection()
                .subscribe(now -> seat.tasks().onScreen(() -> view.faded(now instanceof Connection.Cut)));
        live.read();
    }

    LightBoardView view() {
        return view;
    }

    private void show(LightBoard now) {
        boolean other = board != null && (board.kind() != now.kind() || !Objects.equals(board.whatIf(), now.whatIf()));
        board = now;
        if (toChoose != 0 && now.kind() == BoardKind.UNITS) {
            chooseAsked();
        }
        if (replay == null) {
            view.show(now);
        } else if (other) {
            replay.see(new Replay.Setting(now, sorting, grouped));
        }
    }

    @Override
    public void replay() {
        if (replay != null) {
            endReplay();
        } else if (board != null) {
            startReplay(null);
        }
    }

    private void startReplay(Instant moment) {
        replay = new Replay(seat, record, new Replay.Setting(board, sorting, grouped), view, this::endReplay,
                moment);
    }

    @Override
    public void replay(long unit, Instant at) {
        if (board == null) {
            return;
        }
        if (replay == null) {
            live.choose(unit);
            startReplay(at);
        } else {
            replay.to(at);
        }
        replay.choose(unit);
    }

    /** The record of the lights of the unit that is chosen on the board that is seen, as far as one is kept. */
    @Override
    public void record() {
        view.chosen().filter(chosen -> hasRecord()).ifPresent(chosen -> {
            openRecord().show(subject(chosen.unit().id(), chosen.tile().whole()));
            kept.pane().focusChanges();
        });
    }

    boolean hasRecord() {
        return kind.kept() != null && view.chosen().isPresent();
    }

    /** The record of a department in a month, for the number it stands behind. */
    void record(long unit, String name, YearMonth month) {
        if (replay != null) {
            endReplay();
        }
        if (kind != BoardKind.UNITS) {
            show(BoardKind.UNITS);
        }
        toChoose = unit;
        if (board != null && board.kind() == BoardKind.UNITS) {
            chooseAsked();
        }
        openRecord().show(subject(unit, name),
                RecordPeriod.month(month, LocalDate.ofInstant(seat.clock().instant(), seat.centre().zone())));
    }

    private void chooseAsked() {
        long unit = toChoose;
        toChoose = 0;
        live.choose(unit);
    }

    private UnitRecord.Subject subject(long unit, String name) {
        return new UnitRecord.Subject(kind.kept(), unit, name);
    }

    private UnitRecord openRecord() {
        if (kept == null) {
            kept = new UnitRecord(seat, record, this);
            view.beside(kept.pane());
        }
        return kept;
    }

    @Override
    public void leaveRecord() {
        if (kept != null) {
            kept.close();
            kept = null;
            view.beside(null);
            view.focusBoard();
        }
    }

    UnitRecord kept() {
        return kept;
    }

    /** Back to now, which went on meanwhile. */
    private void endReplay() {
        replay.close();
        replay = null;
        view.show(board);
        view.focusBoard();
    }

    boolean isReplaying() {
        return replay != null;
    }

    Replay replayed() {
        return replay;
    }

    private void failed(Exception failure) {
        if (board == null) {
            view.failed(seat.told(failure));
        }
    }

    @Override
    public void again() {
        live.read();
    }

    /** Communities stand all together until a person wishes otherwise: 205 of them fit one screen so. */
    private boolean grouped() {
        return seat.memory().recall(GROUPED + kind).filter(kept -> !kept.isEmpty()).map(Boolean::valueOf)
                .orElse(kind != BoardKind.COMMUNITIES);
    }

    private static Optional<Sorting> sorting(String kept) {
        return Arrays.stream(Sorting.values()).filter(each -> each.name().equals(kept)).findFirst();
    }

    private BoardMode mode() {
        return seat.memory().recall(MODE + kind)
                .flatMap(kept -> Arrays.stream(BoardMode.values()).filter(each -> each.name().equals(kept)).findFirst())
                .orElse(kind.usual());
    }

    private Set<Long> pins() {
        return seat.memory().recall(PINS + kind).filter(kept -> kept.matches("\\d+(,\\d+)*"))
                .map(kept -> Arrays.stream(kept.split(",")).map(Long::valueOf).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    @Override
    public void show(BoardKind wanted) {
        leaveRecord();
        kind = wanted;
        grouped = grouped();
        live.show(kind);
        live.pin(pins());
        live.sort(sorting, grouped);
        view.order(sorting, grouped);
        size();
    }

    @Override
    public void sort(Sorting wanted) {
        sorting = wanted;
        seat.memory().remember(SORT, wanted.name());
        live.sort(sorting, grouped);
        seeReplayAnew();
    }

    private void seeReplayAnew() {
        if (replay != null) {
            replay.see(new Replay.Setting(board, sorting, grouped));
        }
    }

    @Override
    public void group(boolean wanted) {
        grouped = wanted;
        seat.memory().remember(GROUPED + kind, String.valueOf(wanted));
        live.sort(sorting, grouped);
        seeReplayAnew();
    }

    @Override
    public void pin() {
        if (isChosen()) {
            long unit = board.chosen().orElseThrow().unit().id();
            var pins = new TreeSet<>(pins());
            if (!pins.remove(unit)) {
                pins.add(unit);
            }
            seat.memory().remember(PINS + kind,
                    pins.stream().map(String::valueOf).collect(Collectors.joining(",")));
            live.pin(pins);
        }
    }

    @Override
    public void toMap() {
        seat.navigation().showUnitLights();
    }

    @Override
    public void show(UnitLightRule rule) {
        live.show(board != null && rule.equals(board.plan().usual()) ? null : rule);
    }

    @Override
    public void choose(long unit) {
        if (kept != null && unit == 0) {
            // First back from the record, then from the unit.
            leaveRecord();
            return;
        }
        if (kept != null && unit != kept.subject().unit()) {
            view.tile(unit).ifPresent(tile -> kept.show(subject(unit, tile.whole())));
        }
        if (replay != null) {
            replay.choose(unit);
        } else {
            live.choose(unit);
        }
    }

    @Override
    public void show(BoardMode wanted) {
        seat.memory().remember(MODE + kind, wanted.name());
        size();
    }

    /** The next size, and from the last one back to the first. */
    void otherSize() {
        var all = BoardMode.values();
        show(all[(mode().ordinal() + 1) % all.length]);
    }

    private void size() {
        view.size(mode(), seat.look().getValue().size().pixels());
    }

    boolean isChosen() {
        return replay == null && board != null && board.chosen().isPresent();
    }

    void list() {
        list(view.light());
    }

    @Override
    public void list(Light light) {
        if (isChosen()) {
            var chosen = board.chosen().orElseThrow();
            var title = light == null
                    ? seat.say("lights.casesOf", chosen.tile().name())
                    : seat.say("lights.casesUnder", chosen.tile().name(), seat.say("light." + light));
            list(title, Set.of(chosen.unit().id()), light);
        }
    }

    @Override
    public void listGroup(String group, Light light) {
        board.groups().stream().filter(each -> each.name().equals(group)).findFirst().ifPresent(each -> {
            var called = group.isBlank() ? seat.say("lights.kind." + kind) : group;
            var title = light == null
                    ? seat.say("lights.casesOf", called)
                    : seat.say("lights.casesUnder", called, seat.say("light." + light));
            list(title, each.tiles().stream().map(LightTile::id).collect(Collectors.toSet()), light);
        });
    }

    @Override
    public void listUnder(Light light) {
        if (board != null) {
            list(seat.say("lights.casesOfUnits", seat.say("lights.total." + light, board.unitsUnder(light))),
                    board.under(light), null);
        }
    }

    /** Asked again as cases change and time passes. */
    private void list(String title, Set<Long> units, Light light) {
        if (replay != null) {
            // The section of cases knows those of now only.
            return;
        }
        var by = board.plan().by();
        seat.navigation().listCases(new CaseSelection(title, one -> by.shares(one).entrySet().stream()
                .anyMatch(share -> units.contains(share.getKey())
                        && (light == null || share.getValue().stageLight(seat.clock().instant()) == light))));
    }

    void shown() {
        live.goOn();
        view.focusBoard();
    }

    void hidden() {
        live.pause();
    }

    @Override
    public void close() {
        seat.look().removeListener(onLook);
        if (replay != null) {
            replay.close();
        }
        if (kept != null) {
            kept.close();
        }
        connection.close();
        live.close();
    }
}
