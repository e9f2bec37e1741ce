package org.gridlight.model.rednotice;

/** How far a red notice is; names of the record. Its words stand in the message bundles under {@code rednotice.state.NAME}. */
public enum NoticeState {
    /** 待发: drawn up, not issued; its list follows the cases. */
    PROPOSED,
    /** The light went out, or the day was over, before it was issued. */
    LAPSED,
    /** 待说明: issued, the unit owes an explanation. */
    AWAITED,
    /** 说明待审: the explanation is there, the centre decides. */
    REVIEW,
    /** 退回重报: the explanation was returned, the unit owes another. */
    RETURNED,
    /** 说明通过: accepted; it ends when all its cases have. */
    ACCEPTED,
    /** 已结. */
    CLOSED;

    /** Whether the unit owes an explanation now. */
    public boolean isOwed() {
        return this == AWAITED || this == RETURNED;
    }

    /** Whether the unit was told. */
    public boolean isIssued() {
        return this != PROPOSED && this != LAPSED;
    }
}
