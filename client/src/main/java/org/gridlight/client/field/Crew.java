package org.gridlight.client.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.db.demo.FieldStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.demo.FieldMove.Desk;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;

/**
 * The accounts at work. Each is signed in when it is needed, and the one that was needed longest ago signs off when there
 * are too many: a district has sixty units and none of them acts all the time. For one thread.
 */
final class Crew implements AutoCloseable {
    private static final int MOST_SIGNED_IN = 8;
    private static final String HOTLINE = "hotline";

    private final DatabaseAddress address;
    private final Passwords passwords;
    private final Database reader;
    private final FieldStore.Desks desks;
    private final Map<String, Database> signedIn = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Signs the first account in.
     *
     * @throws Refusal when it is not let in; when the passwords are those of the demonstration and the record is not
     */
    static Crew at(DatabaseAddress address, Passwords passwords) {
        var reader = enter(address, passwords);
        try {
            var store = new FieldStore(reader);
            if (passwords.areOfDemo() && !store.isDemo()) {
                throw Refusal.wrongUse("field.accountsNeeded", address);
            }
            return new Crew(address, passwords, reader, store.desks());
        } catch (RuntimeException refused) {
            reader.close();
            throw refused;
        }
    }

    private static Database enter(DatabaseAddress address, Passwords passwords) {
        try {
            return open(address, passwords, passwords.first());
        } catch (Refusal refused) {
            throw passwords.areOfDemo() && refused.key().equals("db.signInRefused")
                    ? Refusal.wrongUse("field.accountsNeeded", address)
                    : refused;
        }
    }

    private Crew(DatabaseAddress address, Passwords passwords, Database reader, FieldStore.Desks desks) {
        this.address = address;
        this.passwords = passwords;
        this.reader = reader;
        this.desks = desks;
    }

    private static Database open(DatabaseAddress address, Passwords passwords, String account) {
        return Database.open(address, account(passwords, account), Progress.UNHEARD);
    }

    private static Account account(Passwords passwords, String name) {
        return new Account(name, () -> passwords.of(name).orElseThrow());
    }

    /** The record as the first account sees it. */
    Database reader() {
        return reader;
    }

    /** Who takes reports: from inspectors, or from citizens by telephone. */
    Optional<String> registrar(boolean seen) {
        return seen ? anyOf(Role.INSPECTOR, 0) : anyOf(Role.ACCEPTOR, HOTLINE);
    }

    /** Who does that with the case; empty when nobody who does has a password here. */
    Optional<String> account(Desk desk, OpenCase one) {
        return switch (desk) {
            case FIELD -> anyOf(Role.INSPECTOR, one.id());
            case UNIT -> Optional.ofNullable(desks.byUnit().get(one.departmentId())).filter(this::isOurs);
            case ACCEPTOR -> anyOf(Role.ACCEPTOR, one.id()).or(() -> anyOf(Role.OPERATOR, one.id()));
            case DISPATCHER -> anyOf(Role.DISPATCHER, one.id()).or(() -> anyOf(Role.OPERATOR, one.id()));
            case SHIFT_LEADER -> anyOf(Role.SHIFT_LEADER, one.id()).or(() -> anyOf(Role.OPERATOR, one.id()));
        };
    }

    /** By whom reports are sent into the inbox; empty when no other system has an account with a password here. */
    Optional<String> gateway() {
        return holders(Role.GATEWAY).stream().findFirst();
    }

    /** Who registers what is in the inbox. */
    Optional<String> inboxDesk() {
        return anyOf(Role.ACCEPTOR, HOTLINE);
    }

    private boolean isOurs(String account) {
        return passwords.of(account).isPresent();
    }

    private Optional<String> anyOf(Role role, String preferred) {
        var all = holders(role);
        return all.contains(preferred) ? Optional.of(preferred) : all.stream().findFirst();
    }

    /** The hotline only takes calls. */
    private Optional<String> anyOf(Role role, long caseId) {
        var all = holders(role).stream().filter(account -> !account.equals(HOTLINE)).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get((int) Math.floorMod(caseId, (long) all.size())));
    }

    private List<String> holders(Role role) {
        return desks.byRole().getOrDefault(role, List.of()).stream().filter(this::isOurs).toList();
    }

    /** The doors, as this account. */
    CaseActStore as(String account) {
        return new CaseActStore(signedIn(account));
    }

    /** The record, as this account. */
    Database signedIn(String account) {
        var known = signedIn.get(account);
        if (known == null) {
            // The schema was looked at when the first one came in.
            if (signedIn.size() >= MOST_SIGNED_IN) {
                var eldest = signedIn.entrySet().iterator().next();
                signedIn.remove(eldest.getKey());
                eldest.getValue().close();
            }
            known = Database.openAnySchema(address, account(passwords, account), Progress.UNHEARD);
            signedIn.put(account, known);
        }
        return known;
    }

    @Override
    public void close() {
        signedIn.values().forEach(Database::close);
        reader.close();
    }
}
