package org.gridlight.client.supervise;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.people.Role;

/** What is owed beside the queues: one list each, for those whose roles have to do with it. */
enum OwedKind {
    /** 待审批 */
    APPROVALS("q.approvals", CaseAction.APPROVE, CaseAction.REFUSE),
    /** 待回访 */
    CALL_BACKS("q.callback", CaseAction.CALL_BACK),
    /** 督办件 */
    DEMANDS("q.supervised", CaseAction.SUPERVISE, CaseAction.REPLY_SUPERVISE, CaseAction.STRIKE_OFF),
    /** 批示件 */
    INSTRUCTIONS("q.instructed", CaseAction.INSTRUCT, CaseAction.REPLY_INSTRUCT),
    /** 抽查待复核 */
    RECHECKS("q.recheck", CaseAction.REVIEW_AGAIN),
    /** 未签收 */
    UNSIGNED("q.unsigned", CaseAction.URGE, CaseAction.SIGN_FOR),
    /** 疑似虚假 */
    SUSPECTS("q.suspectFake", CaseAction.RULE_FAKE);

    private final String word;
    private final Set<CaseAction> actions;

    OwedKind(String word, CaseAction... actions) {
        this.word = word;
        this.actions = Set.of(actions);
    }

    /** Key of its word in the glossary. */
    String word() {
        return word;
    }

    /** Those in which somebody with these roles can do something. */
    static List<OwedKind> of(Workflow workflow, Set<Role> roles) {
        return Arrays.stream(values()).filter(kind -> workflow.transitions().stream()
                .anyMatch(move -> kind.actions.contains(move.action()) && roles.contains(move.role()))).toList();
    }
}
