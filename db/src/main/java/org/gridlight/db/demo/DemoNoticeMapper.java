package org.gridlight.db.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Notices to units of the invented district, in all states, through the parts by which the record makes them. */
public interface DemoNoticeMapper {
    /** How far one is. */
    record Drawn(long id, String state, Instant replyDue, Instant climbAt) {}

    /** Judges the lights as of a moment. */
    int judge(@Param("at") Instant at);

    /** Units by the number of cases that were red at that moment already, the most first. */
    List<Long> selectRedUnits(@Param("at") Instant at, @Param("most") int most);

    Long selectOperator(@Param("role") String role);

    Long selectOperatorOf(@Param("unitId") long unitId);

    int draw(@Param("unitId") long unitId, @Param("at") Instant at);

    Drawn selectLast(@Param("unitId") long unitId);

    int send(@Param("id") long id, @Param("by") Long by, @Param("at") Instant at);

    int sign(@Param("id") long id, @Param("at") Instant at, @Param("by") Long by);

    int markOverdue(@Param("id") long id);

    int climb(@Param("id") long id, @Param("at") Instant at);

    int explain(@Param("id") long id, @Param("at") Instant at, @Param("by") Long by, @Param("needs") String needs);

    int explainCases(@Param("id") long id, @Param("reasons") List<String> reasons,
            @Param("measures") List<String> measures, @Param("finish") LocalDate finish);

    int review(@Param("id") long id, @Param("at") Instant at);

    int decide(@Param("id") long id, @Param("at") Instant at, @Param("by") Long by,
            @Param("accepted") boolean accepted, @Param("words") String words);

    int returned(@Param("id") long id, @Param("at") Instant at);

    int plan(@Param("id") long id, @Param("at") Instant at);

    int accepted(@Param("id") long id, @Param("at") Instant at);

    int close(@Param("id") long id, @Param("at") Instant at, @Param("by") Long by);

    int inspect(@Param("id") long id, @Param("position") int position, @Param("at") Instant at, @Param("by") Long by,
            @Param("result") String result, @Param("finding") String finding);

    int inspectPhoto(@Param("id") long id);

    int name(@Param("level") int level, @Param("person") String person);
}
