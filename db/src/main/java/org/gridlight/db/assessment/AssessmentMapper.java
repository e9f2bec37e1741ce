package org.gridlight.db.assessment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.assessment.AssessedMonth;
import org.gridlight.model.assessment.BookText;
import org.gridlight.model.assessment.LockedMonth;
import org.gridlight.model.assessment.ScoreAppeal;
import org.gridlight.model.assessment.ScoreEntry;

/** The doors of months of assessment, and what is read of them. */
public interface AssessmentMapper {
    /** How a wish ended. @param acceptNo the key of what it was about */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    Answer act(@Param("id") UUID id, @Param("action") String action, @Param("about") Long about,
            @Param("detail") String detail);

    Answer lock(@Param("id") UUID id, @Param("month") long month, @Param("seen") int seen,
            @Param("lastEntry") long lastEntry, @Param("template") String template, @Param("content") String content);

    Optional<AssessedMonth> selectLatest(@Param("month") YearMonth month, @Param("template") String template);

    Optional<LockedMonth> selectLocked(@Param("month") YearMonth month, @Param("template") String template,
            @Param("revision") Integer revision);

    List<ScoreEntry> selectEntries(@Param("month") YearMonth month, @Param("template") String template);

    List<ScoreEntry> selectHistory(@Param("month") YearMonth month, @Param("template") String template,
            @Param("unit") String unit, @Param("line") String line);

    List<ScoreAppeal> selectAppeals(@Param("month") long month);

    List<BookText> selectTexts(@Param("month") YearMonth month, @Param("template") String template);
}
