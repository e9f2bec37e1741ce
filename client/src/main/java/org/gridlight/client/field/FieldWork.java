package org.gridlight.client.field;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.cases.RequestStore;
import org.gridlight.db.demo.FieldStore;
import org.gridlight.db.feed.ChangeStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseRequest;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.RequestKind;
import org.gridlight.model.demo.DailyCurve;
import org.gridlight.model.demo.FieldMove;
import org.gridlight.model.demo.FieldMove.Desk;
import org.gridlight.model.demo.FieldPlan;
import org.gridlight.model.demo.Happening;
import org.gridlight.model.demo.UnitMemory;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;

/**
 * One round after the other: look what has changed, do what is due, say when there is something again. What a broken
 * connection interrupted stays on the agenda and is sent again under its own identity. For one thread.
 */
final class FieldWork {
    private static final int ACTS_A_ROUND = 200;
    private static final int REPORTS_A_ROUND = 25;
    private static final int CHANGES_A_LOOK = 1_000;
    private static final Duration IDLE = Duration.ofMinutes(10);
    /** Somebody at a desk has it in hand; the others come back to it. */
    private static final String HELD = "act.held";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Crew crew;
    private final FieldSettings settings;
    private final FieldPlan plan;
    private final ZoneId zone;
    private final PhotoBag photos;
    private final FieldInbox inbox;
    private final TaskAnswers answers;
    /** Limits run by the clock of the record, however fast the field is played. */
    private final InstantSource real;
    private final FieldTally tally;
    private final Trouble trouble;
    private final Words words;
    private final Agenda agenda = new Agenda();
    private final List<Happening> happenings;
    private final UnitMemory units;
    private final OpenCaseStore cases;
    private final ChangeStore changes;
    private final RequestStore requests;
    private long cursor = -1;
    private long reports;
    private Instant nextReport;
    private Pending pending;

    /** Hears, once for each reason, what was refused. */
    interface Trouble {
        void refused(String number, String reason);
    }

    private record Pending(UUID id, NewReport report) {}

    FieldWork(Crew crew, FieldSettings settings, ZoneId zone, PhotoBag photos, InstantSource real, Words words,
            Trouble trouble) {
        this.crew = crew;
        this.settings = settings;
        this.plan = new FieldPlan(settings.seed(), zone);
        this.zone = zone;
        this.photos = photos;
        this.real = real;
        this.words = words;
        this.trouble = trouble;
        this.tally = new FieldTally();
        this.inbox = new FieldInbox(crew, real, words);
        this.answers = new TaskAnswers(crew, plan, photos, settings.seed());
        this.happenings = new FieldStore(crew.reader()).happenings();
        this.units = new UnitMemory(happenings);
        this.cases = new OpenCaseStore(crew.reader());
        this.changes = new ChangeStore(crew.reader());
        this.requests = new RequestStore(crew.reader());
    }

    FieldTally tally() {
        return tally;
    }

    /**
     * Does what is due.
     *
     * @return when there is something again
     * @throws Refusal when the record cannot be reached; nothing is lost, the next round goes on
     */
    Instant round(Instant now) {
        look(now);
        takeReports(now);
        due(now).forEach(this::act);
        var next = agenda.next().orElse(now.plus(IDLE));
        return nextReport != null && nextReport.isBefore(next) ? nextReport : next;
    }

    /** What one account does comes together: signing in takes longer than any act. */
    private List<Agenda.Task> due(Instant now) {
        return agenda.due(now, ACTS_A_ROUND).stream().sorted(Comparator.comparing(
                task -> crew.account(task.move().desk(), task.one()).orElse(""))).toList();
    }

    private void look(Instant now) {
        long head = changes.head();
        if (cursor < 0) {
            cases.all().forEach(one -> plan(one, now, true));
            cursor = head;
            return;
        }
        while (cursor < head) {
            var heard = changes.after(cursor, CHANGES_A_LOOK);
            var ids = new HashSet<Long>();
            heard.changes().stream().filter(change -> change.kind().equals("case"))
                    .forEach(change -> ids.add(change.objectId()));
            follow(ids, now);
            cursor = heard.upTo();
        }
    }

