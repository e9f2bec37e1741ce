package org.gridlight.client.system;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gridlight.model.people.DeskAccount;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;
import org.gridlight.model.people.SubCentre;
import org.gridlight.model.people.Unit;

/**
 * What the screens of accounts ask the record. Every call may block, and fails with a
 * {@link org.gridlight.model.words.Refusal} that says why nothing was done. Safe for many threads.
 */
interface AccountsRecord {
    List<DeskAccount> accounts();

    List<Unit> units();

    List<SubCentre> subCentres();

    void make(UUID id, NewAccount account, char[] password);

    void password(UUID id, String account, char[] password);

    void lock(UUID id, String account, boolean locked);

    /** @param lastDay null for ever */
    void end(UUID id, String account, LocalDate lastDay);

    /** @param from null for now; @param until null without an end */
    void give(UUID id, String account, Role role, Instant from, Instant until);

    void take(UUID id, String account, Role role);

    /** @param from null for now */
    void delegate(UUID id, String account, Role role, Instant from, Instant until);

    void endDelegation(UUID id, String account, Role role);
}
