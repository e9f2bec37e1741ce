package org.gridlight.db.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;

/** The doors to cases in hand. Each is a procedure with a transaction of its own. */
public interface ClaimMapper {
    /** How it ended and who has it now. @param outcome GOT, NOTHING, HELD or REFUSED; @param caseId null for no claim */
    record Answer(String outcome, String reason, Long caseId, Long operatorId, String holder, Instant since,
            Instant until, Long takenFrom) {}

    /** A claim, or somebody who looks. */
    record Row(boolean claimed, long caseId, long operatorId, String holder, Instant since, Instant until,
            Long takenFrom) {}

    /** @param queue null for all queues of the caller */
    Answer next(@Param("wish") UUID wish, @Param("queue") String queue, @Param("seat") String seat);

    Answer claim(@Param("caseId") long caseId, @Param("seat") String seat);

    Answer takeOver(@Param("caseId") long caseId, @Param("seat") String seat);

    int release(@Param("caseId") long caseId);

    int renew(@Param("seat") String seat);

    int signOff(@Param("seat") String seat);

    List<Row> pulse(@Param("seat") String seat, @Param("caseId") Long caseId, @Param("renew") boolean renew);

    List<String> queues();
}
