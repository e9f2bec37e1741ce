package org.gridlight.client.callback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.input.KeyCode;
import org.gridlight.client.desk.DeskReading;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.desk.Wishes;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CallBack;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.people.Reporter;
import org.gridlight.model.words.Refusal;

/**
 * The desk of who calls back (回访): takes the next call, shows the number for it, keeps what the reporter says. Nobody is
 * called by two. On the FX thread.
 */
public final class CallBackDesk extends ReadingDesk<CallBackRecord.Read, CallBackView> implements CallBackView.Acts {
    private static final Duration CLOCK = Duration.ofSeconds(20);

    private final CallBackRecord record;
    private final CallBackView view;
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final Wishes wishes = new Wishes();
    private long chosen;
    private List<Reporter> reporters;

    public CallBackDesk(Seat seat) {
        this(seat, new StoredCalls(seat.database(), seat.centre().zone()));
    }

    /** The same over another record, for tests. */
    CallBackDesk(Seat seat, CallBackRecord record) {
        super(seat);
        this.record = record;
        this.view = new CallBackView(seat, this);
        begin(new DeskReading.Source<>("calls to make", Set.of("callBack"), CLOCK, true,
                () -> record.read(seat.clock().instant())));
    }

    @Override
    public void show() {
        if (read() == null) {
            return;
        }
        var owed = read().owed();
        if (owed.stream().noneMatch(one -> one.id() == chosen)) {
            become(owed.isEmpty() ? 0 : owed.getFirst().id());
        }
        waiting.set(owed.size());
        view.lately(read().lately());
        view.show(owed, chosen().orElse(null), reporters, read().script(), reading().isBusy(),
                seat().clock().instant());
    }

    private Optional<CallBack> chosen() {
        return read() == null
                ? Optional.empty()
                : read().owed().stream().filter(one -> one.id() == chosen).findFirst();
    }

    /** Another call: what was shown for the one before is gone, what was typed for it is kept for it. */
    private void become(long call) {
        if (call != chosen) {
            chosen = call;
            reporters = null;
            view.about(call);
        }
    }

    @Override
    public void choose(CallBack one) {
        become(one.id());
        show();
    }

    @Override
    public void next() {
        if (reading().maySend()) {
            reading().send("take a call", record::next, taken -> {
                if (taken.isEmpty()) {
                    view.tell(seat().say("callback.nothingNow"));
                }
                taken.ifPresent(this::become);
            }, view::tell);
        }
    }

    @Override
    public void number() {
        chosen().filter(call -> reading().maySend() && reporters == null).ifPresent(call -> {
            reading().send("look at a reporter", wishes.once("look " + call.id(), wish -> {
                // Whoever has it no more, because it was made meanwhile, is shown no number.
                record.take(call.id()).orElseThrow(() -> Refusal.failed("callback.over"));
                return record.look(wish, call.caseId());
            }), found -> {
                if (chosen == call.id()) {
                    reporters = found;
                }
            }, view::tell);
        });
    }

    @Override
    public void end(CallResult result) {
        chosen().filter(call -> reading().maySend()).ifPresent(call -> {
            if (result.needsWords() && view.words().isBlank()) {
                view.tell(seat().say("callback.words.needed"));
                view.askWords();
                return;
            }
            var words = view.words();
            reading().send("keep a call", wishes.once(List.of(call.id(), result),
                    wish -> record.act(result.of(wish, call, words))), answer -> ended(call, result, answer),
                    view::tell);
        });
    }

    private void ended(CallBack call, CallResult result, ActAnswer answer) {
        switch (answer) {
            case ActAnswer.Done done -> {
                view.said(seat().say(done.state() == CaseState.REWORK ? "callback.saved.again" : "callback.saved",
                        call.caseNumber(), seat().say(result.word())));
                view.sent(call.id());
                become(0);
            }
            case ActAnswer.Stale _ -> view.tell(seat().say("act.stale"));
            case ActAnswer.Refused refused -> view.tell(refused.in(seat().words()));
        }
    }

    @Override
    public void open() {
        chosen().ifPresent(call -> seat().navigation().openCase(call.caseId()));
    }

    @Override
    public String name() {
        return seat().say("callback.desk");
    }

    @Override
    public ObservableIntegerValue waiting() {
        return waiting.getReadOnlyProperty();
    }

    @Override
    public CallBackView view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        commands.add(new Command(seat().say("callback.next"), Command.key(KeyCode.F4), this::next));
        commands.add(new Command(seat().say("callback.number"), Command.key(KeyCode.F5), this::number));
        Arrays.stream(CallResult.values()).map(result -> new Command(seat().say(result.word()), result.key(),
                result == CallResult.SATISFIED, () -> chosen().isPresent(), () -> end(result))).forEach(commands::add);
        return commands;
    }
}
