package org.gridlight.client.supervise.notice;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.desk.DeskReading;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.papers.NoticePapers;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.rednotice.RedNotice;
import org.gridlight.model.rednotice.RedNotice.Standing;

/**
 * Between the record and the desk of notices: reads the lists and the chosen file off the FX thread when a notice
 * changes, five times a second at most, and sends what a person decides. On the FX thread.
 */
final class NoticesMediator implements NoticesView.Acts, DeskReading.Desk<List<RedNotice>>, AutoCloseable {
    private static final Duration CLOCK = Duration.ofSeconds(10);
    private static final String KIND = "rednotice";

    private final Seat seat;
    private final NoticesRecord record;
    private final NoticesModel model;
    private final NoticesView view;
    private final NoticeWords words;
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final DeskReading<List<RedNotice>> reading;
    private long actedOn;
    private long wantedUnit;

    NoticesMediator(Seat seat, NoticesRecord record, CaseWords caseWords) {
        this.seat = seat;
        this.record = record;
        this.model = new NoticesModel(seat.clock(), seat.operator());
        this.words = new NoticeWords(seat.words(), caseWords);
        this.view = new NoticesView(seat, record, words, this);
        // How far its cases are changes with each act on any of them: that is read now and then, not with every act.
        this.reading = new DeskReading<>(seat,
                new DeskReading.Source<>("notices", Set.of(KIND), CLOCK, true, record::all), this);
        reading.read();
    }

    NoticesView view() {
        return view;
    }

    NoticesModel model() {
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

    /** What was done is followed to where it stands now. */
    @Override
    public void read(List<RedNotice> all) {
        model.read(all);
        if (actedOn != 0) {
            model.showNotice(actedOn);
            actedOn = reading.isFresh() ? 0 : actedOn;
        }
        waiting.set(model.waiting());
        if (wantedUnit != 0) {
            showUnit(wantedUnit);
        }
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
        long wanted = model.chosen();
        if (wanted == 0) {
            return;
        }
        seat.tasks().run("notice " + wanted, () -> record.file(wanted), file -> {
            file.ifPresent(model::file);
            show();
        }, failure -> view.tell(seat.told(failure)));
    }

    @Override
    public void show() {
        view.counts(model.shown(), model);
        if (!model.isRead()) {
            if (model.failure() != null) {
                view.failed(model.failure());
            }
            return;
        }
        if (model.failure() != null) {
            view.tell(model.failure());
        }
        if (model.rows().isEmpty()) {
            view.empty(model.shown(), Arrays.stream(Standing.values()).filter(which -> which != Standing.CLOSED)
                    .filter(which -> !model.of(which).isEmpty()).findFirst().orElse(null));
            return;
        }
        view.rows(model.rows(), model.chosenRow(), model.now());
        view.file(model.file().orElse(null), model, reading.isBusy());
    }

    /** To the notice of a unit as soon as it is read. */
    void showUnit(long unitId) {
        wantedUnit = unitId;
        if (!model.isRead()) {
            return;
        }
        wantedUnit = 0;
        seat.tasks().run("notice of unit", () -> record.lastOf(unitId), found -> {
            view.tell(found.isPresent() && model.showNotice(found.get()) ? null : seat.say("rednotice.noneOfUnit"));
            readFile();
            show();
        }, failure -> view.tell(seat.told(failure)));
    }

    @Override
    public void show(Standing which) {
        actedOn = 0;
        model.show(which);
        view.tell(null);
        readFile();
        show();
        view.focusList();
    }

    @Override
    public void choose(RedNotice notice) {
        actedOn = 0;
        model.choose(notice.id());
        view.tell(null);
        readFile();
        show();
    }

    @Override
    public void chooseCase(long caseId) {
        model.chooseCase(caseId);
        show();
    }

    @Override
    public void openCase() {
        model.chosenCase().ifPresent(one -> seat.navigation().openCase(one.caseId()));
    }

    @Override
    public void toList() {
        view.focusList();
    }

    boolean mayAct() {
        return reading.maySend() && model.file().isPresent();
    }

    boolean mayPrint() {
        return !reading.isBusy() && model.file().filter(read -> read.notice().number() != null).isPresent();
    }

    @Override
    public void print() {
        if (mayPrint()) {
            var print = new NoticePrint(words, seat.centre().zone(), seat.operator().name());
            new NoticePapers(seat).show(print.content(model.file().orElseThrow(), seat.clock().instant()));
        }
    }

    @Override
    public void act(NoticeAct act) {
        if (!mayAct() || !model.acts().contains(act)) {
            return;
        }
        var file = model.file().orElseThrow();
        switch (act) {
            case ISSUE -> send(new NoticeWish.Issue());
            case ACCEPT -> send(new NoticeWish.Decide(true, null));
            case SIGN -> {
                if (seat.operator().isOfDepartment()) {
                    send(new NoticeWish.Sign(null));
                } else {
                    ask(act, "rednotice.ask.signer", false, signer -> new NoticeWish.Sign(signer));
                }
            }
            case RETURN -> ask(act, "rednotice.ask.return", true, text -> new NoticeWish.Decide(false, text));
            case CLOSE -> {
                if (file.notice().state().isOwed()) {
                    ask(act, "rednotice.ask.close", true, NoticeWish.Close::new);
                } else {
                    send(new NoticeWish.Close(null));
                }
            }
            case CORRECT -> model.chosenCase().ifPresent(one -> ask(act, "rednotice.ask.correct", true,
                    text -> new NoticeWish.Correct(one.caseId(), text)));
            case ESCALATE -> ask(act, "rednotice.ask.escalate", true, NoticeWish.Escalate::new);
            case EXPLAIN -> open(new ExplainForm(seat, words, file,
                    explanation -> close(new NoticeWish.Explain(explanation))));
            case INSPECT -> model.chosenCase().ifPresent(one -> open(new InspectForm(seat, words, one,
                    seen -> close(new NoticeWish.Inspect(seen)))));
        }
    }

    private void ask(NoticeAct act, String about, boolean large, Function<String, NoticeWish> wish) {
        open(new WordsForm(seat, seat.say(act.word()), seat.say(about), large, text -> close(wish.apply(text))));
    }

    private void open(Node form) {
        seat.overlays().open(form, view::focusList);
    }

    private void close(NoticeWish wish) {
        seat.overlays().close();
        send(wish);
    }

    private void send(NoticeWish wish) {
        var id = UUID.randomUUID();
        long about = model.chosen();
        reading.send("notice act", () -> {
            record.act(id, about, wish);
            return about;
        }, () -> actedOn = model.chosen());
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
