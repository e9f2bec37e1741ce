package org.gridlight.model.cases;

import java.util.List;
import org.gridlight.model.words.Refusal;

/**
 * Thrown when a file has rows that cannot be taken and the good ones were not asked for alone. Nothing was kept; the
 * caller writes the list where the user wants it and then speaks the refusal.
 */
public final class RejectedRows extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RejectedRow> rows;
    private final transient Refusal refusal;

    public RejectedRows(List<RejectedRow> rows, Refusal refusal) {
        super(refusal.getMessage(), refusal);
        this.rows = List.copyOf(rows);
        this.refusal = refusal;
    }

    /** In the order of the file. */
    public List<RejectedRow> rows() {
        return rows;
    }

    public Refusal refusal() {
        return refusal;
    }
}