    private void follow(Set<Long> ids, Instant now) {
        var over = new HashSet<>(ids);
        for (var one : cases.of(ids)) {
            over.remove(one.id());
            if (!agenda.knows(one)) {
                plan(one, now, false);
            }
        }
        over.forEach(agenda::remove);
    }

    /** @param waiting whether it has waited for some time already */
    private void plan(OpenCase one, Instant now, boolean waiting) {
        agenda.remove(one.id());
        plan.next(one).filter(move -> settings.hall() || !move.desk().isInHall()).ifPresent(move -> {
            var since = waiting ? now.minusMillis(Math.round(plan.waited(one) * move.after().toMillis())) : now;
            var at = late(one, move, now).orElseGet(() -> plan.when(one, move, since));
            agenda.put(new Agenda.Task(at, one, move, UUID.randomUUID()));
        });
    }

    /** When it is done by somebody who has fallen behind with it; empty when nobody has. */
    private Optional<Instant> late(OpenCase one, FieldMove move, Instant now) {
        var clock = real.instant();
        return settings.behind()
                ? plan.behind(one, move, clock).map(after -> {
                    var left = Duration.between(clock, one.stageDue());
                    return now.plus(after)
                            .plusMillis(left.isNegative() ? 0 : Math.round(left.toMillis() * settings.speed()));
                })
                : Optional.empty();
    }

    private void takeReports(Instant now) {
        if (happenings.isEmpty()) {
            return;
        }
        if (nextReport == null) {
            nextReport = now.plus(pause(now));
        }
        for (int i = 0; i < REPORTS_A_ROUND && !nextReport.isAfter(now); i++) {
            register();
            nextReport = nextReport.plus(pause(nextReport));
        }
        // Faster than the record can take them: what was missed is not told.
        nextReport = nextReport.isAfter(now) ? nextReport : now;
    }

    private Duration pause(Instant at) {
        var local = at.atZone(zone);
        return plan.pause(reports, DailyCurve.perHour(local.getDayOfWeek(), local.getHour(), settings.casesADay()));
    }

    private void register() {
        if (pending == null) {
            pending = new Pending(UUID.randomUUID(), withPhoto(plan.report(reports, happenings)));
        }
        var account = crew.registrar(FieldPlan.isSeen(pending.report));
        if (inbox.isOpen()) {
            tally.registered(inbox.take(pending.id, pending.report));
        } else if (account.isEmpty()) {
            refused("", "field.nobody");
        } else {
            try {
                crew.as(account.get()).register(pending.id, pending.report);
                tally.registered();
            } catch (Refusal refusal) {
                if (!isOfTheMatter(refusal)) {
                    throw refusal;
                }
                refused("", refusal.key(), refusal.in(words));
            }
        }
        pending = null;
        reports++;
    }

    /** Inspectors send a picture, who telephones sends none. */
    private NewReport withPhoto(NewReport report) {
        if (!FieldPlan.isSeen(report)) {
            return report;
        }
        var photo = photos.photo(NewPhoto.Kind.BEFORE_PHOTO, report.categoryCode(), PhotoBag.subject(report.place()),
                report.longitude(), report.latitude());
        return new NewReport(report.source(), report.sourceDetail(), report.words(), report.categoryCode(),
                report.urgent(), report.longitude(), report.latitude(), report.place(), report.reporterName(),
                report.reporterTelephone(), report.mayPassOn(), report.toldAt(), List.of(photo));
    }

    private void act(Agenda.Task task) {
        var one = task.one();
        if (task.move().action() == CaseAction.APPROVE) {
            approve(task);
            return;
        }
        if (task.move().desk() == Desk.FIELD) {
            switch (asked(task)) {
                case SUSPECTED -> agenda.remove(one.id());
                case ANSWERED -> act(task.proven(), crew.account(Desk.FIELD, one), wanted(task));
                case NOT_ASKED -> act(task, crew.account(Desk.FIELD, one), wanted(task));
            }
            return;
        }
        act(task, crew.account(task.move().desk(), one), wanted(task));
    }

    /** What who was asked to go there says of it. */
    private TaskAnswers.Outcome asked(Agenda.Task task) {
        try {
            return answers.answer(task);
        } catch (Refusal refusal) {
            if (!isOfTheMatter(refusal)) {
                throw refusal;
            }
            refused(task.one().number(), refusal.key(), refusal.in(words));
            return TaskAnswers.Outcome.SUSPECTED;
        }
    }

