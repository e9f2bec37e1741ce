package org.gridlight.model.patrol;

/** What a camera is opened for, or a track looked at (查看目的). The last one needs words. */
public enum FieldLookPurpose {
    /** Verifying or checking a case (核实). Cameras only. */
    VERIFY,
    /** Going round by camera (视频轮巡). Cameras only. */
    PATROL,
    /** An emergency (应急处置). Cameras only. */
    EMERGENCY,
    /** Whether a report comes from the place it names (核对上报位置). Tracks only. */
    PLACE_CHECK,
    /** An inspector who does not answer (人员安全). Tracks only. */
    SAFETY,
    /** Anything else, with a reason in words (其他). */
    OTHER;

    /** Whether a reason has to be typed. */
    public boolean needsReason() {
        return this == OTHER;
    }
}
