package org.gridlight.db.server;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.gridlight.db.Database;
import org.gridlight.db.people.AccountStore;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;

/**
 * The three administrators (三员) of a new record, who make everybody else. Each must choose a password of his own at the first
 * sign-in. May block. Holds no state; safe for many threads.
 */
public final class FirstAccountStore {
    private static final int LETTERS = 16;
    /** None that is taken for another on paper. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final List<NewAccount> PEOPLE = List.of(
            new NewAccount("sysadmin", "\u7cfb\u7edf\u7ba1\u7406\u5458", Set.of(Role.SYSTEM_ADMIN), null, null),
            new NewAccount("secadmin", "\u5b89\u5168\u7ba1\u7406\u5458", Set.of(Role.SECURITY_ADMIN), null, null),
            new NewAccount("auditadmin", "\u5ba1\u8ba1\u7ba1\u7406\u5458", Set.of(Role.AUDIT_ADMIN), null, null));

    private final Database owner;

    /** @param owner the record, signed in as its owner */
    public FirstAccountStore(Database owner) {
        this.owner = owner;
    }

    /** @param password for the first sign-in only; it is kept nowhere */
    public record Made(String account, String name, String password) {}

    /** Whether there is anybody who could make accounts. */
    public boolean areThere() {
        return owner.bulk(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "SELECT COUNT(*) FROM operator_role WHERE role IN ('systemAdmin', 'securityAdmin', 'auditAdmin')")) {
                return rows.next() && rows.getInt(1) > 0;
            }
        });
    }

    /** Their passwords, drawn but not in force yet, so that they can be written down first. */
    public static List<Made> chosen() {
        return PEOPLE.stream().map(person -> new Made(person.account(), person.name(), password())).toList();
    }

    /** Makes the three. @param chosen with these passwords */
    public void make(List<Made> chosen) {
        var accounts = new AccountStore(owner);
        for (int place = 0; place < PEOPLE.size(); place++) {
            var person = PEOPLE.get(place);
            accounts.make(person, chosen.get(place).password().toCharArray());
            expire(person.account());
        }
    }

    private void expire(String account) {
        owner.bulk(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("ALTER USER '" + account + "'@'%' PASSWORD EXPIRE");
            }
        });
    }

    /** A password by chance, of three kinds of letters. */
    public static String password() {
        var random = new SecureRandom();
        var letters = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return letters.append(random.nextInt(10)).append("aZ").toString();
    }
}
