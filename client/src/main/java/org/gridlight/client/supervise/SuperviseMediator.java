package org.gridlight.client.supervise;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.cases.ask.AskForm;
import org.gridlight.client.cases.ask.AskSource;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.cases.Ask;
import org.gridlight.model.cases.BatchResult;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.Workflow;

/**
 * Between the record and the lists: reads them off the FX thread, the one that is shown as often as cases change but five
 * times a second at most, the others now and then, and sends decisions. On the FX thread.
 */
final class SuperviseMediator implements SuperviseView.Acts, AutoCloseable {
    private static final Duration CLOCK = Duration.ofSeconds(10);
    private static final String KIND = "supervise-list";

    private final Seat seat;
    private final SuperviseRecord record;
    private final Workflow workflow;
    private final OwedModel model;
    private final SuperviseView view;
    private final Throttle changes;
    private final Throttle steps;
    private final Tasks.Running clock;
    private final OpenCases.Subscription cases;
    private final OpenCases.Subscription connection;
    private final Set<OwedKind> old;
    private final Set<OwedKind> reading = EnumSet.noneOf(OwedKind.class);
    private final AtomicInteger through = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private Decision decision;
    private boolean sending;
    private boolean inFront;
    private boolean cut;

    /** @param kinds of lists that this person has to do with, at least one */
    SuperviseMediator(Seat seat, SuperviseRecord record, Workflow workflow, CaseWords caseWords,
            List<OwedKind> kinds) {
        this.seat = seat;
        this.record = record;
        this.workflow = workflow;
        this.model = new OwedModel(seat.clock(), seat.centre().zone(), kinds);
        this.old = EnumSet.copyOf(kinds);
        seat.memory().recall(KIND).flatMap(name -> Arrays.stream(OwedKind.values())
                .filter(kind -> kind.name().equals(name) && kinds.contains(kind)).findFirst()).ifPresent(model::begin);
        this.view = new SuperviseView(seat, caseWords, new OwedWords(seat.words(), caseWords, workflow), kinds, this);
        this.changes = new Throttle("owed", seat.tasks(), this::changed);
        this.steps = new Throttle("decision", seat.tasks(), this::showStep);
        this.cases = seat.cases().subscribe(change -> changes.trigger());
        this.connection = seat.connection().subscribe(now -> seat.tasks().onScreen(() -> connected(now)));
        this.clock = seat.tasks().every("owed clock", CLOCK, () -> seat.tasks().onScreen(this::tick));
        show();
    }

    SuperviseView view() {
        return view;
    }

    OwedModel model() {
        return model;
    }

    void shown() {
        inFront = true;
        readOld();
        view.focusList();
    }

    void hidden() {
        inFront = false;
    }

    /** While the centre is away nothing is asked; what is shown stands as of the cut. */
    private void connected(Connection now) {
        boolean was = cut;
        cut = now instanceof Connection.Cut;
        view.faded(cut);
        if (was && !cut && inFront) {
            readAgain();
        }
    }

    private void changed() {
        old.addAll(model.kinds());
        if (inFront && !cut) {
            read(model.shown());
        }
    }

    private void tick() {
        if (inFront && !cut) {
            readOld();
        }
        if (inFront) {
            show();
        }
    }

    private void readOld() {
        List.copyOf(old).forEach(this::read);
    }

    /** One at a time of a list; what changed meanwhile is read once more. */
    private void read(OwedKind kind) {
        if (!old.contains(kind) || !reading.add(kind)) {
            return;
        }
        old.remove(kind);
        seat.tasks().run("owed " + kind, () -> record.owed(kind), lines -> {
            reading.remove(kind);
            model.read(kind, lines);
            show();
            if (inFront && kind == model.shown()) {
                read(kind);
            }
        }, failure -> {
            reading.remove(kind);
            old.add(kind);
            model.failed(kind, seat.told(failure));
            show();
        });
    }

