package org.gridlight.db.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gridlight.db.Database;
import org.gridlight.model.people.DeskAccount;
import org.gridlight.model.people.HeldRole;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.PasswordRule;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;

/**
 * Accounts and roles through the doors of the record, as administrators and shift leaders use them. Each wish has an id
 * made by the client: sent again after a broken connection it is done once. Everything is audited. Holds no state; safe
 * for use by many threads.
 *
 * <p>
 * Refused, with nothing changed: who is not the administrator for it, an account that is not there, one's own account,
 * roles that do not go together; always a {@link Refusal} that says which.
 */
public final class AccountDoorStore {
    private final Database database;

    public AccountDoorStore(Database database) {
        this.database = database;
    }

    /**
     * Makes an account (system administrator). Its roles are given by the security administrator; those named here are
     * not looked at. The password is for the first sign-in only.
     */
    public void make(UUID id, NewAccount account, char[] password) {
        ask(account.account(), doors -> doors.make(id, account, new String(password)));
    }

    /** Gives somebody a password for his next sign-in (system administrator). */
    public void password(UUID id, String account, char[] password) {
        ask(account, doors -> doors.password(id, account, new String(password)));
    }

    /** Locks an account, or opens it again, also after too many wrong passwords (system administrator). */
    public void lock(UUID id, String account, boolean locked) {
        ask(account, doors -> doors.lock(id, account, locked));
    }

    /** Says until when an account opens anything (system administrator). @param lastDay null for ever */
    public void end(UUID id, String account, LocalDate lastDay) {
        ask(account, doors -> doors.end(id, account, lastDay));
    }

    /** Gives a role (security administrator). @param from null for now; @param until null without an end */
    public void give(UUID id, String account, Role role, Instant from, Instant until) {
        ask(account, doors -> doors.give(id, account, role.code(), from, until));
    }

    /** Ends a role now (security administrator). */
    public void take(UUID id, String account, Role role) {
        ask(account, doors -> doors.take(id, account, role.code()));
    }

    /** Delegates a role of one's own for some time (值班授权, shift leader). @param from null for now */
    public void delegate(UUID id, String account, Role role, Instant from, Instant until) {
        ask(account, doors -> doors.delegate(id, account, role.code(), from, until));
    }

    /** Ends a delegation before its time (shift leader, or who has it). */
    public void endDelegation(UUID id, String account, Role role) {
        ask(account, doors -> doors.endDelegation(id, account, role.code()));
    }

    /** All accounts with the roles they have or are to have, as far as the caller may see them. */
    public List<DeskAccount> accounts() {
        return database.read(session -> {
            var rows = new LinkedHashMap<Long, List<DoorMapper.Row>>();
            session.getMapper(DoorMapper.class).selectAccounts(null)
                    .forEach(row -> rows.computeIfAbsent(row.operatorId(), _ -> new ArrayList<>()).add(row));
            return rows.values().stream().map(AccountDoorStore::account).toList();
        });
    }

    private static DeskAccount account(List<DoorMapper.Row> rows) {
        var first = rows.getFirst();
        // A newer program may have given roles that this one does not know.
        var roles = rows.stream().filter(row -> row.role() != null && Role.of(row.role()).isPresent())
                .map(row -> new HeldRole(Role.of(row.role()).orElseThrow(), row.roleFrom(), row.roleUntil(),
                        row.delegatedBy()))
                .toList();
        return new DeskAccount(first.operatorId(), first.account(), first.name(), first.unit(), first.firstDay(),
                first.lastDay(), first.locked(), roles);
    }

    private void ask(String account, Function<DoorMapper, DoorMapper.Answer> door) {
        require(account, database.act(session -> door.apply(session.getMapper(DoorMapper.class))));
    }

    static void require(String account, DoorMapper.Answer answer) {
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason(), account, limit(answer.reason()));
        }
    }

    /** What the sentence about a password counts. */
    private static Object limit(String reason) {
        return reason.equals("people.password.plain")
                ? PasswordRule.LONG
                : PasswordRule.SHORTEST;
    }
}
