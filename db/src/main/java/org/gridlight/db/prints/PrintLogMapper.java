package org.gridlight.db.prints;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.prints.Paper;
import org.gridlight.model.prints.PaperPrint;

/** Statements on the log of printed papers. */
public interface PrintLogMapper {
    /** How an act ended. @param reason null when it was done; @param detail the how manieth print */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    Answer log(@Param("id") UUID id, @Param("paper") Paper paper, @Param("number") String number,
            @Param("way") PaperPrint.Way way, @Param("copies") int copies);

    Answer failed(@Param("id") UUID id, @Param("print") UUID print);

    /** The newest first. */
    List<PaperPrint> selectOf(@Param("paper") Paper paper, @Param("number") String number);

    int countOf(@Param("paper") Paper paper, @Param("number") String number);
}
