package org.gridlight.model.cases;

import java.util.Arrays;

/**
 * What may be done with a case (办理动作). The words for people stand in the glossary under {@code action.code}; which
 * action is possible in which state, and for whom, stands in the record's table of transitions and nowhere else.
 */
public enum CaseAction {
    REGISTER("register"),
    ACCEPT("accept"),
    REJECT("reject"),
    SEND_VERIFY("sendVerify"),
    ANSWER_VERIFY("answerVerify"),
    FILE("file"),
    REFUSE_FILING("refuseFiling"),
    DISPATCH("dispatch"),
    REDISPATCH("redispatch"),
    DISPATCH_JOINT("dispatchJoint"),
    OPEN_POOL("openPool"),
    TAKE_FROM_POOL("takeFromPool"),
    SIGN_FOR("signFor"),
    ARRIVE("arrive"),
    DISPATCH_SECOND("dispatchSecond"),
    FEEDBACK("feedback"),
    FEEDBACK_ON_BEHALF("feedbackOnBehalf"),
    RETURN_CASE("returnCase"),
    REQUEST_EXTENSION("requestExtension"),
    REQUEST_SUSPENSION("requestSuspension"),
    RESUME("resume"),
    SEND_CHECK("sendCheck"),
    ANSWER_CHECK("answerCheck"),
    SEND_BACK_FOR_REWORK("sendBackForRework"),
    CLOSE("close"),
    FORCE_CLOSE("forceClose"),
    REQUEST_VOID("requestVoid"),
    SELF_SOLVE("selfSolve"),
    SEND_UP("sendUp"),
    DISPUTE("dispute"),
    MAKE_SAFE("makeSafe"),
    DESIGNATE("designate"),
    APPROVE("approve"),
    REFUSE("refuse"),
    CALL_BACK("callBack"),
    APPEAL("appeal"),
    URGE("urge"),
    SUPERVISE("supervise"),
    REPLY_SUPERVISE("replySupervise"),
    STRIKE_OFF("strikeOff"),
    INSTRUCT("instruct"),
    REPLY_INSTRUCT("replyInstruct"),
    MERGE("merge"),
    JOIN_TO("joinTo"),
    SPLIT("split"),
    LINK("link"),
    FLAG_FAKE("flagFake"),
    RULE_FAKE("ruleFake"),
    REVIEW_AGAIN("reviewAgain");

    private final String code;

    CaseAction(String code) {
        this.code = code;
    }

    /** Its name in the record. */
    public String code() {
        return code;
    }

    /** Key of its word in the glossary. */
    public String word() {
        return "action." + code;
    }

    /** @throws IllegalArgumentException when no action has this name */
    public static CaseAction of(String code) {
        return Arrays.stream(values()).filter(action -> action.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No action of a case: " + code));
    }
}
