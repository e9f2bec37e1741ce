package org.gridlight.client.shell;

import java.time.Duration;
import java.util.Map;
import org.gridlight.client.seat.Centre;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.model.people.Operator;
import org.gridlight.model.words.Refusal;

/** The way into a centre. Called off the FX thread. */
@FunctionalInterface
public interface SignIn {
    /**
     * Opens the record as this person.
     *
     * @param server   address of the centre as the person wrote it
     * @param password overwritten by the caller afterwards; nothing of it is kept on disk
     * @throws Refusal when the server is away, the password is wrong, the account has expired or is nobody's here
     */
    SignedIn enter(String server, String account, char[] password, Progress progress);

    /**
     * Replaces a password that has run out, as the first one does at once.
     *
     * @param password the old one
     * @throws Refusal when the old one is wrong or the new one cannot be taken
     */
    default void renew(String server, String account, char[] password, char[] renewed) {
        throw new UnsupportedOperationException("This door knows no passwords");
    }

    /**
     * A person at an open record.
     *
     * @param memory what the record remembers for him, by name
     * @param ahead  what the record's clock is ahead of that of this machine: lights go by the record's
     */
    record SignedIn(Database database, Operator operator, Centre centre, Map<String, String> memory, Duration ahead) {}
}
