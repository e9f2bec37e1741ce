package org.gridlight.client.meetings;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.desk.DeskReading;
import org.gridlight.client.papers.NoticePapers;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.meeting.TransferSlip;

/**
 * Between the record and the desk of meetings: reads the lists and the chosen file off the FX thread when a meeting or
 * slip changes, five times a second at most, and sends what a person decides. On the FX thread.
 */
final class MeetingsMediator implements MeetingsView.Acts, DeskReading.Desk<MeetingsRecord.Lists>, AutoCloseable {
    private static final Duration CLOCK = Duration.ofSeconds(30);

    private final Seat seat;
    private final MeetingsRecord record;
    private final MeetingsModel model;
    private final MeetingsView view;
    private final MeetingWords words;
    private final MeetingForms forms;
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final DeskReading<MeetingsRecord.Lists> reading;
    private MeetingForm form;

    MeetingsMediator(Seat seat, MeetingsRecord record) {
        this.seat = seat;
        this.record = record;
        var zone = seat.centre().zone();
        this.words = new MeetingWords(seat.words(), new CaseWords(seat.words(), zone), zone);
        this.model = new MeetingsModel(seat.clock(), seat.operator());
        this.forms = new MeetingForms(seat, this::close);
        this.view = new MeetingsView(seat, words, this);
        this.reading = new DeskReading<>(seat,
                new DeskReading.Source<>("meetings", Set.of("meeting", "transfer"), CLOCK, false, record::lists), this);
        reading.read();
    }

    MeetingsView view() {
        return view;
    }

    MeetingsModel model() {
        return model;
    }

    ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    void shown() {
        reading.shown();
        view.focusList();
    }

    void hidden() {
        reading.hidden();
    }

    @Override
    public void faded(boolean cut) {
        view.faded(cut);
    }

    @Override
    public void read(MeetingsRecord.Lists lists) {
        model.read(lists);
        waiting.set(model.waiting());
        readFile();
        show();
    }

    @Override
    public void failed(String why) {
        model.failed(why);
    }

    @Override
    public void tell(String why) {
        view.tell(why);
    }

    private void readFile() {
        long meeting = model.meetingId();
        long item = model.itemId();
        if (meeting == 0) {
            return;
        }
        seat.tasks().run("meeting " + meeting, () -> record.file(meeting, item), file -> {
            file.ifPresent(model::file);
            show();
        }, failure -> view.tell(seat.told(failure)));
    }

    @Override
    public void show() {
        view.counts(model);
        if (!model.isRead()) {
            if (model.failure() != null) {
                view.failed(model.failure());
            }
            return;
        }
        if (model.failure() != null) {
            view.tell(model.failure());
        }
        view.show(model, reading.isBusy());
    }

    @Override
    public void show(MeetingList which) {
        model.show(which);
        follow();
        view.focusList();
    }

    @Override
    public void choose(Object row) {
        switch (row) {
            case Meeting meeting -> model.choose(meeting);
            case MeetingItem item -> model.choose(item);
            case TransferSlip slip -> model.choose(slip);
            default -> throw new IllegalArgumentException("no row: " + row);
        }
        follow();
    }

    private void follow() {
        view.tell(null);
        readFile();
        show();
    }

    @Override
    public void openCase() {
        if (model.shown() == MeetingList.SLIPS) {
            model.chosenSlip().filter(slip -> slip.caseId() != 0)
                    .ifPresent(slip -> seat.navigation().openCase(slip.caseId()));
        } else {
            model.chosenItem().ifPresent(item -> seat.navigation().openCase(item.caseId()));
        }
    }

    @Override
    public void toList() {
        view.focusList();
    }

    boolean mayAct() {
        return reading.maySend() && model.isRead();
    }

    boolean mayPrint() {
        return !reading.isBusy() && model.hasPaper();
    }

    @Override
    public void print() {
        if (!mayPrint()) {
            return;
        }
        var print = new MeetingPrint(words, seat.operator().name());
        var papers = new NoticePapers(seat);
        if (model.shown() == MeetingList.SLIPS) {
            papers.show(print.slip(model.chosenSlip().orElseThrow(), seat.clock().instant()));
        } else {
            papers.show(print.minutes(model.file().orElseThrow().file(), model.decisions(), seat.clock().instant()));
        }
    }

    @Override
    public void act(MeetingAct act) {
        if (!mayAct() || !model.acts().contains(act)) {
            return;
        }
        switch (act) {
            case DRAW -> open(forms.draw(model.meetings().stream()
                    .filter(one -> one.state() == Meeting.State.PREPARED).findFirst()));
            case ADD -> open(forms.add(model.file().orElseThrow().file().meeting()));
            case HOLD -> open(forms.hold(model.file().orElseThrow().file()));
            case ISSUE -> issue(model.file().orElseThrow().file().meeting());
            case SEND -> open(forms.send(model.communities(), model.units(), Optional.empty()));
            case REMOVE, DECIDE, FOLLOW, STRIKE_OFF -> about(act, model.chosenItem().orElseThrow());
            case ASSIGN, ANSWER, TELL, STRIKE_SLIP -> about(act, model.chosenSlip().orElseThrow());
        }
    }

    /** What goes to the next meeting is told before it does. */
    private void issue(Meeting meeting) {
        int open = meeting.items() - meeting.decided();
        var wish = new MeetingWish.Issue(meeting.id());
        if (open == 0) {
            send(wish);
        } else {
            open(forms.told(MeetingAct.ISSUE, seat.say("meeting.adjourning", meeting.decided(), open), wish));
        }
    }

    private void about(MeetingAct act, MeetingItem item) {
        switch (act) {
            case REMOVE -> open(forms.words(act, "meeting.why", text -> new MeetingWish.Remove(item, text)));
            case STRIKE_OFF ->
                open(forms.words(act, "meeting.striking", text -> new MeetingWish.StrikeOff(item, text)));
            case DECIDE -> view.decided(forms).ifPresentOrElse(
                    decided -> send(new MeetingWish.Decide(item, decided)),
                    () -> view.askDecision(seat.say("meeting.incomplete")));
            default -> view.followed().ifPresentOrElse(text -> send(new MeetingWish.Follow(item, text)),
                    () -> view.askDecision(seat.say("meeting.incomplete")));
        }
    }

    private void about(MeetingAct act, TransferSlip slip) {
        open(switch (act) {
            case ASSIGN -> forms.assign(slip, model.units());
            case ANSWER ->
                forms.words(act, "transfer.result", text -> new MeetingWish.Answer(slip.id(), text));
            case TELL -> forms.tell(slip);
            default -> forms.words(act, "meeting.striking", text -> new MeetingWish.StrikeSlip(slip.id(), text));
        });
    }

    private void open(MeetingForm asked) {
        form = asked;
        seat.overlays().open(form, view::focusList);
    }

    /** A slip is long to write: its form stays until it is taken. */
    private void close(MeetingWish wish) {
        if (!(wish instanceof MeetingWish.Send)) {
            seat.overlays().close();
        }
        send(wish);
    }

    private void send(MeetingWish wish) {
        var id = UUID.randomUUID();
        reading.send("meeting act", () -> record.act(id, wish), slip -> {
            if (slip != 0) {
                seat.overlays().close();
                model.sent(slip);
            }
        }, refused -> {
            if (wish instanceof MeetingWish.Send) {
                form.tell(refused);
            } else {
                view.tell(refused);
            }
        });
    }

    @Override
    public void readAgain() {
        reading.readAgain();
    }

    @Override
    public void close() {
        reading.close();
    }
}
