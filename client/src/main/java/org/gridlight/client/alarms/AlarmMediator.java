package org.gridlight.client.alarms;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ChangeListener;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.WorkStrip;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmRule;
import org.gridlight.model.alarm.AlarmState;

/**
 * Between the live alarms and the screen. What changed goes to the model where it was read; five times a second at most the
 * screen is shown what is there now. What a person does goes to the record, and nothing here moves before the record says
 * so. On the FX thread but for what the model takes in.
 */
final class AlarmMediator implements AlarmView.Acts, AutoCloseable {
    private static final java.time.Duration SECOND = java.time.Duration.ofSeconds(1);
    private static final java.time.Duration FOLLOW = java.time.Duration.ofSeconds(30);

    private final Seat seat;
    private final AlarmRecord record;
    private final AlarmWords words;
    private final AlarmListModel model;
    private final AlarmView view;
    private final AlarmActs acts;
    private final Throttle throttle;
    private final List<OpenCases.Subscription> subscriptions;
    private final List<Tasks.Running> clocks;
    private final ChangeListener<Look> onLook = (value, before, now) -> size();
    private final Map<AlarmKind, String> guidance = new EnumMap<>(AlarmKind.class);
    private final Set<String> marked = new HashSet<>();
    private volatile Connection connection = new Connection.Connecting();
    private AlarmRows rows = AlarmRows.NONE;
    private String chosen = "";
    private boolean isShown = true;
    private boolean historyWanted;
    private int frames;

    AlarmMediator(Seat seat, AlarmRecord record) {
        this.seat = seat;
        this.record = record;
        this.words = new AlarmWords(seat);
        this.model = new AlarmListModel(words);
        this.view = new AlarmView(seat, words, this);
        this.acts = new AlarmActs(seat, record, view);
        size();
        seat.look().addListener(onLook);
        throttle = new Throttle("alarm list", seat.tasks(), this::show);
        subscriptions = List.of(seat.alarms().subscribe(this::changed),
                seat.cases().subscribe(this::casesChanged),
                seat.alarms().subscribeOthers(throttle::trigger), seat.connection().subscribe(now -> {
                    connection = now;
                    throttle.trigger();
                }));
        clocks = List.of(seat.tasks().every("alarm clock", SECOND, throttle::trigger),
                seat.tasks().every("alarm follow-up", FOLLOW, this::readFollowUps));
        readKinds();
        readFollowUps();
        show();
    }

    private void changed(LiveAlarms.Changed now) {
        model.apply(now);
        if (throttle != null) {
            throttle.trigger();
        }
    }

    /** Shown by the second at the latest; only what an alarm is about has any words here. */
    private void casesChanged(OpenCases.Changed now) {
        if (now.everything() || seat.alarms().all().stream().anyMatch(alarm -> alarm.cause() != null
                && alarm.cause().caseId() != null && now.ids().contains(alarm.cause().caseId()))) {
            words.casesChanged();
        }
    }

    private void readKinds() {
        seat.tasks().run("alarm kinds", record::kinds, this::guide, failure -> {});
    }

    private void guide(List<AlarmRule> kinds) {
        kinds.forEach(kind -> guidance.put(kind.kind(), kind.guidance(seat.words().locale())));
        throttle.trigger();
    }

    private void readFollowUps() {
        seat.tasks().run("alarm follow-ups", record::ofUnits, now -> {
            words.follow(now);
            throttle.trigger();
        }, failure -> {});
    }

    AlarmView view() {
        return view;
    }

    /** All of it as it is now. */
    void show() {
        if (!isShown) {
            return;
        }
        frames++;
        var now = seat.clock().instant();
        rows = model.frame(now);
        marked.removeIf(key -> rows.indexOf(key) < 0);
        view.show(rows, chosen, marked, section(), now);
        view.load(seat.alarms().load());
        view.silence(silence(now));
        view.maintenance(seat.alarms().maintenance()
                .map(on -> seat.say("alarms.maintenance", words.at(on.until(), now), on.operator(), on.reason()))
                .orElse(""));
        showChosen();
    }

    private AlarmSection section() {
        return alarm().map(alarm -> AlarmSection.of(alarm.state())).orElse(AlarmSection.CALLING);
    }

