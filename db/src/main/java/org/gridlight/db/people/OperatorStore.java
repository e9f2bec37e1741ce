package org.gridlight.db.people;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;

/** Who somebody is. Holds no state; safe for use by many threads. */
public final class OperatorStore {
    private final Database database;

    public OperatorStore(Database database) {
        this.database = database;
    }

    /**
     * Whoever signed in at this database.
     *
     * @throws Refusal when the account has no operator, or its time has not begun or is over
     */
    public Operator me() {
        return database.read(session -> inService(session, database.account().name()));
    }

    /**
     * Refuses an account whose time has not begun or is over. One that has no operator may read what its grants allow;
     * the record takes no act from it.
     */
    public void requireInService() {
        var account = database.account().name();
        var row = database.read(session -> session.getMapper(OperatorMapper.class).selectByAccount(account));
        if (row != null) {
            requireInService(row);
        }
    }

    /** What time it is by the record's clock, which is the only one that counts. */
    public Instant serverTime() {
        return database.read(session -> session.getMapper(OperatorMapper.class).now());
    }

    private static Operator inService(SqlSession session, String account) {
        var mapper = session.getMapper(OperatorMapper.class);
        var row = mapper.selectByAccount(account);
        if (row == null) {
            throw Refusal.failed("people.noOperator", account);
        }
        requireInService(row);
        var roles = mapper.selectRoles(row.id()).stream().map(Role::of).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return new Operator(row.id(), row.account(), row.name(), roles, row.departmentId(), row.department(),
                row.subCentreId());
    }

    private static void requireInService(OperatorMapper.Row row) {
        if (row.lastDay() != null && row.lastDay().isBefore(row.today())) {
            throw Refusal.failed("people.expired", row.account(), row.lastDay());
        }
        if (row.firstDay().isAfter(row.today())) {
            throw Refusal.failed("people.notYet", row.account(), row.firstDay());
        }
    }
}
