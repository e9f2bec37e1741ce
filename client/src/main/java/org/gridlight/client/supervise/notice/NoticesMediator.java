package org.gridlight.client.supervise.notice;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.papers.NoticePapers;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.rednotice.RedNotice;
import org.gridlight.model.rednotice.RedNotice.Standing;

/**
 * Between the record and the desk of notices: reads the lists and the chosen file off the FX thread when a notice
 * changes, five times a second at most, and sends what a person decides. On the FX thread.
 */
final class NoticesMediator implements NoticesView.Acts, AutoCloseable {
    private static final Duration CLOCK = Duration.ofSeconds(10);
    private static final String KIND = "rednotice";

    private final Seat seat;
    private final NoticesRecord record;
    private final NoticesModel model;
    private final NoticesView view;
    private final NoticeWords words;
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final Throttle changes;
    private final OpenCases.Subscription others;
    private final OpenCases.Subscription connection;
    private final Tasks.Running clock;
    private boolean inFront;
    private boolean reading;
    private boolean old = true;
    private boolean busy;
    private boolean cut;
    private boolean closed;
    private long wantedUnit;

    NoticesMediator(Seat seat, NoticesRecord record, CaseWords caseWords) {
        this.seat = seat;
        this.record = record;
        this.model = new NoticesModel(seat.clock(), seat.operator());
        this.words = new NoticeWords(seat.words(), caseWords);
        this.view = new NoticesView(seat, record, words, this);
        this.changes = new Throttle("notices", seat.tasks(), this::changed);
        this.others = seat.connection().others(kinds -> {
            if (kinds.contains(KIND) || kinds.equals(Feed.EVERYTHING)) {
                changes.trigger();
            }
        });
        this.connection = seat.connection().subscribe(now -> seat.tasks().onScreen(() -> connected(now)));
        this.clock = seat.tasks().every("notices clock", CLOCK, () -> seat.tasks().onScreen(this::tick));
        read();
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
        inFront = true;
        read();
        view.focusList();
    }

    void hidden() {
        inFront = false;
    }

    private void connected(Connection now) {
        boolean was = cut;
        cut = now instanceof Connection.Cut;
        view.faded(cut);
        if (was && !cut) {
            readAgain();
        }
    }

    private void changed() {
        old = true;
        if (inFront && !cut) {
            read();
        }
    }

    /** How far its cases are changes with each act on any of them: that is read now and then, not with every act. */
    private void tick() {
        if (!cut && (old || inFront)) {
            read();
        } else if (inFront) {
            show();
        }
    }

    /** One at a time; what changed meanwhile is read once more. */
    private void read() {
        if (reading || closed) {
            return;
        }
        reading = true;
        old = false;
        seat.tasks().run("notices", record::all, all -> {
            reading = false;
            model.read(all);
            waiting.set(model.waiting());
            if (wantedUnit != 0) {
                showUnit(wantedUnit);
            }
            readFile();
            show();
            if (old && inFront) {
                read();
            }
        }, failure -> {
            reading = false;
            old = true;
            model.failed(seat.told(failure));
            show();
        });
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

    private void show() {
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
        view.file(model.file().orElse(null), model, busy);
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
        model.show(which);
        view.tell(null);
        readFile();
        show();
        view.focusList();
    }

    @Override
    public void choose(RedNotice notice) {
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
        return !busy && !cut && model.file().isPresent();
    }

    boolean mayPrint() {
        return !busy && model.file().filter(read -> read.notice().number() != null).isPresent();
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
        busy = true;
        view.tell(null);
        show();
        var id = UUID.randomUUID();
        long about = model.chosen();
        seat.tasks().run("notice act", () -> {
            record.act(id, about, wish);
            return about;
        }, done -> ended(null), failure -> ended(seat.told(failure)));
    }

    /** What was done is followed to where it stands now. */
    private void ended(String refused) {
        busy = false;
        view.tell(refused);
        long about = model.chosen();
        seat.tasks().run("notices", record::all, all -> {
            model.read(all);
            model.showNotice(about);
            waiting.set(model.waiting());
            readFile();
            show();
        }, failure -> {
            old = true;
            view.tell(refused == null ? seat.told(failure) : refused);
            show();
        });
    }

    @Override
    public void readAgain() {
        view.tell(null);
        model.failed(null);
        read();
    }

    @Override
    public void close() {
        closed = true;
        others.close();
        connection.close();
        clock.cancel();
        changes.close();
    }
}
