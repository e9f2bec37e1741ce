package org.gridlight.db.patrol;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.patrol.StaffPlace;

/** The doors on shifts, places and tracks of inspectors. */
public interface PatrolMapper {
    /** What became of what was sent. @param reason null when it was done; how many were taken is told beside */
    record Taken(String outcome, String reason, int sent, int taken) {}

    /** How an act ended. */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    Taken putPlaces(@Param("places") String places);

    List<StaffPlace> placesNow();

    /** One row for each point, one with an outcome only when there is none, one with a reason when it is refused. */
    List<Map<String, Object>> look(@Param("id") UUID id, @Param("inspectorId") long inspectorId,
            @Param("from") Instant from,
            @Param("to") Instant to, @Param("purpose") String purpose, @Param("reason") String reason);

    Answer plan(@Param("id") UUID id, @Param("shifts") String shifts);

    Answer endShift(@Param("id") UUID id, @Param("code") String code);

    Answer deleteTracks(@Param("id") UUID id, @Param("before") Instant before);

    /** Purposes for which the caller may look at tracks now. */
    List<String> selectPurposes();

    /** Whether the caller sees places of anybody. */
    boolean selectMaySee();
}