    private String silence(Instant now) {
        if (connection instanceof Connection.Cut(var since, var _)) {
            return seat.say("alarms.cut", words.at(since, now));
        }
        return seat.alarms().silentSince().map(since -> seat.say("alarms.silent", words.at(since, now))).orElse("");
    }

    private Optional<AlarmRows.Row> row() {
        int index = rows.indexOf(chosen);
        return index < 0 ? Optional.empty() : Optional.of(rows.at(index));
    }

    private Optional<Alarm> alarm() {
        return row().filter(AlarmRows.Line.class::isInstance).map(line -> ((AlarmRows.Line) line).alarm());
    }

    /** What an act is about: what is marked, else what is chosen. */
    private List<Alarm> meant() {
        var ids = marked.isEmpty() ? row().map(AlarmRows.Row::ids).orElse(List.of()) : rows.idsOf(marked);
        return ids.stream().map(model::find).flatMap(Optional::stream).toList();
    }

    private void showChosen() {
        var meant = meant();
        boolean takes = record.mayAcknowledge(seat.operator());
        boolean shelves = record.mayShelve(seat.operator());
        var one = alarm();
        view.usable(new AlarmView.Usable(takes && meant.stream().anyMatch(AlarmMediator::isToBeTaken),
                !meant.isEmpty() && meant.stream().allMatch(this::isToBeTakenBack),
                shelves && meant.stream().anyMatch(alarm -> alarm.state() != AlarmState.SHELVED),
                takes && one.isPresent() && one.get().isInAlarm(), one.isPresent(),
                one.filter(alarm -> alarm.kind() == AlarmKind.UNIT_RED).isPresent()));
        view.mayNot(meant.isEmpty() || takes && shelves
                ? ""
                : seat.say(takes ? "alarms.mayNot.shelve" : "alarms.mayNot"));
        if (acts.isAsking()) {
            return;
        }
        if (one.isEmpty()) {
            historyWanted = false;
            view.below(null);
        } else if (!historyWanted) {
            view.guide().show(one.get(), guidance.getOrDefault(one.get().kind(), ""));
            view.below(view.guide());
        }
    }

    private static boolean isToBeTaken(Alarm alarm) {
        return alarm.state() == AlarmState.UNACKNOWLEDGED || alarm.state() == AlarmState.RETURNED;
    }

    private boolean isToBeTakenBack(Alarm alarm) {
        return alarm.state() == AlarmState.ACKNOWLEDGED && record.mayAcknowledge(seat.operator())
                || alarm.state() == AlarmState.SHELVED && record.mayShelve(seat.operator());
    }

    @Override
    public void choose(int row) {
        if (row < 0 || row >= rows.size() || rows.at(row) instanceof AlarmRows.Head) {
            return;
        }
        marked.clear();
        boolean again = chosen.equals(rows.at(row).key());
        goTo(row);
        if (rows.at(row) instanceof AlarmRows.Group group && (again || !group.open())) {
            model.turn(group.key());
            show();
        }
    }

    private void goTo(int row) {
        chosen = rows.at(row).key();
        historyWanted = false;
        acts.stopAsking();
        show();
        view.select(rows.indexOf(chosen));
        alarm().filter(alarm -> alarm.cause() != null && alarm.cause().caseId() != null
                && alarm.kind() == AlarmKind.URGENT_OVERDUE)
                .ifPresent(alarm -> seat.selected().set(alarm.cause().caseId()));
    }

    @Override
    public void move(int by) {
        if (rows.size() > 0) {
            marked.clear();
            goTo(rows.step(rows.indexOf(chosen), by));
        }
    }

    @Override
    public void mark(int row) {
        if (rows.at(row) instanceof AlarmRows.Head) {
            return;
        }
        if (marked.isEmpty() && rows.indexOf(chosen) >= 0) {
            marked.add(chosen);
        }
        if (!marked.remove(rows.at(row).key())) {
            marked.add(rows.at(row).key());
        }
        show();
    }

    @Override
    public void markTo(int row) {
        marked.addAll(rows.between(Math.max(0, rows.indexOf(chosen)), row));
        show();
    }

    @Override
    public void extend(int by) {
        int from = rows.indexOf(chosen);
        if (from >= 0) {
            int to = rows.step(from, by);
            marked.addAll(rows.between(from, to));
            chosen = rows.at(to).key();
            show();
            view.select(to);
        }
    }

