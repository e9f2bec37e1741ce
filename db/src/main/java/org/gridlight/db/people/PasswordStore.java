package org.gridlight.db.people;

import java.util.UUID;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.KeptPassword;
import org.gridlight.db.Progress;
import org.gridlight.model.people.PasswordRule;
import org.gridlight.model.words.Refusal;

/**
 * A person's own password. Holds no state; safe for use by many threads.
 *
 * <p>
 * The server lets everybody set his own password past the record, with {@code SET PASSWORD}. That cannot be forbidden;
 * so the record keeps a fingerprint of what came through its door, looks several times an hour whether the server has
 * another one, and lets such a password run out at once, with a row in the audit.
 */
public final class PasswordStore {
    private final Database database;

    public PasswordStore(Database database) {
        this.database = database;
    }

    /**
     * Changes the password of whoever signed in, and what is kept of it for further connections.
     *
     * @param id made by the client
     * @throws Refusal when the present one is wrong, or the new one is too short, too plain or was used before; the old
     *             one holds then
     */
    public void change(UUID id, char[] present, char[] password) {
        var account = database.account().name();
        PasswordRule.require(account, password);
        AccountDoorStore.require(account, database.act(session -> session.getMapper(DoorMapper.class).change(id,
                new String(present), new String(password))));
        if (database.account().password() instanceof KeptPassword kept) {
            kept.replace(password);
        }
    }

    /**
     * Replaces a password that has run out, which the server demands before anything else, and brings the new one to the
     * record.
     *
     * @param account with the old password
     * @throws Refusal when the old one is wrong, or the new one cannot be taken
     */
    public static void renew(DatabaseAddress address, Account account, char[] password) {
        PasswordRule.require(account.name(), password);
        Database.replacePassword(address, account, AccountStore.hash(password));
        var renewed = new Account(account.name(), password::clone);
        try (var database = Database.open(address, renewed, Progress.UNHEARD)) {
            new PasswordStore(database).change(UUID.randomUUID(), password, password);
        }
    }
}
