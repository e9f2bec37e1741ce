package org.gridlight.model.imports;

import org.gridlight.model.cases.RejectedRow;

/** A row that cannot be taken, thrown from where it shows. */
public final class UnfitRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RejectedRow row;

    /** @param reason key of the message that says why */
    public UnfitRow(long line, String column, String value, String reason) {
        super(reason, null, false, false);
        this.row = new RejectedRow((int) Math.min(Integer.MAX_VALUE, line), column, value, reason);
    }

    /** What is listed. */
    public RejectedRow row() {
        return row;
    }
}
