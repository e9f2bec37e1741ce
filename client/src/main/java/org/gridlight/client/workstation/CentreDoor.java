package org.gridlight.client.workstation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.gridlight.client.seat.Centre;
import org.gridlight.client.shell.SignIn;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.KeptPassword;
import org.gridlight.db.Progress;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.clock.CalendarStore;
import org.gridlight.db.people.OperatorStore;
import org.gridlight.db.people.PasswordStore;
import org.gridlight.db.people.PersonSettingStore;
import org.gridlight.model.words.Words;

/**
 * Opens the record of a centre with a person's own account: the database decides what he may do. Safe for many threads.
 *
 * @param clock the machine's, which may be wrong: what the record's is ahead of it is measured here
 */
public record CentreDoor(Words words, InstantSource clock) implements SignIn {
    /** A host, perhaps with a port, as it stands on the label of a machine. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*(:\\d{1,5})?");
    private static final String DATABASE = "gridlight";

    static DatabaseAddress addressOf(String typed) {
        return DatabaseAddress.parse(HOST.matcher(typed).matches() && !typed.equals("embedded:")
                ? "jdbc:mariadb://" + typed + "/" + DATABASE
                : typed);
    }

    @Override
    public SignedIn enter(String server, String account, char[] password, Progress progress) {
        var database = Database.open(addressOf(server), new Account(account, new KeptPassword(password)), progress);
        try {
            var operator = new OperatorStore(database).me();
            var settings = new SettingStore(database);
            var centre = new Centre(settings.centreName().orElseGet(() -> words.say("shell.centre.unnamed")),
                    settings.zone(), settings.operationMode(), new CalendarStore(database).caseClocks());
            var ahead = Duration.between(clock.instant(), new OperatorStore(database).serverTime());
            return new SignedIn(database, operator, centre, new PersonSettingStore(database).of(operator), ahead);
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    @Override
    public void renew(String server, String account, char[] password, char[] renewed) {
        PasswordStore.renew(addressOf(server), new Account(account, password::clone), renewed);
    }
}
