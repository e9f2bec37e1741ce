package org.gridlight.client.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Centre;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.tasks.SameThreadTasks;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.people.AccountDoorStore;
import org.gridlight.db.people.OperatorStore;
import org.gridlight.db.people.ReporterLookStore;
import org.gridlight.model.audit.AuditEntry;
import org.gridlight.model.audit.AuditFault;
import org.gridlight.model.audit.AuditVerdict;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.people.DeskAccount;
import org.gridlight.model.people.HeldRole;
import org.gridlight.model.people.LookPurpose;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The three administrators and a shift leader at a real record, each signed in with his own account. */
class SystemWorkTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Seat seat(String account) {
        var database = hall.signedIn(account);
        var still = new TestSeat();
        var plain = still.seat(database);
        return new Seat(database, new OperatorStore(database).me(),
                new Centre("云河区", ZoneId.of("Asia/Shanghai"), OperationMode.JOINT),
                Words.of(Locale.SIMPLIFIED_CHINESE), InstantSource.system(), new SameThreadTasks(), plain.cases(),
                plain.claims(), plain.connection(), new SimpleObjectProperty<>(Look.standard()),
                new SimpleLongProperty(), still, still, still, still, plain.unanswered());
    }

    /** The section as it is made for whoever signs in. */
    private SystemSection section(String account) {
        var section = new SystemSection(seat(account));
        section.shown();
        return section;
    }

    private static AccountsMediator accounts(SystemSection section) {
        return section.accounts().mediator();
    }

    private static AuditMediator audit(SystemSection section) {
        return ((AuditView) section.view()).mediator();
    }

    private static DeskAccount one(AccountsMediator mediator, String account) {
        return mediator.model().shown(Instant.now()).stream().filter(each -> each.account().equals(account)).findFirst()
                .orElseThrow();
    }

    @Test
    void theSystemAdministratorLocksAndOpensButGivesNoRole() {
        Toolkit.onScreen(() -> {
            var mediator = accounts(section(Hall.SYSTEM));
            mediator.lock(one(mediator, Hall.FIELD), true);
            assertThat(one(mediator, Hall.FIELD).locked()).isTrue();
            mediator.lock(one(mediator, Hall.FIELD), false);
            assertThat(one(mediator, Hall.FIELD).locked()).isFalse();
            mediator.take(one(mediator, Hall.FIELD), one(mediator, Hall.FIELD).roles().getFirst());
            assertThat(one(mediator, Hall.FIELD).roles()).as("refused").hasSize(1);
            mediator.places(found -> assertThat(found.units()).extracting("name").contains("一处", "二处"));
            return null;
        });
    }

    @Test
    void theSecurityAdministratorGivesAndTakesRoles() {
        Toolkit.onScreen(() -> {
            var section = section(Hall.SECURITY);
            var mediator = accounts(section);
            var doors = new AccountDoorStore(hall.signedIn(Hall.SECURITY));
            doors.give(UUID.randomUUID(), Hall.FIELD, Role.TEAM_LEADER, null, null);
            mediator.refresh();
            assertThat(one(mediator, Hall.FIELD).roles()).extracting(HeldRole::role)
                    .containsExactlyInAnyOrder(Role.INSPECTOR, Role.TEAM_LEADER);
            mediator.take(one(mediator, Hall.FIELD), one(mediator, Hall.FIELD).roles().stream()
                    .filter(held -> held.role() == Role.TEAM_LEADER).findFirst().orElseThrow());
            assertThat(one(mediator, Hall.FIELD).roles()).extracting(HeldRole::role).containsExactly(Role.INSPECTOR);
            return null;
        });
    }

    @Test
    void theShiftLeaderDelegatesAndEndsIt() {
        Toolkit.onScreen(() -> {
            var mediator = accounts(section(Hall.LEADER));
            var person = one(mediator, Hall.ACCEPTOR);
            assertThat(mediator.model().givable(person, Instant.now())).containsExactly(Role.SHIFT_LEADER);
            mediator.record().delegate(UUID.randomUUID(), Hall.ACCEPTOR, Role.SHIFT_LEADER, null,
                    Instant.now().plusSeconds(3600));
            mediator.refresh();
            var held = mediator.model().endable(one(mediator, Hall.ACCEPTOR)).getFirst();
            assertThat(held.delegatedBy()).isEqualTo(Hall.LEADER);
            mediator.take(one(mediator, Hall.ACCEPTOR), held);
            assertThat(mediator.model().endable(one(mediator, Hall.ACCEPTOR))).isEmpty();
            return null;
        });
    }

    @Test
    void theAuditAdministratorReadsWhoDidAndSawWhatAndVerifiesIt() {
        var registered = hall.register();
        long caseId = registered.caseId();
        hall.act(Hall.OPERATOR, caseId, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, caseId, CaseAction.FILE);
        new ReporterLookStore(hall.signedIn(Hall.LEADER)).look(UUID.randomUUID(), caseId, LookPurpose.OTHER,
                "反映人要求当面答复");
        var number = hall.one("SELECT case_no FROM case_file WHERE id = " + caseId);
        Toolkit.onScreen(() -> {
            var mediator = audit(section(Hall.AUDIT));
            mediator.model().number(registered.acceptNo());
            mediator.find();
            assertThat(mediator.model().entries()).extracting(AuditEntry::action)
                    .containsExactly("reporterLook", "file", "accept", "register");
            assertThat(mediator.model().entries()).extracting(AuditEntry::number).containsOnly(number);
            mediator.model().action("file");
            mediator.model().operator(mediator.model().entries().get(1).name() == null ? null : operatorId());
            mediator.model().day(java.time.LocalDate.now(ZoneId.of("Asia/Shanghai")));
            mediator.find();
            assertThat(mediator.model().entries()).extracting(AuditEntry::account).containsExactly(Hall.OPERATOR);
            mediator.model().day(java.time.LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(2));
            mediator.find();
            assertThat(mediator.model().entries()).isEmpty();
            mediator.model().day(null);
            mediator.model().operator(null);
            mediator.model().show(AuditModel.Shown.LOOKS);
            mediator.find();
            var look = mediator.model().looks().getFirst();
            assertThat(look.account()).isEqualTo(Hall.LEADER);
            assertThat(look.reason()).isEqualTo("反映人要求当面答复");
            assertThat(look.number()).isEqualTo(number);
            mediator.model().number("not a number");
            mediator.find();
            assertThat(mediator.model().looks()).isEmpty();

            mediator.verify("");
            assertThat(mediator.model().verifying()).isInstanceOfSatisfying(AuditModel.Verifying.Given.class,
                    given -> assertThat(given.verdict()).isInstanceOf(AuditVerdict.Sound.class));
            return null;
        });
        hall.run("UPDATE case_step SET to_state = 'CLOSED' WHERE case_id = " + caseId + " AND action = 'file'");
        Toolkit.onScreen(() -> {
            var mediator = audit(section(Hall.AUDIT));
            mediator.verify("");
            assertThat(mediator.model().verifying()).isInstanceOfSatisfying(AuditModel.Verifying.Given.class,
                    given -> assertThat(given.verdict()).isInstanceOfSatisfying(AuditVerdict.Broken.class,
                            broken -> assertThat(broken.fault()).isEqualTo(AuditFault.STEP)));
            return null;
        });
    }

    private long operatorId() {
        return Long.parseLong(hall.one("SELECT id FROM operator WHERE account = '" + Hall.OPERATOR + "'"));
    }

    /** Everybody else learns nothing of the audit by its doors. */
    @Test
    void theDoorsOfTheAuditSayNothingToOthers() {
        var registered = hall.register();
        for (var account : List.of(Hall.OPERATOR, Hall.UNIT_2, Hall.SECURITY)) {
            assertThat(Hall.rows(hall.signedIn(account), "SELECT CONCAT_WS(',', audit_case_of('"
                    + registered.acceptNo() + "'), audit_number_of(" + registered.caseId()
                    + "), audit_first_strange())"))
                    .as(account).containsExactly("");
        }
        hall.run("UPDATE case_step SET to_state = 'CLOSED' WHERE case_id = " + registered.caseId());
        assertThat(Hall.rows(hall.signedIn(Hall.OPERATOR), "SELECT audit_first_strange()"))
                .containsExactly((String) null);
    }
}
