package org.gridlight.client.system;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.db.people.AccountDoorStore;
import org.gridlight.db.people.UnitStore;
import org.gridlight.model.people.DeskAccount;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;
import org.gridlight.model.people.SubCentre;
import org.gridlight.model.people.Unit;

/** Accounts as the record keeps them, through its doors. Holds no state; safe for many threads. */
record StoredAccounts(Database database) implements AccountsRecord {
    private AccountDoorStore doors() {
        return new AccountDoorStore(database);
    }

    @Override
    public List<DeskAccount> accounts() {
        return doors().accounts();
    }

    @Override
    public List<Unit> units() {
        return new UnitStore(database).all();
    }

    @Override
    public List<SubCentre> subCentres() {
        return new UnitStore(database).subCentres();
    }

    @Override
    public void make(UUID id, NewAccount account, char[] password) {
        doors().make(id, account, password);
    }

    @Override
    public void password(UUID id, String account, char[] password) {
        doors().password(id, account, password);
    }

    @Override
    public void lock(UUID id, String account, boolean locked) {
        doors().lock(id, account, locked);
    }

    @Override
    public void end(UUID id, String account, LocalDate lastDay) {
        doors().end(id, account, lastDay);
    }

    @Override
    public void give(UUID id, String account, Role role, Instant from, Instant until) {
        doors().give(id, account, role, from, until);
    }

    @Override
    public void take(UUID id, String account, Role role) {
        doors().take(id, account, role);
    }

    @Override
    public void delegate(UUID id, String account, Role role, Instant from, Instant until) {
        doors().delegate(id, account, role, from, until);
    }

    @Override
    public void endDelegation(UUID id, String account, Role role) {
        doors().endDelegation(id, account, role);
    }
}
