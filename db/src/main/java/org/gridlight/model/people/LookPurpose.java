package org.gridlight.model.people;

/** What personal data of a reporter are looked at for (查看目的). The task in hand is the purpose; only the last needs words. */
public enum LookPurpose {
    /** Calling back after the case was handled or refused (回访). */
    CALLBACK,
    /** Asking what exactly it is and where, before filing or at a check (核实). */
    VERIFY,
    /** Arranging the handling, by the unit that has it in hand or by who sends to it (联系处置). */
    CONTACT,
    /** Anything else, with a reason in words (其他). */
    OTHER;

    /** Whether a reason has to be typed. */
    public boolean needsReason() {
        return this == OTHER;
    }
}
