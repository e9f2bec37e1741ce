package org.gridlight.model.duty;

/** A figure of a handover, in the order in which it is read; {@link #code()} is its name in the record. */
public enum HandoverFigure {
    ACCEPT("accept", Part.OPEN),
    VERIFY("verify", Part.OPEN),
    FILE("file", Part.OPEN),
    DISPATCH("dispatch", Part.OPEN),
    HANDLE("handle", Part.OPEN),
    CHECK("check", Part.OPEN),
    CLOSE("close", Part.OPEN),
    RED("red", Part.PRESSING),
    URGENT("urgent", Part.PRESSING),
    SUSPENSIONS_ENDING("suspensionsEnding", Part.PRESSING),
    ALARMS_CALLING("alarmsCalling", Part.PRESSING),
    ALARMS_ASIDE("alarmsAside", Part.PRESSING),
    EXPLANATIONS_AWAITED("explanationsAwaited", Part.PRESSING),
    DEMANDS_DUE("demandsDue", Part.PRESSING),
    ORDERS_IN_FORCE("ordersInForce", Part.PRESSING),
    CALL_BACKS("callBacks", Part.PRESSING),
    INSTRUCTIONS("instructions", Part.PRESSING),
    REPORTED("reported", Part.SHIFT),
    FILED("filed", Part.SHIFT),
    CLOSED("closed", Part.SHIFT),
    TURNED_RED("turnedRed", Part.SHIFT),
    ENTRIES("entries", Part.SHIFT),
    EQUIPMENT("equipment", Part.SHIFT);

    private final String code;
    private final Part part;

    HandoverFigure(String code, Part part) {
        this.code = code;
        this.part = part;
    }

    public String code() {
        return code;
    }

    public Part part() {
        return part;
    }

    /** Which part of the page it stands in. */
    public enum Part {
        /** Open cases by stage. */
        OPEN,
        /** What the one who comes must look at. */
        PRESSING,
        /** What the shift did. */
        SHIFT
    }
}
