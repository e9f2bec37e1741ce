package org.gridlight.client.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.UnansweredActs;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.rulebook.Rule;

/**
 * Between the record and the desk of rules: reads a part when any rule changes, counts what a change would do while it is
 * typed, and sends what a person decides. On the FX thread.
 */
final class RulesMediator implements RulesView.Acts, AutoCloseable {
    private static final String PART = "rules-part";

    private final Seat seat;
    private final RulesRecord record;
    private final RulesModel model = new RulesModel();
    private final RulesView view;
    private final Throttle changes;
    private final Throttle trials;
    private final OpenCases.Subscription others;
    private final OpenCases.Subscription connection;
    private Tasks.Running reading = () -> {};
    private Tasks.Running trying = () -> {};
    /** Sent again after a cut, the same wish is done once. */
    private UUID wish = UUID.randomUUID();
    private boolean busy;
    private boolean cut;
    private boolean inFront;

    RulesMediator(Seat seat, RulesRecord record) {
        this.seat = seat;
        this.record = record;
        this.view = new RulesView(seat, new RuleWords(seat.words(), seat.centre().zone()), this);
        this.changes = new Throttle("rules", seat.tasks(), this::changed);
        this.trials = new Throttle("rules trial", seat.tasks(), this::tryOut);
        model.show(RulePart.of(seat.memory().recall(PART).orElse("")));
        this.others = seat.connection().others(kinds -> {
            if (kinds.contains(Feed.RULE) || kinds.equals(Feed.EVERYTHING)) {
                changes.trigger();
            }
        });
        this.connection = seat.connection().subscribe(now -> seat.tasks().onScreen(() -> connected(now)));
    }

    RulesView view() {
        return view;
    }

    RulesModel model() {
        return model;
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
            changed();
        }
    }

    private void changed() {
        if (inFront && !cut) {
            read();
        }
    }

    /** Also asked by a person after a failure. */
    @Override
    public void readAgain() {
        read();
    }

    private void read() {
        var part = model.part();
        record Ready(RuleScopes scopes, RulesRecord.Book book) {}
        reading.cancel();
        reading = seat.tasks().run("rules", () -> new Ready(model.scopes() == null ? record.scopes() : model.scopes(),
                record.book(part)), ready -> {
                    model.read(ready.scopes(), ready.book());
                    show();
                    trials.trigger();
                }, failure -> view.failed(seat.told(failure), model.isRead()));
    }

    private void show() {
        view.show(model, acts(), busy || cut);
    }

    @Override
    public void show(RulePart part) {
        model.show(part);
        seat.memory().remember(PART, part.name());
        view.tell(null);
        view.loading(part);
        read();
    }

    @Override
    public void choose(Rule rule) {
        view.tell(null);
        model.choose(rule);
        show();
        trials.trigger();
    }

    @Override
    public void scope(String scope) {
        model.scope(scope);
        show();
        trials.trigger();
    }

    @Override
    public void type(Map<String, String> values) {
        model.type(values);
        view.typed(model, acts(), busy || cut);
        trials.trigger();
    }

    /** Counts what the typed values would do; what was asked before is not waited for. */
    private void tryOut() {
        trying.cancel();
        var rule = model.edited().orElse(null);
        if (rule == null || !model.mayChange() || !model.isTouched() || model.fault().isPresent()) {
            view.effect(null);
            return;
        }
        var values = model.typed();
        trying = seat.tasks().run("rules trial", () -> record.effect(rule, values, seat.cases().all()), effect -> {
            if (values.equals(model.typed())) {
                view.effect(effect);
            }
        }, failure -> view.tell(seat.told(failure)));
    }

    List<RuleAct> acts() {
        var acts = new ArrayList<RuleAct>();
        if (model.mayChange()) {
            if (model.isTouched()) {
                acts.add(RuleAct.SAVE);
                acts.add(RuleAct.AGAIN);
            }
            if (model.part().open().isPresent() && !model.isNew()) {
                acts.add(RuleAct.NEW);
            }
            if (model.mayEnd()) {
                acts.add(RuleAct.END);
            }
            if (model.mayWithdraw()) {
                acts.add(RuleAct.WITHDRAW);
            }
        }
        return acts;
    }

    boolean mayAct() {
        return !busy && !cut;
    }

    @Override
    public void act(RuleAct act) {
        if (!mayAct() || !acts().contains(act)) {
            return;
        }
        view.tell(null);
        switch (act) {
            case NEW -> {
                model.begin(model.part().open().orElseThrow());
                show();
            }
            case AGAIN -> {
                model.again();
                show();
                trials.trigger();
            }
            case SAVE -> save();
            case END -> begins().ifPresent(day -> {
                var rule = model.edited().orElseThrow();
                send(id -> record.end(id, rule, day.at()), said(day, "rulebook.ended"));
            });
            case WITHDRAW -> {
                var plan = model.edited().orElseThrow().plan();
                send(id -> record.withdraw(id, plan), seat.say("rulebook.withdrawn"));
            }
        }
    }

    private void save() {
        var rule = model.edited().orElseThrow();
        var fault = model.fault();
        if (fault.isPresent()) {
            view.tell(view.fault(rule.kind(), fault.get()));
            return;
        }
        var values = model.typed();
        begins().ifPresent(day -> send(id -> record.put(id, rule, day.at(), values), said(day, "rulebook.saved")));
    }

    /** When a change is to hold. @param at null for at once */
    private record Begins(Instant at) {}

    /** Empty when what is typed is no day, which is told. */
    private Optional<Begins> begins() {
        var from = view.from();
        if (from.isPresent() && from.get().failure() != null) {
            view.tell(from.get().failure());
            return Optional.empty();
        }
        return Optional.of(new Begins(from.map(RulesView.From::day).filter(day -> day.isAfter(today()))
                .map(day -> day.atStartOfDay(seat.centre().zone()).toInstant()).orElse(null)));
    }

    private String said(Begins begins, String now) {
        return begins.at() == null ? seat.say(now) : seat.say("rulebook.planned", view.at(begins.at()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(seat.clock().instant(), seat.centre().zone());
    }

    /** Something to be asked of the record with the id of the wish. */
    @FunctionalInterface
    private interface Wish {
        void ask(UUID id);
    }

    private void send(Wish asked, String said) {
        busy = true;
        show();
        var id = wish;
        seat.tasks().run("rule", () -> {
            asked.ask(id);
            return null;
        }, done -> {
            busy = false;
            wish = UUID.randomUUID();
            model.saved();
            view.saved(said);
            read();
        }, failure -> {
            busy = false;
            if (!UnansweredActs.isUnanswered(failure)) {
                wish = UUID.randomUUID();
            }
            view.tell(seat.told(failure));
            // Somebody else's change is shown beside what was typed.
            read();
        });
    }

    @Override
    public void close() {
        reading.cancel();
        trying.cancel();
        others.close();
        connection.close();
        changes.close();
        trials.close();
    }
}
