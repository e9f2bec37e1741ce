package org.gridlight.db.demo;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Puts down handovers, log, knowledge, roster and bulletins of the invented district as of earlier moments. */
public interface DemoDutyMapper {
    /** A unit with those of it who can be called. */
    record Unit(long id, String liaison, String responsible, String telephone) {}

    List<Long> selectOperators(@Param("role") String role);

    void write(@Param("by") long by, @Param("detail") String detail, @Param("at") Instant at);

    void draft(@Param("by") long by, @Param("words") String words, @Param("at") Instant at);

    long selectDraft();

    /** Either signature, with the names of a shift of the hall. @param words of who comes */
    void sign(@Param("action") String action, @Param("handover") long handover, @Param("by") long by,
            @Param("words") String words, @Param("at") Instant at);

    /** Key of a class; null when there is none of this code. */
    Long selectCategory(@Param("code") String code);

    void know(@Param("by") long by, @Param("detail") String detail, @Param("at") Instant at);

    List<Unit> selectUnits();

    void roster(@Param("by") long by, @Param("detail") String detail, @Param("at") Instant at);

    /** Who got most cases of each major class, and the unit of each street, as rows of the duty table. */
    record Answering(String place, String classCode, long department, String person) {}

    List<Answering> selectAnswering();

    List<Answering> selectStreets();

    void dutyTable(@Param("by") long by, @Param("detail") String detail, @Param("at") Instant at);

    long selectLastBulletin();

    void bulletin(@Param("first") Long first, @Param("by") long by, @Param("detail") String detail,
            @Param("at") Instant at);

    /** Why the last of these was refused; null when it was not. */
    String selectRefusal();
}
