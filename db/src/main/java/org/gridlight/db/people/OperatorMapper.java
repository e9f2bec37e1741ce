package org.gridlight.db.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Operators and their roles. */
public interface OperatorMapper {
    /** An operator as a row. @param lastDay null without an end; @param today by the centre's clocks */
    record Row(long id, String account, String name, Long departmentId, String department, LocalDate firstDay,
            LocalDate lastDay, LocalDate today) {}

    /** @return null when the account has no operator */
    Row selectByAccount(@Param("account") String account);

    /** Roles in force now. */
    List<String> selectRoles(@Param("operatorId") long operatorId);

    int put(@Param("account") String account, @Param("name") String name, @Param("departmentId") Long departmentId,
            @Param("lastDay") LocalDate lastDay);

    int endRoles(@Param("account") String account, @Param("at") Instant at);

    int insertRole(@Param("account") String account, @Param("role") String role, @Param("at") Instant at);

    int putLastDay(@Param("account") String account, @Param("lastDay") LocalDate lastDay);

    Instant now();
}
