package org.gridlight.db.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.NewReport;

/** The doors of the record. Each is a procedure with a transaction of its own. */
public interface CaseActMapper {
    /** How an act ended. @param outcome DONE, STALE or REFUSED */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail,
            Long caseId, String acceptNo) {}

    /** A picture that is to be linked. */
    record Link(String sha256, String kind, String name, Instant takenAt, Double longitude, Double latitude) {}

    /** A transition with what its action asks for. @param asks names of Ask between commas */
    record Move(String fromState, String action, String toState, String role, boolean needsOpinion,
            boolean needsDepartment, boolean needsVerdict, String asks) {}

    /** A reason of the list of an action. */
    record ListedReason(String action, String code, String words, String wordsEn) {}

    /** @param detail what else the act says, as JSON; null when nothing */
    Answer act(@Param("act") Act act, @Param("action") String action, @Param("detail") String detail);

    /** @param caseId null for a report */
    Answer known(@Param("id") UUID id, @Param("action") String action, @Param("caseId") Long caseId);

    Answer register(@Param("id") UUID id, @Param("report") NewReport report, @Param("source") String source,
            @Param("photos") List<Link> photos);

    /** @return the hash of the content, null when it is refused */
    String putContent(@Param("mediaType") String mediaType, @Param("content") byte[] content,
            @Param("thumbnail") byte[] thumbnail);

    Answer attach(@Param("id") UUID id, @Param("caseId") long caseId, @Param("photos") List<Link> photos);

    String selectMode();

    List<Move> selectMoves(@Param("mode") String mode);

    List<ListedReason> selectReasons();

    List<String> selectEnded();
}
