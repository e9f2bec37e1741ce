package org.gridlight.db.clock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
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

    /** What happened to a clock, also what was taken back; {@code inBase} when a given due time has it in already. */
    record Kept(long clockId, String kind, Instant at, Instant fromAt, Instant toAt, BigDecimal amount, String unit,
            Integer ordinal, String orderNumber, Instant dueBefore, String reason, long id, Instant undoneAt,
            boolean inBase) {
        Happened happened() {
            return new Happened(clockId, kind, at, fromAt, toAt, amount, unit, ordinal, orderNumber, dueBefore, reason,
                    id);
        }
    }

    List<Clock> selectClocksOf(@Param("clocks") Collection<Long> clocks);

    /** What happened to these clocks, whenever it did. */
    List<Kept> selectKeptOf(@Param("clocks") Collection<Long> clocks);

    String selectCutOff();

    int recountProvisional(@Param("calendar") String calendar);
}
