package org.gridlight.db.audit;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.cursor.Cursor;
import org.gridlight.model.audit.AuditCheck;
import org.gridlight.model.audit.AuditEntry;
import org.gridlight.model.audit.AuditQuestion;
import org.gridlight.model.audit.AuditRow;
import org.gridlight.model.audit.LookEntry;

/** Reads the audit. */
public interface AuditMapper {
    /** The end of the chain. */
    record Head(long seq, String hash) {}

    Head selectHead();

    /** One after the other, while the session is open. */
    Cursor<AuditRow> selectAll();

    /** The first row whose case does not tell the same, null when all do. */
    Long selectFirstStrangeStep();

    List<AuditRow> selectOfCase(@Param("caseId") long caseId);

    /** The latest first. */
    List<AuditCheck> selectChecks(@Param("most") int most);

    /** The case that a number names, null when there is none. */
    Long selectCase(@Param("number") String number);

    /** Number of the first row and of the one that would come after the last. */
    Ends selectEnds();

    /** First and next number. */
    record Ends(long first, long next) {}

    /** When the first row from this number on was written. */
    Instant selectAt(@Param("seq") long seq);

    /** The latest first. @param caseId null for all; @param from first number; @param until the one after the last */
    List<AuditEntry> selectEntries(@Param("question") AuditQuestion question, @Param("caseId") Long caseId,
            @Param("from") long from, @Param("until") long until, @Param("most") int most);

    /** The latest first. */
    List<LookEntry> selectLooks(@Param("question") AuditQuestion question, @Param("caseId") Long caseId,
            @Param("most") int most);

    /** What was done so far, by name. */
    List<String> selectActions();
}
