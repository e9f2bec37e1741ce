package org.gridlight.model.duty;

import java.time.Instant;

/**
 * A handover between shifts (交接班), from its draft to both signatures.
 *
 * @param since        from when its figures count what the shift did
 * @param version      of the text; a wish that saw an older one is refused
 * @param words        what the one who leaves tells the one who comes; may be empty
 * @param leftAt       when the one who leaves signed; null while it is a draft; so are who and the figures
 * @param leftById     key of who left, 0 while it is a draft
 * @param arrivedAt    when the one who comes signed (交接签收); null until then; so is who
 * @param arrivedWords what he added, null for nothing
 * @param leftPeople   who was on duty in the shift that left (交班人员), as its leader wrote it; null for not said
 * @param arrivedPeople the same of the shift that came (接班人员)
 */
public record Handover(long id, Instant since, String begunBy, int version, String words, Instant leftAt, long leftById,
        String leftBy, HandoverFigures figures, Instant arrivedAt, String arrivedBy, String arrivedWords,
        String leftPeople, String arrivedPeople) {
    /** Whether the one who leaves has yet to sign. */
    public boolean isDraft() {
        return leftAt == null;
    }

    /** Whether it waits for the one who comes. It holds nobody up. */
    public boolean awaitsReceipt() {
        return leftAt != null && arrivedAt == null;
    }
}
