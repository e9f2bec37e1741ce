package org.gridlight.db.demo;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Rounds by camera of the invented district. */
public interface DemoVideoMapper {
    /** A report by video. */
    record Report(long caseId, Instant at) {}

    /** Who goes round; null when nobody does. */
    Long selectInspector(@Param("role") String role);

    /** Where most cameras work. */
    List<String> selectStreets(@Param("most") int most);

    int insertRound(@Param("id") long id, @Param("name") String name, @Param("dwell") int dwell,
            @Param("at") Instant at, @Param("by") long by);

    /** The first cameras of a street. */
    int insertCameras(@Param("round") long round, @Param("street") String street, @Param("most") int most);

    int insertWalk(@Param("id") long id, @Param("round") long round, @Param("at") Instant at, @Param("by") long by);

    int insertWalkCameras(@Param("walk") long walk);

    /** The first ones of a walk, with nothing found. */
    int pass(@Param("walk") long walk, @Param("count") int count, @Param("seconds") int seconds, @Param("by") long by);

    /** The last one by video until that moment; null when there is none. */
    Report selectReport(@Param("until") Instant until);

    /** The third camera showed it. */
    int reported(@Param("walk") long walk, @Param("caseId") long caseId);

    int end(@Param("walk") long walk, @Param("by") long by);
}