    @Override
    public void goTo(AlarmSection section) {
        int head = rows.indexOf(section.name());
        if (head >= 0) {
            marked.clear();
            goTo(rows.step(head, 1));
        }
    }

    void showAlarm(long alarmId) {
        int row = rows.indexOf(AlarmRows.keyOf(alarmId));
        if (row >= 0) {
            goTo(row);
        }
    }

    AlarmWork work() {
        int at = rows.indexOf(chosen);
        return new AlarmWork(model.compared(), view.cells().stream().mapToLong(AlarmCell::fills).sum(), frames, chosen,
                at < 0 ? Double.NaN : view.list().offset(at));
    }

    Optional<AlarmState> shownAs(long alarmId) {
        int row = rows.indexOf(AlarmRows.keyOf(alarmId));
        return row < 0 ? Optional.empty() : Optional.of(((AlarmRows.Line) rows.at(row)).alarm().state());
    }

    void showUnit(long unitId) {
        seat.alarms().all().stream().filter(alarm -> alarm.unitId() != null && alarm.unitId() == unitId)
                .map(alarm -> rows.indexOf(AlarmRows.keyOf(alarm.id()))).filter(row -> row >= 0).min(Integer::compare)
                .ifPresent(this::goTo);
    }

    @Override
    public void open() {
        row().ifPresent(row -> {
            if (row instanceof AlarmRows.Group group) {
                model.turn(group.key());
                show();
            } else {
                openCases();
            }
        });
    }

    boolean canAcknowledge() {
        return record.mayAcknowledge(seat.operator()) && meant().stream().anyMatch(AlarmMediator::isToBeTaken);
    }

    @Override
    public void acknowledge() {
        if (canAcknowledge()) {
            acts.acknowledge(meant().stream().filter(AlarmMediator::isToBeTaken).toList());
        }
    }

    @Override
    public void takeBack() {
        acts.takeBack(meant());
    }

    @Override
    public void askShelf() {
        acts.askShelf(meant().stream().filter(alarm -> alarm.state() != AlarmState.SHELVED).toList(), this::show);
    }

    @Override
    public void askUrge() {
        alarm().ifPresent(alarm -> acts.askUrge(words.name(alarm), casesOf(alarm), this::show));
    }

    @Override
    public void redNotice() {
        alarm().map(Alarm::unitId).ifPresent(seat.navigation()::showRedNotice);
    }

    @Override
    public void openCases() {
        alarm().ifPresent(alarm -> acts.openCases(alarm, words.name(alarm)));
    }

    private List<org.gridlight.model.cases.OpenCase> casesOf(Alarm alarm) {
        return AlarmActs.behind(alarm, seat.cases().all(), seat.clock().instant());
    }

    @Override
    public void history() {
        historyWanted = !historyWanted;
        if (!historyWanted) {
            show();
            return;
        }
        alarm().ifPresent(alarm -> seat.tasks().run("alarm events", () -> record.events(alarm.id()), events -> {
            if (historyWanted && AlarmRows.keyOf(alarm.id()).equals(chosen)) {
                view.guide().showEvents(alarm, events, seat.clock().instant());
                view.below(view.guide());
            }
        }, failure -> {
            historyWanted = false;
            view.answered(WorkStrip.Outcome.FAILED, seat.told(failure));
        }));
    }

    @Override
    public void again() {
        seat.alarms().ask();
    }

    private void size() {
        view.size(seat.look().getValue().size().pixels());
    }

    void shown() {
        isShown = true;
        show();
        view.focusList();
    }

    void hidden() {
        isShown = false;
        view.hidden();
    }

    AlarmListModel model() {
        return model;
    }

    String chosen() {
        return chosen;
    }

    AlarmRows rows() {
        return rows;
    }

    AlarmActs acts() {
        return acts;
    }

    /** How often the screen was shown something, for tests. */
    int frames() {
        return frames;
    }

    @Override
    public void close() {
        seat.look().removeListener(onLook);
        throttle.close();
        clocks.forEach(Tasks.Running::cancel);
        subscriptions.forEach(OpenCases.Subscription::close);
        view.close();
    }
}
