package org.gridlight.db.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.people.LookPurpose;
import org.gridlight.model.people.Reporter;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who sees a reporter's name and number, when, and what is left of it. */
class ReporterLookTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;
    /** Its reporter agreed that the unit is told. */
    private long agreed;
    private long notAgreed;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        agreed = register(true);
        notAgreed = register(false);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long register(boolean mayPassOn) {
        var report = Hall.report();
        return hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), new NewReport(report.source(), null,
                report.words(), report.categoryCode(), false, report.longitude(), report.latitude(), report.place(),
                "张三丰", "13912345678", mayPassOn, null, List.of())).caseId();
    }

    private List<Reporter> look(String account, long id, LookPurpose purpose) {
        return new ReporterLookStore(hall.signedIn(account)).look(UUID.randomUUID(), id, purpose, null);
    }

    private static String refused(ThrowingCallable look) {
        var refusal = catchThrowableOfType(Refusal.class, look);
        assertThat(refusal).isNotNull();
        return refusal.key();
    }

    private void dispatch(long id) {
        hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, id, CaseAction.FILE);
        hall.act(Hall.OPERATOR, id, CaseAction.DISPATCH);
    }

    @Test
    void theTaskInHandIsThePurpose() {
        assertThat(look(Hall.FIELD, agreed, LookPurpose.VERIFY)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("张三丰");
            assertThat(one.telephone()).isEqualTo("13912345678");
            assertThat(one.mayPassOn()).isTrue();
            assertThat(one.toString()).doesNotContain("张三丰", "139");
        });
        assertThat(look(Hall.VIDEO, agreed, LookPurpose.VERIFY)).hasSize(1);
        for (var purpose : List.of(LookPurpose.CALLBACK, LookPurpose.CONTACT, LookPurpose.OTHER)) {
            assertThat(refused(() -> look(Hall.VIDEO, agreed, purpose))).isEqualTo("look.notNow");
            assertThat(refused(() -> look(Hall.FIELD, agreed, purpose))).isEqualTo("look.notNow");
        }
        assertThat(refused(() -> look(Hall.CALLBACK, agreed, LookPurpose.CALLBACK))).isEqualTo("look.notNow");
        assertThat(new ReporterLookStore(hall.signedIn(Hall.LEADER)).purposes(agreed))
                .containsExactly(LookPurpose.VERIFY, LookPurpose.OTHER);
        assertThat(new ReporterLookStore(hall.signedIn(Hall.CALLBACK)).purposes(agreed)).isEmpty();

        dispatch(agreed);
        assertThat(refused(() -> look(Hall.FIELD, agreed, LookPurpose.VERIFY))).isEqualTo("look.notNow");
        assertThat(look(Hall.OPERATOR, agreed, LookPurpose.CONTACT)).hasSize(1);
        hall.act(Hall.UNIT_1, agreed, CaseAction.SIGN_FOR);
        hall.act(Hall.UNIT_1, agreed, CaseAction.FEEDBACK);
        assertThat(look(Hall.CALLBACK, agreed, LookPurpose.CALLBACK)).hasSize(1);
    }

    @Test
    void aUnitSeesWhoAgreedWhileItHasTheCase() {
        assertThat(refused(() -> look(Hall.UNIT_1, agreed, LookPurpose.CONTACT))).isEqualTo("act.noCase");
        dispatch(agreed);
        dispatch(notAgreed);
        assertThat(look(Hall.UNIT_1, agreed, LookPurpose.CONTACT)).extracting(Reporter::name).containsExactly("张三丰");
        assertThat(look(Hall.UNIT_1, notAgreed, LookPurpose.CONTACT)).isEmpty();
        assertThat(refused(() -> look(Hall.UNIT_2, agreed, LookPurpose.CONTACT))).isEqualTo("act.noCase");
        assertThat(refused(() -> look(Hall.UNIT_1, agreed, LookPurpose.OTHER))).isEqualTo("look.notNow");
        hall.act(Hall.UNIT_1, agreed, CaseAction.SIGN_FOR);
        hall.act(Hall.UNIT_1, agreed, CaseAction.FEEDBACK);
        assertThat(refused(() -> look(Hall.UNIT_1, agreed, LookPurpose.CONTACT))).isEqualTo("look.notNow");
    }

    @Test
    void anotherPurposeNeedsWords() {
        var store = new ReporterLookStore(hall.signedIn(Hall.SUPERVISOR));
        for (var words : new String[]{null, "", "   ", "查看"}) {
            assertThat(refused(() -> store.look(UUID.randomUUID(), agreed, LookPurpose.OTHER, words)))
                    .isEqualTo("look.reasonMissing");
        }
        assertThat(store.look(UUID.randomUUID(), agreed, LookPurpose.OTHER, "投诉人来访,核对身份")).hasSize(1);
        assertThat(Hall.rows(hall.signedIn(Hall.AUDIT), "SELECT reason FROM reporter_look"))
                .containsExactly("投诉人来访,核对身份");
        for (var administrator : List.of(Hall.SYSTEM, Hall.SECURITY, Hall.AUDIT)) {
            assertThat(refused(() -> new ReporterLookStore(hall.signedIn(administrator)).look(UUID.randomUUID(), agreed,
                    LookPurpose.OTHER, "想看一看内容"))).isEqualTo("look.notNow");
        }
    }

    @Test
    void everyLookIsOnRecordOnce() {
        var store = new ReporterLookStore(hall.signedIn(Hall.FIELD));
        var id = UUID.randomUUID();
        assertThat(store.look(id, agreed, LookPurpose.VERIFY, null)).hasSize(1);
        // Sent again because the answer was lost: the same answer, one look.
        assertThat(store.look(id, agreed, LookPurpose.VERIFY, null)).hasSize(1);
        assertThat(hall.rows("SELECT CONCAT_WS(' ', action, account, object_id, JSON_VALUE(content, '$.purpose'),"
                + " JSON_VALUE(content, '$.shown')) FROM audit_log WHERE action = 'reporterLook'"))
                .containsExactly("reporterLook t-field " + agreed + " VERIFY 1");
        assertThat(hall.one("SELECT COUNT(*) FROM reporter_look")).isEqualTo("1");
        assertThat(hall.rows("SELECT content FROM audit_log")).noneMatch(content -> content.contains("139"));
        // The same id opens no other case, and not for somebody else.
        assertThat(refused(() -> store.look(id, notAgreed, LookPurpose.VERIFY, null))).isEqualTo("act.takenId");
        assertThat(refused(() -> new ReporterLookStore(hall.signedIn(Hall.ACCEPTOR)).look(id, agreed,
                LookPurpose.VERIFY, null))).isEqualTo("act.takenId");
        assertThat(refused(() -> look(Hall.DISPATCHER, agreed, LookPurpose.VERIFY))).isEqualTo("look.notNow");
        assertThat(hall.one("SELECT COUNT(*) FROM act WHERE action = 'reporterLook' AND outcome = 'REFUSED'"))
                .isEqualTo("3");
    }

    @Test
    void aSubCentreLooksInItsOwnStreetOnly() {
        assertThat(look(Hall.STREET_WEST, agreed, LookPurpose.VERIFY)).hasSize(1);
        assertThat(refused(() -> look(Hall.STREET_EAST, agreed, LookPurpose.VERIFY))).isEqualTo("act.noCase");
    }

    @Test
    void personalDataGoOnTheirDay() {
        hall.run("UPDATE reporter SET delete_after = centre_day(UTC_TIMESTAMP(6)) - INTERVAL 1 DAY WHERE report_id = "
                + "(SELECT MIN(id) FROM report)", "CALL reporters_delete()", "CALL reporters_delete()");
        assertThat(hall.rows("SELECT r.case_id FROM reporter p JOIN report r ON r.id = p.report_id"))
                .containsExactly(String.valueOf(notAgreed));
        assertThat(hall.rows("SELECT JSON_VALUE(content, '$.deleted') FROM audit_log"
                + " WHERE action = 'reportersDelete'")).containsExactly("1");
        assertThat(look(Hall.FIELD, agreed, LookPurpose.VERIFY)).isEmpty();
        assertThat(hall.one("SELECT COUNT(*) FROM information_schema.events WHERE event_schema = DATABASE()"
                + " AND event_name = 'people_daily' AND status = 'ENABLED'")).isEqualTo("1");
    }
}