    private void show() {
        var now = seat.clock().instant();
        for (var kind : model.kinds()) {
            view.count(kind, model.state(kind) instanceof OwedModel.State.Read ? model.count(kind) : null, now);
        }
        view.choose(model.shown());
        switch (model.state(model.shown())) {
            case OwedModel.State.Loading _ -> view.loading();
            case OwedModel.State.Failed(var why) -> view.failed(why);
            case OwedModel.State.Read(var lines, var why) -> {
                view.stale(why);
                if (lines.isEmpty()) {
                    var next = mostToDo();
                    view.empty(model.shown(), next, next == null ? null : model.count(next));
                } else {
                    view.rows(model.rows(), model.chosenRow(), model.canTick(), now);
                    model.chosen().ifPresent(one -> view.chosen(one, model.ticked(), sending, now));
                }
            }
        }
        if (!(model.state(model.shown()) instanceof OwedModel.State.Read)) {
            view.stale(null);
        }
    }

    private OwedKind mostToDo() {
        return model.kinds().stream().filter(kind -> model.count(kind).count() > 0)
                .max(Comparator.comparingInt((OwedKind kind) -> model.count(kind).late())
                        .thenComparingInt(kind -> model.count(kind).count()))
                .orElse(null);
    }

    @Override
    public void show(OwedKind kind) {
        seat.memory().remember(KIND, kind.name());
        model.show(kind);
        read(kind);
        show();
        view.focusList();
    }

    @Override
    public void choose(Owed one) {
        model.choose(one);
        view.chosen(one, model.ticked(), sending, seat.clock().instant());
    }

    @Override
    public void tick(Owed one) {
        model.tick(one);
        show();
    }

    void tickAll() {
        model.tickAll();
        show();
    }

    @Override
    public void open() {
        model.chosen().ifPresent(one -> seat.navigation().openCase(one.caseId()));
    }

    boolean mayDecide() {
        return !sending && !model.toDecide().isEmpty();
    }

    @Override
    public void grant() {
        if (mayDecide()) {
            send(Decision.yes(model.toDecide(), ""));
        }
    }

    /** A no says why, from the list. */
    @Override
    public void refuse() {
        if (!mayDecide()) {
            return;
        }
        var about = model.toDecide();
        var word = seat.say(CaseAction.REFUSE.word());
        var question = new AskForm.Question(about.size() == 1 ? word : seat.say("supervise.refuseMany", about.size()),
                Set.of(Ask.REASON), false, "", false);
        var source = new AskSource(workflow.reasons(CaseAction.REFUSE), List.of(), List.of(), List.of(), List.of(),
                seat.centre().zone());
        var form = new AskForm(seat, question, source, (text, found) -> found.accept(List.of()), asked -> {
            seat.overlays().close();
            send(Decision.no(about, asked.detail(), asked.opinion()));
        });
        seat.overlays().open(form, view::focusList);
    }

    private void send(Decision wish) {
        decision = wish;
        sending = true;
        stopped.set(false);
        through.set(0);
        view.decision().begun(wish);
        show();
        seat.tasks().run("decision", () -> wish.send(record, this::step, stopped::get), outcome -> ended(wish, outcome),
                failure -> ended(wish, new Decision.Outcome(
                        wish.about().stream().map(one -> new Decision.Line(one, null)).toList(),
                        BatchResult.End.CUT_OFF)));
    }

    private void step(String key, Object... arguments) {
        through.set((int) arguments[0]);
        steps.trigger();
    }

    private void showStep() {
        if (sending) {
            view.decision().through(through.get(), decision.about().size());
        }
    }

    private void ended(Decision wish, Decision.Outcome outcome) {
        sending = false;
        view.decision().ended(wish, outcome);
        changed();
        show();
    }

    @Override
    public void stop() {
        stopped.set(true);
    }

    @Override
    public void goOn() {
        if (decision != null && !sending) {
            send(decision);
        }
    }

    @Override
    public void seen() {
        view.decision().nothing();
        view.focusList();
    }

    @Override
    public void readAgain() {
        old.addAll(model.kinds());
        readOld();
    }

    @Override
    public void close() {
        stopped.set(true);
        cases.close();
        connection.close();
        clock.cancel();
        changes.close();
        steps.close();
    }
}
