package org.gridlight.model.cases;

/** What may be asked for beside the state of a case (申请): the case and its clock go on until somebody decides. */
public enum RequestKind {
    /** 延期: the limit once more. */
    EXTENSION(CaseAction.REQUEST_EXTENSION),
    /** 挂账: the clock stands until a date. */
    SUSPENSION(CaseAction.REQUEST_SUSPENSION),
    /** 回退: it is not for this unit. */
    RETURN(CaseAction.RETURN_CASE),
    /** 作废: it should not have been filed, or is none any more. */
    VOID(CaseAction.REQUEST_VOID),
    /** 申诉: against having been overdue. */
    APPEAL(CaseAction.APPEAL);

    private final CaseAction action;

    RequestKind(CaseAction action) {
        this.action = action;
    }

    /** The action that asks for it; its reasons are those of the request. */
    public CaseAction action() {
        return action;
    }

    /** Key of its word in the glossary. */
    public String word() {
        return "request." + name();
    }

    /** Key of what a case is marked with while it is pending (延期申请中). */
    public String mark() {
        return "requested." + name();
    }
}
