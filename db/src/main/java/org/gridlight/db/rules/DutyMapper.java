package org.gridlight.db.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.rules.DutyException;

/** Statements on the duty list. */
public interface DutyMapper {
    /** An item as the tables have it. @param receivers names between commas */
    record Row(long id, String code, String name, long ownerId, String owner, String basis, LocalDate validFrom,
            LocalDate validTo, String receivers) {}

    /** How an act ended. */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    List<Row> selectItems(@Param("day") LocalDate day);

    int insertItem(@Param("code") String code, @Param("name") String name, @Param("ownerId") long ownerId,
            @Param("basis") String basis, @Param("from") LocalDate from, @Param("to") LocalDate to);

    int endItem(@Param("code") String code, @Param("from") LocalDate from);

    int insertReceiver(@Param("code") String code, @Param("from") LocalDate from, @Param("receiver") String receiver);

    Answer ask(@Param("id") UUID id, @Param("departmentId") long departmentId, @Param("itemId") Long itemId,
            @Param("task") String task, @Param("receiver") String receiver, @Param("reason") String reason);

    Answer decide(@Param("id") UUID id, @Param("exceptionId") long exceptionId, @Param("approved") boolean approved,
            @Param("opinion") String opinion);

    List<DutyException> selectExceptions(@Param("from") Instant from, @Param("until") Instant until);

    List<DutyException.Count> countExceptions(@Param("from") Instant from, @Param("until") Instant until);
}
