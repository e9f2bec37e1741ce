package org.gridlight.db.people;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.PasswordRule;
import org.gridlight.model.people.RoleRule;
import org.gridlight.model.words.Refusal;

/**
 * Accounts as the owner of the schema makes them: the first ones of a new record, and those of trials. A MariaDB account
 * that is let in over TLS only, the operator behind it, and the rights that follow from what he is. Everybody else goes
 * through the doors of the administrators, see {@link AccountDoorStore}. Holds no state; safe for use by many threads.
 */
public final class AccountStore {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,79}");

    private final Database database;

    public AccountStore(Database database) {
        this.database = database;
    }

    /**
     * Makes an account, or makes it anew with this password and these roles. The audit has it.
     *
     * @param password kept nowhere but as the server's hash
     * @throws Refusal when the name or the password cannot be taken, the roles do not go together, or the account may
     *             not make others; nothing was changed then
     */
    public void make(NewAccount account, char[] password) {
        make(List.of(account), password, daysOfPassword());
        database.write(session -> {
            session.getMapper(OperatorMapper.class).audit(account.account(), "accountMake");
            return null;
        });
    }

    /** Makes many with one password that never runs out, for trials. @throws Refusal as {@link #make} */
    public void makeAll(List<NewAccount> accounts, char[] password) {
        make(accounts, password, 0);
    }

    private void make(List<NewAccount> accounts, char[] password, int days) {
        accounts.forEach(account -> require(account, password));
        var hash = hash(password);
        var expiry = days > 0 ? " PASSWORD EXPIRE INTERVAL " + days + " DAY" : " PASSWORD EXPIRE NEVER";
        database.bulk(connection -> {
            // An account without an operator has no rights, so the operator comes second.
            run(connection, "CREATE USER IF NOT EXISTS " + listed(accounts, hash) + " REQUIRE SSL");
            run(connection, "ALTER USER " + listed(accounts, hash) + " REQUIRE SSL" + expiry + " ACCOUNT UNLOCK");
            return null;
        });
        database.write(session -> {
            var mapper = session.getMapper(OperatorMapper.class);
            var now = mapper.now();
            for (var account : accounts) {
                mapper.put(account);
                mapper.endRoles(account.account(), now);
                account.roles().forEach(role -> mapper.insertRole(account.account(), role.code(), now));
                mapper.notePassword(account.account(), hash);
            }
            return null;
        });
        fit(accounts.stream().map(NewAccount::account).toList());
    }

    /** Statements on accounts end the transaction they stand in, so each account has one of its own. */
    private void fit(List<String> accounts) {
        database.bulk(connection -> {
            try (var call = connection.prepareCall("CALL account_fit(?)")) {
                for (var account : accounts) {
                    call.setString(1, account);
                    call.execute();
                }
            }
            return null;
        });
    }

    private int daysOfPassword() {
        return database.read(session -> session.getMapper(OperatorMapper.class).selectPasswordDays());
    }

    private static void require(NewAccount account, char[] password) {
        if (!NAME.matcher(account.account()).matches() || account.account().equalsIgnoreCase(Account.OWNER)) {
            throw Refusal.wrongUse("people.accountName", account.account());
        }
        PasswordRule.require(account.account(), password);
        RoleRule.require(account);
    }

    private static String listed(List<NewAccount> accounts, String hash) {
        return accounts.stream()
                .map(account -> ServerRights.quoted(account.account()) + " IDENTIFIED BY PASSWORD '" + hash + "'")
                .collect(Collectors.joining(", "));
    }

    /** Gives an account another password. @throws Refusal as {@link #make}; when there is no such account */
    public void changePassword(String account, char[] password) {
        requireKnown(account);
        PasswordRule.require(account, password);
        var hash = hash(password);
        database.bulk(connection -> {
            run(connection, "ALTER USER " + ServerRights.quoted(account) + " IDENTIFIED BY PASSWORD '" + hash + "'");
            return null;
        });
        database.write(session -> {
            var mapper = session.getMapper(OperatorMapper.class);
            mapper.notePassword(account, hash);
            mapper.audit(account, "accountPassword");
            return null;
        });
    }

    /** Says until when an account opens anything. @param lastDay by the centre's clocks, null for ever */
    public void expire(String account, LocalDate lastDay) {
        requireKnown(account);
        database.write(session -> session.getMapper(OperatorMapper.class).putLastDay(account, lastDay));
        fit(List.of(account));
    }

    /** Locks an account at once, or opens it again; who is signed in stays until the connection ends. */
    public void lock(String account, boolean locked) {
        requireKnown(account);
        database.write(session -> session.getMapper(OperatorMapper.class).putLocked(account, locked));
        fit(List.of(account));
        if (!locked) {
            // Also forgives passwords that were typed wrong too often.
            database.bulk(connection -> {
                run(connection, "ALTER USER " + ServerRights.quoted(account) + " ACCOUNT UNLOCK");
                return null;
            });
        }
    }

    /** Those of the accounts that the record knows. */
    public List<String> known(List<String> accounts) {
        return database.read(session -> {
            var mapper = session.getMapper(OperatorMapper.class);
            return accounts.stream().filter(account -> mapper.selectByAccount(account) != null).toList();
        });
    }

    /**
     * Makes the roles and the rooms that go with this version of the schema, and gives every account what it is to have.
     * A schema that knows no rooms yet is left alone: it has to be migrated first.
     */
    public void renewRights() {
        database.bulk(connection -> {
            if (!Rooms.texts(connection, "SELECT 1 FROM information_schema.routines WHERE routine_schema = DATABASE()"
                    + " AND routine_name = 'accounts_look'").isEmpty()) {
                ServerRights.renew(connection);
                run(connection, "CALL accounts_look()");
            }
            return null;
        });
    }

    private void requireKnown(String account) {
        if (known(List.of(account)).isEmpty()) {
            throw Refusal.wrongUse("people.unknownAccount", account);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the server keeps it, so that the password itself reaches neither its logs nor its statements. */
    static String hash(char[] password) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            var once = sha1.digest(bytes);
            Arrays.fill(bytes, (byte) 0);
            return "*" + HexFormat.of().withUpperCase().formatHex(sha1.digest(once));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
