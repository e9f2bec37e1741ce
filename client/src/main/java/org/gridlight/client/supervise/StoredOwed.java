package org.gridlight.client.supervise;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.gridlight.client.live.OpenCases;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.db.cases.FollowStore;
import org.gridlight.db.cases.RequestStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.BatchResult;
import org.gridlight.model.cases.Notice;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.people.Operator;

/** The record behind the section, for one person. Holds no state; safe for many threads. */
record StoredOwed(Database database, Operator person, OpenCases cases) implements SuperviseRecord {
    @Override
    public Workflow workflow() {
        return new CaseActStore(database).workflow();
    }

    @Override
    public List<Owed> owed(OwedKind kind) {
        var follow = new FollowStore(database);
        Stream<? extends Owed> owed = switch (kind) {
            case APPROVALS -> new RequestStore(database).pendingFor(person.roles()).stream()
                    .map(one -> new Owed.Approval(one, cases.find(one.request().caseId()).orElse(null)));
            case CALL_BACKS -> follow.owedCallBacks().stream().map(Owed.Call::new);
            case DEMANDS -> demands(follow).map(Owed.Told::new);
            case INSTRUCTIONS -> follow.openInstructions().stream().map(Owed.Told::new);
            case RECHECKS -> follow.owedRechecks().stream().map(Owed.Look::new);
            case UNSIGNED -> follow.unsigned(unit()).stream().map(Owed.Unsigned::new);
            case SUSPECTS -> follow.suspects().stream().map(Owed.Suspect::new);
        };
        return owed.map(Owed.class::cast).toList();
    }

    /** A unit owes replies; whoever supervises also strikes off what is answered. */
    private Stream<Notice> demands(FollowStore follow) {
        return person.isOfDepartment()
                ? follow.owedReplies(person.departmentId()).stream()
                : Stream.concat(follow.owedReplies().stream(), follow.demandsToStrikeOff().stream());
    }

    private OptionalLong unit() {
        return person.isOfDepartment() ? OptionalLong.of(person.departmentId()) : OptionalLong.empty();
    }

    @Override
    public ActAnswer act(Act act) {
        return new CaseActStore(database).act(act);
    }

    @Override
    public BatchResult actAll(UUID batch, List<Act> acts, Progress progress, BooleanSupplier cancelled) {
        return new CaseActStore(database).actAll(batch, acts, progress, cancelled);
    }
}
