package org.gridlight.db.clock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.clock.Postponement;

/** Statements on orders of postponement. */
public interface PostponementMapper {
    /** How an act ended. @param detail what it is about: the number of cases, or of the order */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    /** An order as the table has it. @param areas keys between commas. @param categories codes between newlines */
    record Row(long id, String number, String orderedBy, String reason, Instant fromAt, Instant toAt, BigDecimal hours,
            boolean urgentToo, Instant madeAt, String madeBy, int caseCount, Instant undoneAt, String undoneBy,
            String areas, String categories) {}

    Answer postpone(@Param("id") UUID id, @Param("order") Postponement.Order order, @Param("from") Instant from,
            @Param("to") Instant to, @Param("hours") BigDecimal hours);

    Answer undo(@Param("id") UUID id, @Param("orderId") long orderId);

    List<Row> selectAll(@Param("most") int most);

    List<Long> selectCaseIds(@Param("orderId") long orderId);
}
