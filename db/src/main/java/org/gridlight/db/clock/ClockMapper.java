package org.gridlight.db.clock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Statements on the clocks of cases. */
public interface ClockMapper {
    /** A clock with what its due time begins with. */
    record Clock(long id, String stage, String unit, String calendar, BigDecimal limitValue, String limitUnit,
            String base, Instant startedAt, Instant countedFrom, Long carriedUs, BigDecimal leastValue,
            Instant givenDue,
            Instant dueAt, Instant stoppedAt, boolean misdirected) {}

    /** What happened to a clock; {@code kind} is PAUSED or a kind of clock_change. */
    record Happened(long clockId, String kind, Instant at, Instant fromAt, Instant toAt, BigDecimal amount, String unit,
            Integer ordinal, String orderNumber, Instant dueBefore, String reason, long id) {}

    List<Clock> selectClocks(@Param("caseId") long caseId);

    List<Happened> selectHappened(@Param("caseId") long caseId);

    String selectCutOff();

    int recountProvisional(@Param("calendar") String calendar);
}
