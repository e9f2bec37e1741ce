package org.gridlight.db.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.people.NewAccount;

/** Operators and their roles. */
public interface OperatorMapper {
    /** An operator as a row. @param lastDay null without an end; @param today by the centre's clocks */
    record Row(long id, String account, String name, Long departmentId, String department, Long subCentreId,
            LocalDate firstDay,
            LocalDate lastDay, LocalDate today) {}

    /** @return null when the account has no operator */
    Row selectByAccount(@Param("account") String account);

    /** Roles in force now. */
    List<String> selectRoles(@Param("operatorId") long operatorId);

    int put(@Param("account") NewAccount account);

    int endRoles(@Param("account") String account, @Param("at") Instant at);

    int insertRole(@Param("account") String account, @Param("role") String role, @Param("at") Instant at);

    int putLastDay(@Param("account") String account, @Param("lastDay") LocalDate lastDay);

    int putLocked(@Param("account") String account, @Param("locked") boolean locked);

    /** Remembers the password by its fingerprint. @param kept what the server keeps of it */
    void notePassword(@Param("account") String account, @Param("kept") String kept);

    /** Writes down what the owner did with an account. */
    void audit(@Param("account") String account, @Param("action") String action);

    /** After how many days a password runs out; 0 for never. */
    int selectPasswordDays();

    Instant now();
}
