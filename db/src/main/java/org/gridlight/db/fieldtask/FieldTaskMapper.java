package org.gridlight.db.fieldtask;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.fieldtask.FieldSign;
import org.gridlight.model.fieldtask.FieldTask;
import org.gridlight.model.fieldtask.OnShift;

/** The door of tasks to the field, and what is read of them. */
public interface FieldTaskMapper {
    /** How a wish ended. @param acceptNo the key of the task, of a refused one null */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    Answer act(@Param("id") UUID id, @Param("action") String action, @Param("about") long about,
            @Param("detail") String detail);

    /** @return the hash of the content, null when it is refused */
    String putContent(@Param("mediaType") String mediaType, @Param("content") byte[] content,
            @Param("thumbnail") byte[] thumbnail);

    List<FieldTask> selectDesk(@Param("since") Instant since, @Param("most") int most);

    List<FieldTask> selectOfCase(@Param("caseId") long caseId);

    List<FieldTask> selectOfInspector(@Param("code") String code);

    List<OnShift> selectOnShift(@Param("caseId") long caseId, @Param("now") Instant now);

    List<FieldSign> selectSigns(@Param("task") long task);
}
