package org.gridlight.db.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.people.NewAccount;

/** The doors on accounts, roles and personal data. Each is called with an id and may be called again with it. */
public interface DoorMapper {
    /** How it ended. @param detail what the reason is about, mostly the account; the rest is that of acts in cases */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    Answer make(@Param("id") UUID id, @Param("account") NewAccount account, @Param("password") String password);

    Answer password(@Param("id") UUID id, @Param("account") String account, @Param("password") String password);

    Answer lock(@Param("id") UUID id, @Param("account") String account, @Param("locked") boolean locked);

    Answer end(@Param("id") UUID id, @Param("account") String account, @Param("lastDay") LocalDate lastDay);

    Answer give(@Param("id") UUID id, @Param("account") String account, @Param("role") String role,
            @Param("from") Instant from, @Param("until") Instant until);

    Answer take(@Param("id") UUID id, @Param("account") String account, @Param("role") String role);

    Answer delegate(@Param("id") UUID id, @Param("account") String account, @Param("role") String role,
            @Param("from") Instant from, @Param("until") Instant until);

    Answer endDelegation(@Param("id") UUID id, @Param("account") String account, @Param("role") String role);

    Answer change(@Param("id") UUID id, @Param("present") String present, @Param("password") String password);

    /** One row for each reporter, one with an outcome only when there is none, one with a reason when it is refused. */
    List<Map<String, Object>> look(@Param("id") UUID id, @Param("caseId") long caseId, @Param("purpose") String purpose,
            @Param("reason") String reason);

    /** An account with one of its roles, or with none. */
    record Row(long operatorId, String account, String name, String unit, LocalDate firstDay, LocalDate lastDay,
            boolean locked, String role, Instant roleFrom, Instant roleUntil, String delegatedBy) {}

    List<Row> selectAccounts(@Param("account") String account);

    /** Purposes that fit the caller's roles and the state of the case now. */
    List<String> selectPurposes(@Param("caseId") long caseId);
}
