package org.gridlight.db.demo;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Puts down meetings and transfer slips of the invented district as of earlier moments. */
public interface DemoMeetingMapper {
    Long selectOperator(@Param("role") String role);

    /** Draws up the agenda of the meeting that is prepared, or begins one. */
    void prepare(@Param("by") long by, @Param("detail") String detail, @Param("at") Instant at);

    long selectPrepared();

    /** Cases that units have in hand, the oldest first, that are on no agenda yet. */
    List<Long> selectOldCases(@Param("most") int most);

    /** Puts a case onto the agenda by hand. */
    void add(@Param("meeting") long meeting, @Param("by") long by, @Param("detail") String detail,
            @Param("at") Instant at);

    /** So that a meeting of the demo ends in an hour. @param most matters that stay */
    void shorten(@Param("meeting") long meeting, @Param("most") int most);

    void hold(@Param("meeting") long meeting, @Param("detail") String detail, @Param("at") Instant at);

    List<Long> selectItems(@Param("meeting") long meeting);

    /** Names of the units that have a matter on the agenda. */
    List<String> selectUnits(@Param("meeting") long meeting);

    /** The unit the case of an item is with, else the first. */
    long selectLead(@Param("item") long item);

    void change(@Param("action") String action, @Param("item") long item, @Param("by") long by,
            @Param("detail") String detail, @Param("at") Instant at);

    int selectVersion(@Param("item") long item);

    void issue(@Param("meeting") long meeting, @Param("by") long by, @Param("at") Instant at);

    List<Long> selectCommunities(@Param("most") int most);

    void send(@Param("by") long by, @Param("detail") String detail, @Param("at") Instant at);

    long selectLastSlip();

    void move(@Param("action") String action, @Param("slip") long slip, @Param("by") long by,
            @Param("detail") String detail, @Param("at") Instant at);

    long selectUnit();

    /** Why the last of these was refused; null when it was not. */
    String selectRefusal();
}
