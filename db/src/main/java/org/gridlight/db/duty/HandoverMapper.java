package org.gridlight.db.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.duty.DutyEntry;
import org.gridlight.model.duty.ShiftCase;

/** The door of handovers and of the duty log, and what is read of them. */
public interface HandoverMapper {
    /** What the door answers. @param acceptNo key of the handover or entry; null when refused */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    /** A handover as it is stored. @param figures as JSON, null for a draft */
    record Row(long id, Instant since, String begunBy, int version, String words, Instant leftAt, long leftById,
            String leftBy, String figures, Instant arrivedAt, String arrivedBy, String arrivedWords,
            String leftPeople, String arrivedPeople) {}

    Answer act(@Param("id") UUID id, @Param("action") String action, @Param("about") Long about,
            @Param("detail") String detail);

    String selectFigures(@Param("since") Instant since);

    Row selectDraft();

    List<Row> selectAwaiting();

    List<Row> selectLast(@Param("most") int most);

    Instant selectLastLeft();

    /** @param action name of an action of cases */
    List<ShiftCase> selectActed(@Param("action") String action, @Param("from") Instant from, @Param("to") Instant to,
            @Param("most") int most);

    List<DutyEntry> selectEntries(@Param("from") Instant from, @Param("to") Instant to);
}
