package org.gridlight.model.cases;

/** The states of a case (案件状态). The words for people stand in the glossary under {@code state.NAME}. */
public enum CaseState {
    DRAFT,
    REPORTED,
    VERIFYING,
    REJECTED,
    PENDING_FILING,
    NOT_FILED,
    PENDING_DISPATCH,
    PENDING_HANDLE,
    HANDLING,
    RETURNED,
    DISPUTED,
    SUSPENDED,
    HANDLED,
    PENDING_CHECK,
    CHECKING,
    REWORK,
    PENDING_CLOSE,
    CLOSED,
    FORCED_CLOSED,
    VOID,
    MERGED,
    SELF_SOLVED,
    ARCHIVED
}
