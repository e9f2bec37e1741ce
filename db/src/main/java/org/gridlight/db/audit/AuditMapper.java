package org.gridlight.db.audit;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.cursor.Cursor;
import org.gridlight.model.audit.AuditRow;
import org.gridlight.model.audit.AuditVerdict;

/** Reads the audit. */
public interface AuditMapper {
    /** The end of the chain. */
    record Head(long seq, String hash) {}

    Head selectHead();

    /** One after the other, while the session is open. */
    Cursor<AuditRow> selectAll();

    /** The first row whose case does not tell the same, null when all do. */
    Long selectFirstStrangeStep();

    /** An act that took effect and has no row in the audit, null when there is none. */
    AuditVerdict.Unrecorded selectUnrecorded();

    /** The first case that is not in the state into which its last step led, null when there is none. */
    Long selectFirstMovedCase();

    List<AuditRow> selectOfCase(@Param("caseId") long caseId);
}
