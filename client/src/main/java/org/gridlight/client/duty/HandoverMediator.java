package org.gridlight.client.duty;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.gridlight.client.desk.DeskReading;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.duty.Handover;
import org.gridlight.model.duty.HandoverFigure;
import org.gridlight.model.words.Refusal;

/**
 * Between the record and the desk of handovers: what is typed is kept in the record every few seconds, so that neither a
 * crash nor a cut loses it, and never over what somebody else wrote. On the FX thread.
 */
final class HandoverMediator implements HandoverView.Acts, DeskReading.Desk<HandoverMediator.Reading>, AutoCloseable {
    private static final Duration KEEPING = Duration.ofSeconds(4);
    private static final Duration CLOCK = Duration.ofSeconds(30);

    /** @param turn how often the text had been kept when it was begun */
    record Reading(HandoverRecord.Read read, int turn) {}

    /** A wish whose answer is not known yet; it is sent again with its id. */
    private record Wish(UUID id, HandoverRecord.Text text) {}

    private final Seat seat;
    private final HandoverRecord record;
    private final HandoverModel model;
    private final HandoverHere here;
    private final HandoverView view;
    private final DutyWords words;
    private final HandoverPrint print;
    private final HandoverForms forms;
    private final FigureLists lists;
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final AtomicInteger turns = new AtomicInteger();
    private final DeskReading<Reading> reading;
    private final Tasks.Running keeping;
    private Wish open;
    private boolean sending;
    private DutyForm form;

    HandoverMediator(Seat seat, HandoverRecord record, HandoverPrint print) {
        this.seat = seat;
        this.record = record;
        this.print = print;
        this.words = new DutyWords(seat.words(), seat.centre().zone());
        this.forms = new HandoverForms(seat, words);
        this.lists = new FigureLists(seat, words);
        this.model = new HandoverModel(seat.operator());
        this.here = new HandoverHere(seat.typed(), model);
        this.view = new HandoverView(seat, words, this);
        this.reading = new DeskReading<>(seat, new DeskReading.Source<>("handovers", Set.of("handover"), CLOCK, true,
                this::readAll), this);
        this.keeping = seat.tasks().every("handover text", KEEPING, () -> seat.tasks().onScreen(this::keep));
        reading.read();
    }

    private Reading readAll() {
        int turn = turns.get();
        return new Reading(record.read(seat.clock().instant()), turn);
    }

    HandoverView view() {
        return view;
    }

    HandoverModel model() {
        return model;
    }

    ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    void shown() {
        reading.shown();
        view.focus(model);
    }

    void hidden() {
        keep();
        reading.hidden();
    }

    /** The oldest that waits for this person. */
    void showWaiting() {
        model.chooseWaiting();
        show();
    }

    @Override
    public void read(Reading now) {
        boolean first = !model.isRead();
        boolean whole = now.turn() == turns.get() && !sending;
        model.read(now.read(), whole);
        waiting.set(model.waiting());
        show();
        if (first) {
            view.focus(model);
        }
    }

    @Override
    public void failed(String why) {
        model.failed(why);
    }

    @Override
    public void tell(String why) {
        view.tell(why);
    }

    @Override
    public void faded(boolean cut) {
        view.faded(cut);
    }

    @Override
    public void show() {
        if (!model.isRead()) {
            if (model.failure() != null) {
                view.failed(model.failure());
            }
            return;
        }
        view.tell(model.failure());
        view.show(model, reading.isBusy());
    }

    @Override
    public void choose(Optional<Handover> row) {
        model.choose(row);
        show();
    }

    @Override
    public void typed(String typed) {
        model.words(typed);
        here.keep();
    }

    @Override
    public void join() {
        model.join();
        show();
        keep();
    }

    @Override
    public void giveUp() {
        model.giveUp();
        here.keep();
        show();
    }

    @Override
    public void readAgain() {
        reading.readAgain();
    }

    /** Sends what was typed, one wish at a time; one whose answer was lost is sent again before the next. */
    void keep() {
        if (sending || !reading.maySend() || !model.isRead() || !model.mayWrite()) {
            return;
        }
        if (open == null) {
            if (!model.isChanged() || model.theirs() != null) {
                return;
            }
            open = new Wish(UUID.randomUUID(), model.text());
        }
        var wish = open;
        sending = true;
        turns.incrementAndGet();
        seat.tasks().run("keep handover", () -> {
            record.keep(wish.id(), wish.text());
            return wish;
        }, done -> {
            settled();
            model.kept(wish.text(), seat.clock().instant());
            here.keep();
            reading.read();
            show();
        }, failure -> {
            if (failure instanceof Refusal refused && refused.key().startsWith("handover.")) {
                settled();
                reading.read();
            } else {
                sending = false;
            }
        });
    }

    private void settled() {
        sending = false;
        open = null;
        turns.incrementAndGet();
    }

    boolean mayLeave() {
        return reading.maySend() && !sending && model.isRead() && model.mayWrite() && model.chosen().isEmpty()
                && model.theirs() == null;
    }

    boolean mayTake() {
        return reading.maySend() && model.chosen().filter(model::mayTake).isPresent();
    }

    boolean mayPrint() {
        return model.chosen().isPresent();
    }

    @Override
    public void leave() {
        if (!mayLeave()) {
            return;
        }
        var wish = UUID.randomUUID();
        var text = model.text();
        open(forms.leave(model, people -> send("leave shift", () -> {
            record.leave(wish, text, people);
            return wish;
        }, this::left)));
    }

    private void left() {
        model.left();
        here.keep();
    }

    @Override
    public void take() {
        if (!mayTake()) {
            return;
        }
        var one = model.chosen().orElseThrow();
        var wish = UUID.randomUUID();
        open(forms.take(one, (added, people) -> send("take shift", () -> {
            record.take(wish, one.id(), added, people);
            return wish;
        }, () -> forms.taken(one))));
    }

    @Override
    public void list(HandoverFigure figure) {
        lists.open(figure, model.span(seat.clock().instant()), view::tell);
    }

    private void open(DutyForm asked) {
        form = asked;
        seat.overlays().open(asked, () -> form = null);
        asked.requestFocus();
    }

    private void send(String name, java.util.concurrent.Callable<UUID> act, Runnable then) {
        turns.incrementAndGet();
        reading.send(name, act, done -> {
            turns.incrementAndGet();
            then.run();
            seat.overlays().close();
        }, refused -> {
            if (form != null) {
                form.tell(refused);
            } else {
                view.tell(refused);
            }
        });
    }

    @Override
    public void print() {
        model.chosen().ifPresent(print::show);
    }

    @Override
    public void close() {
        keep();
        keeping.cancel();
        reading.close();
    }
}
