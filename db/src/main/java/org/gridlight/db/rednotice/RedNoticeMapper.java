package org.gridlight.db.rednotice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.rednotice.EscalationStep;
import org.gridlight.model.rednotice.Inspection;
import org.gridlight.model.rednotice.RedCase;
import org.gridlight.model.rednotice.RedNotice;

/** The doors of red notices, and what is read of them. */
public interface RedNoticeMapper {
    /** How a door was answered, as every act is; the reason is null when it was done. */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    /** A photo that is to be linked. */
    record Link(String sha256, String name, Instant takenAt) {}

    /** A row of an explanation without its lines. */
    record Head(long id, int version, Instant sentAt, String typedBy, boolean onBehalf, Instant paperAt, String signer,
            String coordination, boolean late, Instant decidedAt, String decidedBy, Boolean accepted,
            String decision) {}

    /** A line of one of them. */
    record LineOf(long explanationId, long caseId, String reason, String measures, LocalDate finishOn) {}

    /** A row of an inspection without its photos. */
    record Seen(long id, long caseId, String caseNumber, Instant wentAt, String inspector, Instant notedAt,
            Inspection.Result result, String finding) {}

    /** A photo of one of them. */
    record PhotoOf(long inspectionId, String sha256) {}

    Answer draw(@Param("id") UUID id, @Param("unitId") long unitId);

    Answer issue(@Param("id") UUID id, @Param("noticeId") long noticeId);

    Answer sign(@Param("id") UUID id, @Param("noticeId") long noticeId, @Param("signer") String signer);

    Answer explain(@Param("id") UUID id, @Param("noticeId") long noticeId, @Param("signer") String signer,
            @Param("coordination") String coordination, @Param("paperAt") Instant paperAt,
            @Param("lines") String lines);

    Answer decide(@Param("id") UUID id, @Param("noticeId") long noticeId, @Param("accepted") boolean accepted,
            @Param("words") String words);

    Answer inspect(@Param("id") UUID id, @Param("noticeId") long noticeId, @Param("seen") Inspection.New seen,
            @Param("photos") List<Link> photos);

    Answer correct(@Param("id") UUID id, @Param("noticeId") long noticeId, @Param("caseId") long caseId,
            @Param("words") String words);

    Answer escalate(@Param("id") UUID id, @Param("noticeId") long noticeId, @Param("words") String words);

    Answer close(@Param("id") UUID id, @Param("noticeId") long noticeId, @Param("words") String words);

    /** @return the hash of the content, null when it is refused */
    String putContent(@Param("mediaType") String mediaType, @Param("content") byte[] content,
            @Param("thumbnail") byte[] thumbnail);

    List<RedNotice> selectOpen();

    List<RedNotice> selectClosed(@Param("most") int most);

    /** @param noticeId key; @return null when there is none */
    RedNotice selectOne(@Param("noticeId") long noticeId);

    /** @return null when this unit never had one */
    Long selectNumbered(@Param("number") String number);

    Long selectLastOf(@Param("unitId") long unitId);

    List<RedCase> selectCases(@Param("noticeId") long noticeId);

    List<Head> selectExplanations(@Param("noticeId") long noticeId);

    List<LineOf> selectLines(@Param("noticeId") long noticeId);

    List<Seen> selectInspections(@Param("noticeId") long noticeId);

    List<PhotoOf> selectPhotos(@Param("noticeId") long noticeId);

    List<EscalationStep> selectSteps(@Param("noticeId") long noticeId);
}
