package org.gridlight.model.cases;

/** What the record answered to somebody who wanted a case in hand. */
public sealed interface Claimed {
    /** It is his. */
    record Got(Claim claim) implements Claimed {}

    /** Nothing lies there that nobody has. */
    record Nothing() implements Claimed {}

    /** Somebody else has it. */
    record Held(Claim by) implements Claimed {}

    /** He may not, or has enough in hand. @param reason a key of the message bundles */
    record Refused(String reason) implements Claimed {}
}
