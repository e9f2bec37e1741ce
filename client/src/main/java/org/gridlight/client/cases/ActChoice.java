package org.gridlight.client.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridlight.model.cases.Ask;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.people.Role;

/**
 * Something that may be done with a case now: an action, and where it asks for a verdict, one of both.
 *
 * @param verdict   null where none is asked for
 * @param key       name of its key, null for none
 * @param usual     whether it is what is done next in most cases
 * @param needsUnit whether a unit must be chosen
 * @param asks      what else it asks for
 */
public record ActChoice(CaseAction action, Boolean verdict, String key, boolean usual, boolean needsOpinion,
        boolean needsUnit, Set<Ask> asks) {
    private static final Set<CaseAction> WAY_ON = Set.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH,
            CaseAction.SIGN_FOR, CaseAction.FEEDBACK, CaseAction.SEND_CHECK, CaseAction.ANSWER_CHECK,
            CaseAction.ANSWER_VERIFY, CaseAction.CLOSE);

    /** What leads on or back, and what is asked for every day: each has a button. The rest stands in a menu. */
    private static final Set<CaseAction> IN_SIGHT = Set.of(CaseAction.ACCEPT, CaseAction.REJECT,
            CaseAction.SEND_VERIFY, CaseAction.ANSWER_VERIFY, CaseAction.FILE, CaseAction.REFUSE_FILING,
            CaseAction.DISPATCH, CaseAction.REDISPATCH, CaseAction.TAKE_FROM_POOL, CaseAction.SIGN_FOR,
            CaseAction.RETURN_CASE, CaseAction.REQUEST_EXTENSION, CaseAction.RESUME, CaseAction.FEEDBACK,
            CaseAction.FEEDBACK_ON_BEHALF, CaseAction.SEND_CHECK, CaseAction.ANSWER_CHECK,
            CaseAction.SEND_BACK_FOR_REWORK, CaseAction.CLOSE, CaseAction.DESIGNATE, CaseAction.CALL_BACK);
    /** What is answered where the request stands. */
    private static final Set<CaseAction> DECISIONS = Set.of(CaseAction.APPROVE, CaseAction.REFUSE);

    /** One that asks for nothing else. */
    public ActChoice(CaseAction action, Boolean verdict, String key, boolean usual, boolean needsOpinion,
            boolean needsUnit) {
        this(action, verdict, key, usual, needsOpinion, needsUnit, Set.of());
    }

    /** What of it may be left out: a date where the record has one of its own, a team where work is taken back. */
    Set<Ask> optional() {
        return switch (action) {
            case REQUEST_SUSPENSION, SUPERVISE -> Set.of();
            case DISPATCH_SECOND -> Set.of(Ask.UNTIL, Ask.TEAM);
            default -> Set.of(Ask.UNTIL);
        };
    }

    /** Whether it stands in the menu and not among the buttons. */
    boolean isInMenu() {
        return !IN_SIGHT.contains(action);
    }

    /**
     * What somebody with these roles may do in this state, the usual one first.
     *
     * @param file the case: after a failed check the record closes nothing, and what has no cause is not offered
     */
    static List<ActChoice> of(Workflow workflow, CaseFile file, Set<Role> roles) {
        var state = file.header().state();
        boolean checkFailed = file.lastCheckFailed();
        var choices = new ArrayList<ActChoice>();
        for (var action : workflow.possible(state, roles)) {
            if (checkFailed && action == CaseAction.CLOSE || DECISIONS.contains(action)
                    || !file.hasCauseFor(action)) {
                continue;
            }
            var needs = workflow.needs(action);
            var verdicts = needs.verdict()
                    ? List.of(Optional.of(true), Optional.of(false))
                    : List.of(Optional.<Boolean>empty());
            for (var verdict : verdicts) {
                choices.add(new ActChoice(action, verdict.orElse(null), keyOf(action, verdict.orElse(true)),
                        verdict.orElse(true) && isUsual(action, state, checkFailed), needs.opinion(),
                        needs.department(), workflow.asks(action)));
            }
        }
        choices.sort((one, other) -> Boolean.compare(other.usual(), one.usual()));
        return List.copyOf(choices);
    }

    private static boolean isUsual(CaseAction action, CaseState state, boolean checkFailed) {
        return WAY_ON.contains(action) || checkFailed && action == CaseAction.SEND_BACK_FOR_REWORK
                || action == CaseAction.REDISPATCH && state == CaseState.RETURNED;
    }

    /** The keyboard map (look, 6). One key does what leads on in its state: F6 asks, F7 takes in, F8 sends, F9 ends. */
    private static String keyOf(CaseAction action, boolean verdict) {
        return switch (action) {
            case SEND_VERIFY, SEND_CHECK, REQUEST_EXTENSION -> "F6";
            case ACCEPT, FILE, SIGN_FOR, RESUME -> "F7";
            case DISPATCH, REDISPATCH -> "F8";
            case CLOSE, FEEDBACK -> "F9";
            case ANSWER_VERIFY, ANSWER_CHECK -> verdict ? "F9" : "Ctrl+R";
            case SEND_BACK_FOR_REWORK, RETURN_CASE -> "Ctrl+R";
            default -> null;
        };
    }

    /**
     * The unit it goes to when nobody chooses another. Sent again it goes to none by itself: the unit that is known is the
     * one that gave it back.
     */
    Optional<LikelyUnit> unit(CaseFileModel.State.Shown shown) {
        return action == CaseAction.DISPATCH
                ? shown.beside().likelyUnit().filter(unit -> unit.departmentId() != 0)
                : Optional.empty();
    }

    /** Key of its words. */
    String word() {
        return verdict == null ? action.word() : "cases.verdict." + action.code() + "." + verdict;
    }
}