    /** Whoever decides on the level that is reached says yes. */
    private void approve(Agenda.Task task) {
        var one = task.one();
        var request = requests.ofCase(one.id()).stream().filter(CaseRequest::isPending)
                .filter(pending -> pending.kind() == RequestKind.RETURN).findFirst();
        if (request.isEmpty()) {
            agenda.remove(one.id());
            return;
        }
        var desk = request.get().deciders().contains(Role.SHIFT_LEADER) ? Desk.SHIFT_LEADER : task.move().desk();
        act(task, crew.account(desk, one), new Act(task.actId(), one.id(), one.version(), CaseAction.APPROVE, null,
                null, null, request.get().approval().detail()));
    }

    private void act(Agenda.Task task, Optional<String> account, Act act) {
        var one = task.one();
        if (account.isEmpty() || act == null) {
            agenda.remove(one.id());
            refused(one.number(), account.isEmpty() ? "field.nobody" : "field.noUnit");
            return;
        }
        var store = crew.as(account.get());
        switch (store.act(act)) {
            case ActAnswer.Done done -> {
                agenda.remove(one.id());
                tally.done(act.action(), one, done);
                if (task.move().photo() != null) {
                    addPhoto(store, task);
                }
            }
            case ActAnswer.Stale _ -> {
                agenda.remove(one.id());
                tally.stale();
            }
            case ActAnswer.Refused no -> refused(task, no);
        }
    }

    private Act wanted(Agenda.Task task) {
        var move = task.move();
        var one = task.one();
        Long unit = null;
        if (move.action() == CaseAction.DISPATCH || move.action() == CaseAction.REDISPATCH) {
            var found = units.unit(one.categoryCode(), one.streetId(), one.departmentId());
            if (found.isEmpty()) {
                return null;
            }
            unit = found.getAsLong();
        }
        var act = new Act(task.actId(), one.id(), one.version(), move.action(), move.opinion(), unit, move.passed());
        return move.reason() == null ? act : act.with(Act.REASON, move.reason());
    }

    private void addPhoto(CaseActStore store, Agenda.Task task) {
        var one = task.one();
        try {
            store.addPhotos(UUID.randomUUID(), one.id(), List.of(photos.photo(task.move().photo(), one.categoryCode(),
                    PhotoBag.subject(one.place()), one.longitude(), one.latitude())));
        } catch (Refusal refusal) {
            if (!isOfTheMatter(refusal)) {
                throw refusal;
            }
            refused(one.number(), refusal.key(), refusal.in(words));
        }
    }

    private void refused(Agenda.Task task, ActAnswer.Refused no) {
        var one = task.one();
        if (no.reason().equals(HELD)) {
            agenda.put(new Agenda.Task(task.at().plus(PATIENCE), one, task.move(), UUID.randomUUID()));
            return;
        }
        instead(task, no).ifPresentOrElse(
                move -> agenda.put(new Agenda.Task(plan.when(one, move, task.at()), one, move, UUID.randomUUID())),
                () -> agenda.remove(one.id()));
        refused(one.number(), no.reason(), no.in(words));
    }

    /** What is done where the record does not let the first thing be done. */
    private Optional<FieldMove> instead(Agenda.Task task, ActAnswer.Refused no) {
        return Optional.ofNullable(switch (no.reason()) {
            case "act.checkFailed" -> plan.rework(task.one());
            case "act.verifyFirst" -> plan.verify(task.one());
            case "act.verifyFailed" -> plan.refuseFiling(task.one());
            default -> task.move().action() == CaseAction.RETURN_CASE ? plan.take(task.one()) : null;
        });
    }

    private void refused(String number, String reason) {
        refused(number, reason, words.say(reason));
    }

    private void refused(String number, String reason, String said) {
        if (tally.refused(reason, said)) {
            trouble.refused(number, said);
        }
    }

    /** Whether the record has looked at it and said no; else it was not reached. */
    private static boolean isOfTheMatter(Refusal refusal) {
        return Stream.of("act.", "photo.", "fieldtask.").anyMatch(refusal.key()::startsWith);
    }
}
