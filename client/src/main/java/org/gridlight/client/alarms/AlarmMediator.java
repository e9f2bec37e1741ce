package org.gridlight.client.alarms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Look;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmState;

/**
 * Between the live alarms and the screen. What changed goes to the model where it was read; five times a second at most the
 * screen is shown what is there now. What a person does goes to the record, and nothing here moves before the record says
 * so. On the FX thread but for what the model takes in.
 */
final class AlarmMediator implements AlarmView.Acts, AlarmChooser.Follows, AutoCloseable {
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
    private final AlarmBelow below;
    private final AlarmSelection selection = new AlarmSelection();
    private final AlarmChooser chooser = new AlarmChooser(selection, this);
    private volatile Connection connection = new Connection.Connecting();
    private boolean isShown = true;
    private int frames;

    AlarmMediator(Seat seat, AlarmRecord record) {
        this.seat = seat;
        this.record = record;
        this.words = new AlarmWords(seat);
        this.model = new AlarmListModel(words);
        this.view = new AlarmView(seat, words, chooser, this);
        this.acts = new AlarmActs(seat, record, view);
        this.below = new AlarmBelow(seat, record, view);
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
        below.read(throttle::trigger);
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
        selection.rows(model.frame(now));
        view.show(selection.rows(), selection.chosen(), selection.marked(), section(), now);
        view.load(seat.alarms().load());
        view.strips().silence(silence(now));
        view.faded(view.strips().isSilent());
        view.strips().maintenance(seat.alarms().maintenance()
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

    private Optional<Alarm> alarm() {
        return selection.alarm();
    }

    /** What an act is about. */
    private List<Alarm> meant() {
        return selection.meant().stream().map(model::find).flatMap(Optional::stream).toList();
    }

    private AlarmRights rights() {
        return AlarmRights.of(seat, record);
    }

    private void showChosen() {
        var meant = meant();
        var rights = rights();
        view.bar().usable(rights.usable(meant, alarm()));
        view.bar().mayNot(meant.isEmpty() || rights.mayNot() == null ? "" : seat.say(rights.mayNot()));
        if (!acts.isAsking()) {
            below.show(alarm());
        }
    }

    @Override
    public void turned(AlarmRows.Group group) {
        model.turn(group.key());
        show();
    }

    @Override
    public void chosen() {
        below.other();
        acts.stopAsking();
        extended();
        alarm().filter(alarm -> alarm.cause() != null && alarm.cause().caseId() != null
                && alarm.kind() == AlarmKind.URGENT_OVERDUE)
                .ifPresent(alarm -> seat.selected().set(alarm.cause().caseId()));
    }

    @Override
    public void marked() {
        show();
    }

    @Override
    public void extended() {
        show();
        view.select(selection.at());
    }

    private void goTo(int row) {
        selection.choose(row);
        chosen();
    }

    /** Chooses an alarm if it is on the list. */
    void showAlarm(long alarmId) {
        int row = rows().indexOf(AlarmRows.keyOf(alarmId));
        if (row >= 0) {
            goTo(row);
        }
    }

    AlarmWork work() {
        return new AlarmWork(model.compared(), view.cells().stream().mapToLong(AlarmCell::fills).sum(), frames,
                selection.chosen(), selection.at() < 0 ? Double.NaN : view.list().offset(selection.at()));
    }

    Optional<AlarmState> shownAs(long alarmId) {
        int row = rows().indexOf(AlarmRows.keyOf(alarmId));
        return row < 0 ? Optional.empty() : Optional.of(((AlarmRows.Line) rows().at(row)).alarm().state());
    }

    void showUnit(long unitId) {
        seat.alarms().all().stream().filter(alarm -> alarm.unitId() != null && alarm.unitId() == unitId)
                .map(alarm -> rows().indexOf(AlarmRows.keyOf(alarm.id()))).filter(row -> row >= 0)
                .min(Integer::compare).ifPresent(this::goTo);
    }

    @Override
    public void open() {
        selection.row().ifPresent(row -> {
            if (row instanceof AlarmRows.Group group) {
                turned(group);
            } else {
                openCases();
            }
        });
    }

    boolean canAcknowledge() {
        return rights().canTake(meant());
    }

    @Override
    public void acknowledge() {
        if (canAcknowledge()) {
            acts.acknowledge(AlarmRights.toBeTaken(meant()));
        }
    }

    @Override
    public void takeBack() {
        acts.takeBack(meant());
    }

    @Override
    public void askShelf() {
        acts.askShelf(AlarmRights.toBeShelved(meant()), this::show);
    }

    @Override
    public void askUrge() {
        alarm().ifPresent(alarm -> acts.askUrge(words.name(alarm),
                AlarmActs.behind(alarm, seat.cases().all(), seat.clock().instant()), this::show));
    }

    @Override
    public void redNotice() {
        alarm().map(Alarm::unitId).ifPresent(seat.navigation()::showRedNotice);
    }

    @Override
    public void openCases() {
        alarm().ifPresent(alarm -> acts.openCases(alarm, words.name(alarm)));
    }

    @Override
    public void history() {
        below.turn(alarm());
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

    AlarmChooser chooser() {
        return chooser;
    }

    AlarmSelection selection() {
        return selection;
    }

    AlarmRows rows() {
        return selection.rows();
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
