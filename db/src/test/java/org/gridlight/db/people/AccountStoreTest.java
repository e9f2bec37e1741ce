package org.gridlight.db.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;
    private AccountStore accounts;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        accounts = new AccountStore(DB.database());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static String refused(ThrowingCallable act) {
        var refusal = catchThrowableOfType(Refusal.class, act);
        for (var locale : new Locale[]{Locale.CHINA, Locale.ENGLISH}) {
            assertThat(refusal.in(Words.of(locale))).doesNotContain("{", "\n");
        }
        return refusal.key();
    }

    private static void signIn(String account, String password) {
        signIn(DB.address(), account, password);
    }

    private static void signIn(DatabaseAddress address, String account, String password) {
        Database.open(address, new Account(account, password::toCharArray), Progress.UNHEARD).close();
    }

    @Test
    void whoSignsInIsWhoTheRecordSays() {
        var me = new OperatorStore(hall.signedIn(Hall.UNIT_1)).me();
        assertThat(me).isEqualTo(new Operator(me.id(), Hall.UNIT_1, Hall.UNIT_1, Set.of(Role.DEPARTMENT), 1L, "一处"));
        assertThat(Hall.rows(hall.signedIn(Hall.UNIT_1), "SELECT variable_value FROM information_schema.session_status"
                + " WHERE variable_name='Ssl_cipher'")).first().asString().startsWith("TLS");
    }

    @Test
    void aPasswordIsLongAndNotTheName() {
        var account = new NewAccount("t-somebody", "某人", Set.of(Role.ACCEPTOR), null, null);
        assertThat(refused(() -> accounts.make(account, "ninechars".toCharArray()))).isEqualTo("people.password.short");
        assertThat(refused(() -> accounts.make(account, "my-T-Somebody-1".toCharArray())))
                .isEqualTo("people.password.name");
        assertThat(refused(() -> accounts.make(new NewAccount("a@b", "某人", Set.of(), null, null),
                "correct horse".toCharArray()))).isEqualTo("people.accountName");
        assertThat(refused(() -> accounts.make(new NewAccount("gridlight", "某人", Set.of(), null, null),
                "correct horse".toCharArray()))).isEqualTo("people.accountName");
        assertThat(hall.one("SELECT COUNT(*) FROM operator WHERE account IN ('t-somebody', 'a@b', 'gridlight')"))
                .isEqualTo("0");
    }

    @Test
    void whatKeepsSomebodyOutIsSaid() {
        assertThat(refused(() -> signIn(Hall.LEADER, "wrong horse"))).isEqualTo("db.signInRefused");
        assertThat(refused(() -> signIn("t-nobody", Hall.PASSWORD))).isEqualTo("db.signInRefused");
        assertThat(refused(() -> signIn(DatabaseAddress.parse("jdbc:mariadb://127.0.0.1:1/gridlight"), Hall.LEADER,
                Hall.PASSWORD))).isEqualTo("db.unreachable");

        hall.run("UPDATE operator SET valid_to = '2026-01-31' WHERE account = 't-leader'");
        assertThat(refused(() -> signIn(Hall.LEADER, Hall.PASSWORD))).isEqualTo("people.expired");
        accounts.expire(Hall.LEADER, LocalDate.of(2026, 1, 31));
        assertThat(refused(() -> signIn(Hall.LEADER, Hall.PASSWORD))).isEqualTo("db.noRights");
        accounts.expire(Hall.LEADER, LocalDate.of(2099, 1, 31));
        signIn(Hall.LEADER, Hall.PASSWORD);

        accounts.lock(Hall.LEADER, true);
        assertThat(refused(() -> signIn(Hall.LEADER, Hall.PASSWORD))).isEqualTo("db.accountLocked");
        accounts.lock(Hall.LEADER, false);
        signIn(Hall.LEADER, Hall.PASSWORD);

        hall.run("ALTER USER `t-leader`@`%` PASSWORD EXPIRE");
        assertThat(refused(() -> signIn(Hall.LEADER, Hall.PASSWORD))).isEqualTo("db.passwordExpired");
        accounts.changePassword(Hall.LEADER, "another horse".toCharArray());
        signIn(Hall.LEADER, "another horse");
        assertThat(refused(() -> accounts.changePassword("t-nobody", "another horse".toCharArray())))
                .isEqualTo("people.unknownAccount");

        hall.run("DELETE FROM operator_role", "DELETE FROM account_secret",
                "DELETE FROM operator WHERE account = 't-leader'");
        try (var reader = Database.open(DB.address(), new Account(Hall.LEADER, "another horse"::toCharArray),
                Progress.UNHEARD)) {
            assertThat(refused(() -> new OperatorStore(reader).me())).isEqualTo("people.noOperator");
        }
    }

    /** Whose time is over can do nothing, even if he is still signed in. */
    @Test
    void anExpiredAccountMovesNothing() {
        long id = hall.register().caseId();
        hall.signedIn(Hall.OPERATOR);
        accounts.expire(Hall.OPERATOR, LocalDate.of(2026, 1, 31));
        assertThat(hall.act(Hall.OPERATOR, id, org.gridlight.model.cases.CaseAction.ACCEPT)).extracting("reason")
                .isEqualTo("act.noOperator");
        assertThat(hall.state(id)).isEqualTo("REPORTED");
    }

    @Test
    void anAccountMadeAnewHasItsNewRolesOnly() {
        accounts.make(new NewAccount(Hall.OPERATOR, "王岩", Set.of(Role.ASSESSOR, Role.LEADER), null, null),
                Hall.PASSWORD.toCharArray());
        var me = new OperatorStore(hall.signedIn(Hall.OPERATOR)).me();
        assertThat(me.roles()).containsExactlyInAnyOrder(Role.ASSESSOR, Role.LEADER);
        assertThat(me.name()).isEqualTo("王岩");
        long id = hall.register().caseId();
        assertThat(hall.act(Hall.OPERATOR, id, org.gridlight.model.cases.CaseAction.ACCEPT)).extracting("reason")
                .isEqualTo("act.notAllowed");
    }
}
