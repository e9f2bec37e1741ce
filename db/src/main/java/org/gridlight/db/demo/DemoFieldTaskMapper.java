package org.gridlight.db.demo;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Tasks to the field of the invented district; a case has one at most. */
public interface DemoFieldTaskMapper {
    /** A case that waits to be verified or checked, with the inspector of its grid. */
    record Waiting(long caseId, String kind, long inspectorId, Instant sentAt, Instant wantedBy) {}

    /** Somebody who holds the role; null when nobody does. */
    Long selectSender(@Param("role") String role);

    /** Those that have waited longest last, so that a few are late. */
    List<Waiting> selectWaiting(@Param("most") int most);

    /** @param by null for the rule */
    int insertTask(@Param("caseId") long caseId, @Param("kind") String kind, @Param("inspectorId") long inspectorId,
            @Param("wantedBy") Instant wantedBy, @Param("sentAt") Instant sentAt, @Param("by") Long by);

    int answer(@Param("caseId") long caseId, @Param("at") Instant at, @Param("by") long by,
            @Param("metres") int metres, @Param("suspected") boolean suspected);

    /** A photo that another case had before, of the same class if there is one. @return how many */
    int insertUsedPhoto(@Param("caseId") long caseId, @Param("at") Instant at);

    int insertUsed(@Param("caseId") long caseId);

    int insertFar(@Param("caseId") long caseId, @Param("metres") int metres);

    int insertNoPhoto(@Param("caseId") long caseId);
}
