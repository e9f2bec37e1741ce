package org.gridlight.db.exports;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;

/** Statements on the record of exported lists. */
public interface ListExportMapper {
    /** How an act ended. @param reason null when it was done */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    Answer log(@Param("id") UUID id, @Param("list") String list, @Param("format") String format,
            @Param("rows") int rows);
}
