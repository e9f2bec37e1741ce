package org.gridlight.client.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gridlight.client.cases.ask.Asked;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseRelations;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.people.Role;
import org.gridlight.model.register.FilingCondition;

/**
 * The case that is open on the screen: what the record says of it, what may be done, and what was answered to what was
 * done. It shows nothing that the record has not said. Safe for many threads.
 */
final class CaseFileModel {
    /** What is shown. */
    sealed interface State {
        /** No case is chosen. */
        record Nothing() implements State {}

        record Loading(long id) implements State {}

        record Shown(CaseFile file, Beside beside, List<ActChoice> choices) implements State {}

        /** There is no such case, or none that this person may see. */
        record Gone(long id) implements State {}

        /** It could not be read. @param reason the refusal, or a defect */
        record Failed(long id, Exception reason) implements State {}
    }

    /** What stands beside a file. */
    record Beside(List<SimilarCase> similar, Optional<LikelyUnit> likelyUnit, Optional<CaseRelations> relations,
            List<FilingCondition> conditions) {
        Beside {
            similar = List.copyOf(similar);
            conditions = List.copyOf(conditions);
        }
    }

    /** What is to be known before anything else is done with the case. */
    sealed interface Notice {
        record None() implements Notice {}

        /** Somebody else changed it; it was loaded anew (此案已被他人更新). @param last what was done, null when not known */
        record Stale(CaseFile.Step last) implements Notice {}

        /** The record refused. */
        record Refused(ActAnswer.Refused answer) implements Notice {}

        /** Nobody knows whether it came through; sent again it is done once. */
        record NotSent(Exception reason) implements Notice {}

        /** An opinion is wanted first. */
        record OpinionWanted(ActChoice choice) implements Notice {}
    }

    /** One reading of a case: an answer that comes after another case was opened is dropped. */
    record Ticket(long id, long number) {}

    private final Workflow workflow;
    private final Set<Role> roles;
    /** What was answered while another case was open: told when the case is opened again. */
    private final Map<Long, Notice> missed = new HashMap<>();
    private State state = new State.Nothing();
    private Notice notice = new Notice.None();
    private long readings;
    private Act sending;
    private Act unanswered;

    CaseFileModel(Workflow workflow, Set<Role> roles) {
        this.workflow = workflow;
        this.roles = Set.copyOf(roles);
    }

    synchronized State state() {
        return state;
    }

    synchronized Notice notice() {
        return notice;
    }

    /** Whether an act is on its way. */
    synchronized boolean isSending() {
        return sending != null;
    }

    /** Another case is chosen; 0 for none. */
    synchronized Ticket open(long id) {
        state = id == 0 ? new State.Nothing() : new State.Loading(id);
        notice = Optional.ofNullable(missed.remove(id)).orElseGet(Notice.None::new);
        unanswered = null;
        return new Ticket(id, ++readings);
    }

    /** The same case is read again and stays on the screen meanwhile. */
    synchronized Ticket again() {
        return new Ticket(id(), ++readings);
    }

    synchronized long id() {
        return switch (state) {
            case State.Nothing nothing -> 0;
            case State.Loading(var id) -> id;
            case State.Shown shown -> shown.file().header().id();
            case State.Gone(var id) -> id;
            case State.Failed(var id, var reason) -> id;
        };
    }

    /** @return whether it is still wanted */
    synchronized boolean loaded(Ticket ticket, Optional<CaseFile> file, Beside beside) {
        if (ticket.number() != readings) {
            return false;
        }
        state = file.<State>map(found -> new State.Shown(found, beside,
                ActChoice.of(workflow, found, roles)))
                .orElseGet(() -> new State.Gone(ticket.id()));
        if (notice instanceof Notice.Stale) {
            notice = new Notice.Stale(file.filter(found -> !found.steps().isEmpty())
                    .map(found -> found.steps().getLast()).orElse(null));
        }
        return true;
    }

    /** What is shown stays when it was only read again. @return whether it is still wanted */
    synchronized boolean failed(Ticket ticket, Exception reason) {
        if (ticket.number() != readings) {
            return false;
        }
        if (!(state instanceof State.Shown)) {
            state = new State.Failed(ticket.id(), reason);
        }
        return true;
    }

    /** Whether the record has it in another version than the screen. */
    synchronized boolean isOlderThan(int version) {
        return state instanceof State.Shown shown && shown.file().header().version() < version;
    }

    /** Somebody else acted while it was open. @param writing whether an opinion has been begun */
    synchronized void changedByOthers(boolean writing) {
        if (writing && sending == null) {
            notice = new Notice.Stale(null);
        }
    }

    synchronized void dismissNotice() {
        notice = new Notice.None();
    }

    /** A decision on a request that stands beside the state of the case as it is shown. */
    synchronized Optional<Act> begin(Act decision) {
        if (!(state instanceof State.Shown) || sending != null) {
            return Optional.empty();
        }
        sending = decision;
        notice = new Notice.None();
        return Optional.of(sending);
    }

    /**
     * An act on a case as the person saw it when he began to answer what the act asks for: what somebody else changed since
     * then is not written over. One that was not answered is made again as it was, so that the record knows it.
     *
     * @param seen what was shown then
     * @return empty when there is none to act on, when another act is on its way, and when an opinion is wanted first
     */
    synchronized Optional<Act> begin(ActChoice choice, Asked asked, State.Shown seen) {
        if (!(state instanceof State.Shown) || sending != null) {
            return Optional.empty();
        }
        var words = asked.opinion().isBlank() ? null : asked.opinion().strip();
        if (choice.needsOpinion() && words == null) {
            notice = new Notice.OpinionWanted(choice);
            return Optional.empty();
        }
        var header = seen.file().header();
        var act = new Act(UUID.randomUUID(), header.id(), header.version(), choice.action(), words,
                asked.unitId(), choice.verdict() == null ? asked.passed() : choice.verdict(), asked.detail());
        sending = isSame(act, unanswered) ? unanswered : act;
        notice = new Notice.None();
        return Optional.of(sending);
    }

    private static boolean isSame(Act act, Act before) {
        return before != null && act.equals(new Act(act.id(), before.caseId(), before.expectedVersion(),
                before.action(), before.opinion(), before.departmentId(), before.passed(), before.detail()));
    }

    /** @return whether it was done, so that the next case may be opened */
    synchronized boolean answered(Act act, ActAnswer answer) {
        sending = null;
        unanswered = null;
        tell(act, noticeOf(answer));
        return answer instanceof ActAnswer.Done;
    }

    private static Notice noticeOf(ActAnswer answer) {
        return switch (answer) {
            case ActAnswer.Done done -> new Notice.None();
            case ActAnswer.Stale stale -> new Notice.Stale(null);
            case ActAnswer.Refused refused -> new Notice.Refused(refused);
        };
    }

    private void tell(Act act, Notice told) {
        if (act.caseId() == id()) {
            notice = told;
        } else if (!(told instanceof Notice.None)) {
            missed.put(act.caseId(), told);
        }
    }

    /** What became of an act whose answer was lost is known by now, and final: a further wish is a new one. */
    synchronized void settled(Act act, ActAnswer answer) {
        if (act.equals(unanswered)) {
            unanswered = null;
        }
        tell(act, noticeOf(answer));
    }

    /** The connection broke; what was typed is kept. */
    synchronized void notAnswered(Act act, Exception reason) {
        sending = null;
        tell(act, new Notice.NotSent(reason));
        if (act.caseId() == id()) {
            unanswered = act;
        }
    }
}
