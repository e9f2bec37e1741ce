package org.gridlight.db.demo;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Calls to reporters of the invented district, owed by the part of the record that makes them when a case is closed. */
public interface DemoCallMapper {
    /** Who calls back; null when nobody does. */
    Long selectAgent(@Param("role") String role);

    /** Cases closed until that moment that a citizen told of and left a number, the last first. */
    List<Long> selectClosedForCitizens(@Param("until") Instant until, @Param("most") int most);

    void owe(@Param("caseId") long caseId);

    /** Keeps what was said. @param minutes after the closing, not later than that moment */
    int end(@Param("caseId") long caseId, @Param("by") long by, @Param("minutes") int minutes,
            @Param("until") Instant until, @Param("result") String result);
}
