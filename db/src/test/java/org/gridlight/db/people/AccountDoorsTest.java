package org.gridlight.db.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridlight.db.Account;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.people.HeldRole;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.PasswordRule;
import org.gridlight.model.people.Role;
import org.gridlight.model.people.RoleRule;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts, roles, delegations and passwords through the doors of the record. */
class AccountDoorsTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final String NEW = "t-new";
    private static final char[] FIRST = "first horse 1".toCharArray();
    private static final char[] SECOND = "second horse 2".toCharArray();

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private AccountDoorStore as(String account) {
        return new AccountDoorStore(hall.signedIn(account));
    }

    private static NewAccount somebody(String account, Long unit) {
        return new NewAccount(account, "新人", Set.of(), unit, null);
    }

    private static String refused(ThrowingCallable act) {
        var refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).isNotNull();
        for (var locale : new Locale[]{Locale.CHINA, Locale.ENGLISH}) {
            assertThat(refusal.in(Words.of(locale))).doesNotContain("{", "\n", refusal.key());
        }
        return refusal.key();
    }

    private static void signIn(String account, char[] password) {
        Database.open(DB.address(), new Account(account, password::clone), Progress.UNHEARD).close();
    }

    private static void renew(String account, char[] old, char[] password) {
        PasswordStore.renew(DB.address(), new Account(account, old::clone), password);
    }

    /** Two administrators and the person himself are needed before an account opens anything. */
    @Test
    void anAccountIsMadeByOneAndGivenItsRoleByAnother() {
        as(Hall.SYSTEM).make(UUID.randomUUID(), somebody(NEW, 1L), FIRST);
        assertThat(refused(() -> signIn(NEW, FIRST))).isIn("db.noRights", "db.passwordExpired");
        as(Hall.SECURITY).give(UUID.randomUUID(), NEW, Role.DEPARTMENT, null, null);
        assertThat(refused(() -> signIn(NEW, FIRST))).isEqualTo("db.passwordExpired");
        renew(NEW, FIRST, SECOND);
        try (var mine = Database.open(DB.address(), new Account(NEW, SECOND::clone), Progress.UNHEARD)) {
            assertThat(new OperatorStore(mine).me().roles()).containsExactly(Role.DEPARTMENT);
            assertThat(Hall.rows(mine, "SELECT DATABASE()")).containsExactly("gridlight_unit");
        }
        as(Hall.SECURITY).take(UUID.randomUUID(), NEW, Role.DEPARTMENT);
        assertThat(refused(() -> signIn(NEW, SECOND))).isEqualTo("db.noRights");
        assertThat(hall.rows("SELECT CONCAT(action, ' ', account) FROM audit_log WHERE kind = 'account' ORDER BY seq"))
                .containsExactly("accountMake t-system", "roleGive t-security", "passwordChange t-new",
                        "roleTake t-security");
        assertThat(hall.rows("SELECT content FROM audit_log")).noneMatch(content -> content.contains("horse"));
    }

    @Test
    void theSameWishTwiceIsDoneOnce() {
        var id = UUID.randomUUID();
        as(Hall.SYSTEM).make(id, somebody(NEW, null), FIRST);
        as(Hall.SYSTEM).make(id, somebody(NEW, null), FIRST);
        var role = UUID.randomUUID();
        as(Hall.SECURITY).give(role, NEW, Role.ACCEPTOR, null, null);
        as(Hall.SECURITY).give(role, NEW, Role.ACCEPTOR, null, null);
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE kind = 'account'")).isEqualTo("2");
        // The id of one wish does not carry another one in.
        as(Hall.SYSTEM).lock(UUID.randomUUID(), NEW, true);
        assertThat(refused(() -> as(Hall.SECURITY).take(id, NEW, Role.ACCEPTOR))).isEqualTo("act.takenId");
        as(Hall.SYSTEM).make(id, somebody("t-other", null), FIRST);
        assertThat(hall.one("SELECT COUNT(*) FROM mysql.user WHERE user = 't-other'")).isEqualTo("0");
    }

    @Test
    void nobodyDoesTheWorkOfAnotherAdministrator() {
        var account = somebody(NEW, null);
        for (var other : List.of(Hall.SECURITY, Hall.AUDIT, Hall.LEADER, Hall.UNIT_1)) {
            assertThat(refused(() -> as(other).make(UUID.randomUUID(), account, FIRST)))
                    .isEqualTo("account.notAdministrator");
            assertThat(refused(() -> as(other).password(UUID.randomUUID(), Hall.FIELD, FIRST)))
                    .isEqualTo("account.notAdministrator");
            assertThat(refused(() -> as(other).lock(UUID.randomUUID(), Hall.FIELD, true)))
                    .isEqualTo("account.notAdministrator");
            assertThat(refused(() -> as(other).end(UUID.randomUUID(), Hall.FIELD, LocalDate.of(2020, 1, 1))))
                    .isEqualTo("account.notAdministrator");
        }
        for (var other : List.of(Hall.SYSTEM, Hall.AUDIT, Hall.LEADER, Hall.UNIT_1)) {
            assertThat(refused(() -> as(other).give(UUID.randomUUID(), Hall.FIELD, Role.LEADER, null, null)))
                    .isEqualTo("account.notAdministrator");
            assertThat(refused(() -> as(other).take(UUID.randomUUID(), Hall.FIELD, Role.INSPECTOR)))
                    .isEqualTo("account.notAdministrator");
        }
        hall.callIn(Hall.SECURITY);
        hall.callIn(Hall.AUDIT);
        assertThat(refused(() -> as(Hall.SYSTEM).password(UUID.randomUUID(), Hall.SECURITY, FIRST)))
                .isEqualTo("account.administrator");
        assertThat(refused(() -> as(Hall.SYSTEM).lock(UUID.randomUUID(), Hall.AUDIT, true)))
                .isEqualTo("account.administrator");
        assertThat(refused(() -> as(Hall.SECURITY).give(UUID.randomUUID(), Hall.SECURITY, Role.SYSTEM_ADMIN, null,
                null))).isEqualTo("account.oneself");
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE kind = 'account'")).isEqualTo("0");
        signIn(Hall.FIELD, Hall.PASSWORD.toCharArray());
    }

    @Test
    void whatCannotBeMadeIsSaidAndNothingIsMade() {
        var system = as(Hall.SYSTEM);
        for (var name : List.of("a b", "1abc", "x`@`%` --", "x'y", "t-new\n", "a@b", "")) {
            assertThat(refused(() -> system.make(UUID.randomUUID(), somebody(name, null), FIRST))).as(name)
                    .isEqualTo("people.accountName");
        }
        for (var name : List.of("gridlight", Hall.LEADER, "mariadb.sys", "gridlight_desk")) {
            assertThat(refused(() -> system.make(UUID.randomUUID(), somebody(name, null), FIRST))).as(name)
                    .isEqualTo("account.exists");
        }
        assertThat(refused(() -> system.make(UUID.randomUUID(), somebody(NEW, 99L), FIRST)))
                .isEqualTo("account.noUnit");
        assertThat(refused(() -> system.make(UUID.randomUUID(), somebody(NEW, 4L), FIRST)))
                .isEqualTo("account.noUnit");
        assertThat(refused(() -> system.make(UUID.randomUUID(), new NewAccount(NEW, "某", Set.of(), null,
                LocalDate.of(2020, 1, 1)), FIRST))).isEqualTo("account.lastDayPassed");
        assertThat(refused(() -> system.make(UUID.randomUUID(), somebody(NEW, null), "short".toCharArray())))
                .isEqualTo("people.password.short");
        assertThat(refused(() -> system.password(UUID.randomUUID(), "gridlight", FIRST))).isEqualTo("account.unknown");
        assertThat(refused(() -> system.lock(UUID.randomUUID(), "nobody`@`%", true))).isEqualTo("account.unknown");
        assertThat(refused(() -> system.lock(UUID.randomUUID(), Hall.SYSTEM, true))).isEqualTo("account.oneself");
        assertThat(hall.one("SELECT COUNT(*) FROM operator WHERE account = 't-new'")).isEqualTo("0");
    }

    @Test
    void rolesThatDoNotGoTogetherAreNotGiven() {
        var security = as(Hall.SECURITY);
        hall.callIn(Hall.SYSTEM);
        hall.callIn(Hall.AUDIT);
        for (var role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
            assertThat(refused(() -> security.give(UUID.randomUUID(), Hall.LEADER, role, null, null)))
                    .isEqualTo("account.administratorOnly");
        }
        assertThat(refused(() -> security.give(UUID.randomUUID(), Hall.SYSTEM, Role.AUDIT_ADMIN, null, null)))
                .isEqualTo("account.administratorOnly");
        assertThat(refused(() -> security.give(UUID.randomUUID(), Hall.AUDIT, Role.LEADER, null, null)))
                .isEqualTo("account.administratorOnly");
        assertThat(refused(() -> security.give(UUID.randomUUID(), Hall.UNIT_1, Role.ACCEPTOR, null, null)))
                .isEqualTo("account.otherUnit");
        assertThat(refused(() -> security.give(UUID.randomUUID(), Hall.LEADER, Role.LIAISON, null, null)))
                .isEqualTo("account.otherUnit");
        assertThat(refused(() -> security.give(UUID.randomUUID(), Hall.LEADER, Role.SUB_CENTRE, null, null)))
                .isEqualTo("account.otherUnit");
        assertThat(refused(() -> security.give(UUID.randomUUID(), Hall.LEADER, Role.SHIFT_LEADER, null, null)))
                .isEqualTo("account.hasRole");
        assertThat(refused(() -> security.take(UUID.randomUUID(), Hall.LEADER, Role.ASSESSOR)))
                .isEqualTo("account.noSuchRole");
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE kind = 'account'")).isEqualTo("0");
    }

    @Test
    void lockingClosesAndOpensAgain() {
        var system = as(Hall.SYSTEM);
        system.lock(UUID.randomUUID(), Hall.FIELD, true);
        assertThat(refused(() -> signIn(Hall.FIELD, Hall.PASSWORD.toCharArray()))).isEqualTo("db.accountLocked");
        assertThat(system.accounts()).filteredOn(one -> one.account().equals(Hall.FIELD)).singleElement()
                .satisfies(one -> assertThat(one.locked()).isTrue());
        system.lock(UUID.randomUUID(), Hall.FIELD, false);
        signIn(Hall.FIELD, Hall.PASSWORD.toCharArray());
        system.end(UUID.randomUUID(), Hall.FIELD, LocalDate.of(2020, 1, 1));
        assertThat(refused(() -> signIn(Hall.FIELD, Hall.PASSWORD.toCharArray()))).isEqualTo("db.noRights");
        system.end(UUID.randomUUID(), Hall.FIELD, null);
        signIn(Hall.FIELD, Hall.PASSWORD.toCharArray());
    }

    /** The server counts wrong passwords, and whoever unlocks forgives them. */
    @Test
    void tooManyWrongPasswordsCloseAnAccount() {
        var system = as(Hall.SYSTEM);
        for (int i = 0; i < 10; i++) {
            assertThat(refused(() -> signIn(Hall.FIELD, "wrong horse".toCharArray()))).isEqualTo("db.signInRefused");
        }
        assertThat(refused(() -> signIn(Hall.FIELD, Hall.PASSWORD.toCharArray()))).isEqualTo("db.accountBlocked");
        system.lock(UUID.randomUUID(), Hall.FIELD, false);
        signIn(Hall.FIELD, Hall.PASSWORD.toCharArray());
    }

    @Test
    void aShiftLeaderDelegatesWhatIsHis() {
        var leader = as(Hall.LEADER);
        var now = Instant.now();
        var tomorrow = now.plus(Duration.ofDays(1));
        long id = hall.register().caseId();
        hall.act(Hall.ACCEPTOR, id, CaseAction.ACCEPT);
        assertThat(hall.act(Hall.ACCEPTOR, id, CaseAction.FILE)).extracting("reason").isEqualTo("act.notDelegated");

        leader.delegate(UUID.randomUUID(), Hall.ACCEPTOR, Role.SHIFT_LEADER, null, tomorrow);
        assertThat(leader.accounts()).filteredOn(one -> one.account().equals(Hall.ACCEPTOR)).singleElement()
                .satisfies(one -> assertThat(one.roles()).extracting(HeldRole::role, HeldRole::delegatedBy)
                        .contains(org.assertj.core.groups.Tuple.tuple(Role.SHIFT_LEADER, Hall.LEADER)));
        // What was given for a time is not given on.
        assertThat(refused(() -> as(Hall.ACCEPTOR).delegate(UUID.randomUUID(), Hall.DISPATCHER, Role.SHIFT_LEADER, null,
                tomorrow))).isEqualTo("account.notHis");
        hall.act(Hall.ACCEPTOR, id, CaseAction.FILE);
        assertThat(hall.state(id)).isEqualTo("PENDING_DISPATCH");
        leader.endDelegation(UUID.randomUUID(), Hall.ACCEPTOR, Role.SHIFT_LEADER);
        assertThat(hall.act(Hall.ACCEPTOR, id, CaseAction.DISPATCH)).extracting("reason").isEqualTo("act.notAllowed");

        assertThat(refused(() -> leader.delegate(UUID.randomUUID(), Hall.ACCEPTOR, Role.DISPATCHER, null, tomorrow)))
                .isEqualTo("account.notHis");
        assertThat(refused(() -> leader.delegate(UUID.randomUUID(), Hall.LEADER, Role.SHIFT_LEADER, null, tomorrow)))
                .isEqualTo("account.oneself");
        assertThat(refused(() -> leader.delegate(UUID.randomUUID(), Hall.UNIT_1, Role.SHIFT_LEADER, null, tomorrow)))
                .isEqualTo("account.otherUnit");
        assertThat(refused(() -> leader.delegate(UUID.randomUUID(), Hall.OPERATOR, Role.SHIFT_LEADER, null,
                now.plus(Duration.ofDays(8))))).isEqualTo("account.tooLong");
        assertThat(refused(() -> leader.delegate(UUID.randomUUID(), Hall.OPERATOR, Role.SHIFT_LEADER, null, now)))
                .isEqualTo("account.noTime");
        assertThat(refused(() -> as(Hall.OPERATOR).delegate(UUID.randomUUID(), Hall.ACCEPTOR, Role.OPERATOR, null,
                tomorrow))).isEqualTo("account.notShiftLeader");
    }

    @Test
    void everybodyChangesHisOwnPassword() {
        var field = new PasswordStore(hall.signedIn(Hall.FIELD));
        assertThat(refused(() -> field.change(UUID.randomUUID(), "wrong horse".toCharArray(), SECOND)))
                .isEqualTo("people.password.wrong");
        assertThat(refused(() -> field.change(UUID.randomUUID(), Hall.PASSWORD.toCharArray(),
                Hall.PASSWORD.toCharArray()))).isEqualTo("people.password.used");
        assertThat(refused(() -> field.change(UUID.randomUUID(), Hall.PASSWORD.toCharArray(),
                "aaaaaaaaaaaaaa".toCharArray()))).isEqualTo("people.password.plain");
        field.change(UUID.randomUUID(), Hall.PASSWORD.toCharArray(), SECOND);
        signIn(Hall.FIELD, SECOND);
        assertThat(refused(() -> signIn(Hall.FIELD, Hall.PASSWORD.toCharArray()))).isEqualTo("db.signInRefused");
        assertThat(hall.one("SELECT JSON_VALUE(priv, '$.password_lifetime') FROM mysql.global_priv"
                + " WHERE user = 't-field'")).isEqualTo("90");
        assertThat(hall.one("SELECT JSON_VALUE(priv, '$.ssl_type') FROM mysql.global_priv WHERE user = 't-field'"))
                .isEqualTo("1");
    }

    /** What the server cannot forbid is found by the daily look, and runs out. */
    @Test
    void aPasswordThatWasSetPastTheDoorRunsOut() {
        Hall.rows(hall.signedIn(Hall.FIELD), "SELECT 1");
        hall.signedIn(Hall.FIELD).bulk(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("SET PASSWORD = PASSWORD('a')");
            }
        });
        signIn(Hall.FIELD, "a".toCharArray());
        hall.run("CALL accounts_look()", "CALL accounts_look()");
        assertThat(refused(() -> signIn(Hall.FIELD, "a".toCharArray()))).isEqualTo("db.passwordExpired");
        signIn(Hall.LEADER, Hall.PASSWORD.toCharArray());
        assertThat(hall.rows("SELECT action FROM audit_log WHERE kind = 'account'")).containsExactly("passwordFound");
        renew(Hall.FIELD, "a".toCharArray(), SECOND);
        hall.run("CALL accounts_look()");
        signIn(Hall.FIELD, SECOND);
    }

    /** The last five are remembered, older ones are forgotten. */
    @Test
    void anOldPasswordIsNotTakenAgain() {
        var field = new PasswordStore(hall.signedIn(Hall.FIELD));
        var present = Hall.PASSWORD;
        for (int i = 1; i <= 5; i++) {
            var next = "horse number " + i;
            field.change(UUID.randomUUID(), present.toCharArray(), next.toCharArray());
            present = next;
        }
        var last = present.toCharArray();
        assertThat(refused(() -> field.change(UUID.randomUUID(), last, "horse number 1".toCharArray())))
                .isEqualTo("people.password.used");
        field.change(UUID.randomUUID(), last, Hall.PASSWORD.toCharArray());
        assertThat(hall.one("SELECT COUNT(*) FROM account_secret s JOIN operator o ON o.id = s.operator_id"
                + " WHERE o.account = 't-field'")).isEqualTo("5");
    }

    @Test
    void theRecordHasTheRulesOfTheProgram() {
        for (var password : List.of("short", "ninechars", "abcdefghij", "Abcdefghi1", "Abcdefghij", "abc def 12",
                "abcdefghijkl",
                "abcdefghijk1", "correct horse", "123456789012", "xxT-FIELDxx1", "汉字汉字汉字汉字汉字", "汉字汉字汉字汉字a1")) {
            String said;
            try {
                PasswordRule.require("t-field", password.toCharArray());
                said = null;
            } catch (Refusal refusal) {
                said = refusal.key();
            }
            assertThat(hall.one("SELECT password_fault('t-field', '" + password + "')")).as(password).isEqualTo(said);
        }
        for (var role : Role.values()) {
            assertThat(hall.one("SELECT belongs FROM role_rule WHERE role = '" + role.code() + "'")).as(role.code())
                    .isEqualTo(RoleRule.of(role).name());
        }
        assertThat(hall.one("SELECT password_kept('correct 马') = PASSWORD('correct 马')")).isEqualTo("1");
    }
}
