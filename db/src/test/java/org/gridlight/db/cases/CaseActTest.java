package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.grid.GridStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.intake.PhotoTest;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a case moves, by the accounts of those who move it. */
class CaseActTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void done(String account, long caseId, CaseAction action, CaseState state) {
        assertThat(hall.act(account, caseId, action)).as("%s by %s", action, account)
                .isInstanceOfSatisfying(ActAnswer.Done.class, done -> assertThat(done.state()).isEqualTo(state));
        assertThat(hall.state(caseId)).isEqualTo(state.name());
    }

    private void refused(String account, long caseId, CaseAction action, String reason) {
        var before = hall.version(caseId);
        assertThat(hall.act(account, caseId, action)).as("%s by %s", action, account)
                .isInstanceOfSatisfying(ActAnswer.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.in(Words.of(Locale.ENGLISH))).doesNotContain("{", "\n");
                    assertThat(refused.in(Words.of(Locale.CHINA))).doesNotContain("{", "\n");
                });
        assertThat(hall.version(caseId)).isEqualTo(before);
    }

    @Test
    void aCaseGoesAllTheWayInAJointCentre() {
        long id = hall.register().caseId();
        done(Hall.OPERATOR, id, CaseAction.ACCEPT, CaseState.PENDING_FILING);
        done(Hall.OPERATOR, id, CaseAction.SEND_VERIFY, CaseState.VERIFYING);
        done(Hall.FIELD, id, CaseAction.ANSWER_VERIFY, CaseState.PENDING_FILING);
        done(Hall.OPERATOR, id, CaseAction.FILE, CaseState.PENDING_DISPATCH);
        done(Hall.OPERATOR, id, CaseAction.DISPATCH, CaseState.PENDING_HANDLE);
        done(Hall.UNIT_1, id, CaseAction.SIGN_FOR, CaseState.HANDLING);
        done(Hall.UNIT_1, id, CaseAction.FEEDBACK, CaseState.PENDING_CHECK);
        done(Hall.ACCEPTOR, id, CaseAction.SEND_CHECK, CaseState.CHECKING);
        done(Hall.FIELD, id, CaseAction.ANSWER_CHECK, CaseState.PENDING_CLOSE);
        done(Hall.LEADER, id, CaseAction.CLOSE, CaseState.CLOSED);

        assertThat(
                hall.rows("SELECT CONCAT(stage, IF(stopped_at IS NULL, ' runs', '')) FROM stage_clock WHERE case_id = "
                        + id + " ORDER BY id"))
                .containsExactly("ACCEPT", "FILE", "VERIFY", "FILE", "DISPATCH", "HANDLE", "CHECK",
                        "CLOSE");
        assertThat(hall.rows("SELECT CONCAT(c.started_at = p.stopped_at) FROM stage_clock c JOIN stage_clock p "
                + "ON p.case_id = c.case_id AND p.id = c.id - 1")).hasSize(7).containsOnly("1");
        assertThat(hall.one("SELECT TIMESTAMPDIFF(SECOND, dispatched_at, due_at) FROM case_file")).isEqualTo("7200");
        assertThat(hall.one("SELECT TIMESTAMPDIFF(SECOND, started_at, due_at) FROM stage_clock WHERE stage = 'ACCEPT'"))
                .isEqualTo("600");
        assertThat(hall.one("SELECT filed_at < dispatched_at AND dispatched_at < handled_at AND handled_at < closed_at "
                + "AND case_no REGEXP '^20[0-9]{6}00001$' FROM case_file")).isEqualTo("1");
        assertThat(hall.rows("SELECT o.account FROM case_step s JOIN operator o ON o.id = s.operator_id ORDER BY s.id"))
                .containsExactly(Hall.ACCEPTOR, Hall.OPERATOR, Hall.OPERATOR, Hall.FIELD, Hall.OPERATOR, Hall.OPERATOR,
                        Hall.UNIT_1, Hall.UNIT_1, Hall.ACCEPTOR, Hall.FIELD, Hall.LEADER);
        assertThat(hall.one("SELECT COUNT(*) FROM change_log WHERE kind = 'case'")).isEqualTo("11");
        assertThat(hall.version(id)).isEqualTo(11);
    }

    /** The exceptions alone wait for a person: what has no place, and what may be fake. */
    @Test
    void whatIsSaidToBeDoneGoesToBeCheckedByItself() {
        hall.checkByItself(true);
        long id = hall.register().caseId();
        for (var action : List.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH)) {
            hall.act(Hall.OPERATOR, id, action);
        }
        hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR);
        done(Hall.UNIT_1, id, CaseAction.FEEDBACK, CaseState.CHECKING);
        assertThat(hall.rows("SELECT CONCAT(action, ' ', to_state, IF(operator_id IS NULL, ' by nobody', '')) "
                + "FROM case_step ORDER BY id DESC LIMIT 2"))
                .containsExactly("sendCheck CHECKING by nobody", "feedback PENDING_CHECK");
        assertThat(hall.rows("SELECT stage FROM stage_clock WHERE stopped_at IS NULL")).containsExactly("CHECK");
        done(Hall.FIELD, id, CaseAction.ANSWER_CHECK, CaseState.PENDING_CLOSE);
        hall.act(Hall.LEADER, id, CaseAction.SEND_BACK_FOR_REWORK);
        hall.run("UPDATE case_file SET longitude = NULL, latitude = NULL");
        done(Hall.UNIT_1, id, CaseAction.FEEDBACK, CaseState.PENDING_CHECK);
    }

    @Test
    void whereTheAxesAreApartEachSideDoesItsOwn() {
        hall.mode(OperationMode.TWO_AXES);
        long id = hall.register().caseId();
        refused(Hall.OPERATOR, id, CaseAction.ACCEPT, "act.notAllowed");
        refused(Hall.DISPATCHER, id, CaseAction.ACCEPT, "act.notAllowed");
        done(Hall.ACCEPTOR, id, CaseAction.ACCEPT, CaseState.PENDING_FILING);
        refused(Hall.DISPATCHER, id, CaseAction.FILE, "act.notAllowed");
        refused(Hall.ACCEPTOR, id, CaseAction.FILE, "act.notDelegated");
        done(Hall.LEADER, id, CaseAction.FILE, CaseState.PENDING_DISPATCH);
        refused(Hall.LEADER, id, CaseAction.DISPATCH, "act.notAllowed");
        done(Hall.DISPATCHER, id, CaseAction.DISPATCH, CaseState.PENDING_HANDLE);
        done(Hall.DISPATCHER, id, CaseAction.FEEDBACK_ON_BEHALF, CaseState.PENDING_CHECK);
        refused(Hall.DISPATCHER, id, CaseAction.SEND_CHECK, "act.notAllowed");
        done(Hall.ACCEPTOR, id, CaseAction.SEND_CHECK, CaseState.CHECKING);
        done(Hall.ACCEPTOR, id, CaseAction.ANSWER_CHECK, CaseState.PENDING_CLOSE);
        refused(Hall.DISPATCHER, id, CaseAction.CLOSE, "act.notAllowed");
        done(Hall.LEADER, id, CaseAction.CLOSE, CaseState.CLOSED);
    }

    /** One person with the roles of both sides still stands on one of them in one case. */
    @Test
    void nobodyStandsOnBothSidesOfACase() {
        hall.mode(OperationMode.TWO_AXES);
        hall.run("INSERT INTO operator_role (operator_id, role, valid_from) SELECT id, 'dispatcher', '2020-01-01' "
                + "FROM operator WHERE account = 't-acceptor'");
        long id = hall.register().caseId();
        done(Hall.ACCEPTOR, id, CaseAction.ACCEPT, CaseState.PENDING_FILING);
        done(Hall.LEADER, id, CaseAction.FILE, CaseState.PENDING_DISPATCH);
        refused(Hall.ACCEPTOR, id, CaseAction.DISPATCH, "act.otherSide");
        hall.mode(OperationMode.JOINT);
        done(Hall.ACCEPTOR, id, CaseAction.DISPATCH, CaseState.PENDING_HANDLE);
    }

    @Test
    void whoHandledNeverChecksOrCloses() {
        hall.run("INSERT INTO operator_role (operator_id, role, valid_from) SELECT id, 'operator', '2020-01-01' "
                + "FROM operator WHERE account = 't-unit-1'");
        long id = handled();
        refused(Hall.UNIT_1, id, CaseAction.SEND_CHECK, "act.otherSide");
        done(Hall.OPERATOR, id, CaseAction.SEND_CHECK, CaseState.CHECKING);
        refused(Hall.UNIT_1, id, CaseAction.ANSWER_CHECK, "act.otherSide");
        done(Hall.FIELD, id, CaseAction.ANSWER_CHECK, CaseState.PENDING_CLOSE);
        refused(Hall.UNIT_1, id, CaseAction.CLOSE, "act.otherSide");
        done(Hall.OPERATOR, id, CaseAction.CLOSE, CaseState.CLOSED);
    }

    private long dispatched() {
        long id = hall.register().caseId();
        done(Hall.OPERATOR, id, CaseAction.ACCEPT, CaseState.PENDING_FILING);
        done(Hall.OPERATOR, id, CaseAction.FILE, CaseState.PENDING_DISPATCH);
        done(Hall.OPERATOR, id, CaseAction.DISPATCH, CaseState.PENDING_HANDLE);
        return id;
    }

    private long handled() {
        long id = dispatched();
        done(Hall.UNIT_1, id, CaseAction.SIGN_FOR, CaseState.HANDLING);
        done(Hall.UNIT_1, id, CaseAction.FEEDBACK, CaseState.PENDING_CHECK);
        return id;
    }

    @Test
    void afterAFailedCheckTheUnitWorksAgainAndGetsHalfTheLimitAtLeast() {
        long id = handled();
        hall.run("UPDATE stage_clock SET due_at = stopped_at + INTERVAL 5 MINUTE WHERE stage = 'HANDLE'");
        done(Hall.OPERATOR, id, CaseAction.SEND_CHECK, CaseState.CHECKING);
        assertThat(hall.act(Hall.FIELD, id, CaseAction.ANSWER_CHECK, false)).isInstanceOf(ActAnswer.Done.class);
        assertThat(hall.state(id)).isEqualTo("PENDING_CLOSE");
        refused(Hall.OPERATOR, id, CaseAction.CLOSE, "act.checkFailed");
        done(Hall.OPERATOR, id, CaseAction.SEND_BACK_FOR_REWORK, CaseState.REWORK);
        assertThat(hall.one("SELECT CONCAT(rework_count, '/', IFNULL(handled_at, '-'), '/', TIMESTAMPDIFF(MINUTE, "
                + "UTC_TIMESTAMP(6), due_at + INTERVAL 30 SECOND)) FROM case_file")).isEqualTo("1/-/60");
        done(Hall.UNIT_1, id, CaseAction.FEEDBACK, CaseState.PENDING_CHECK);
        done(Hall.OPERATOR, id, CaseAction.SEND_CHECK, CaseState.CHECKING);
        done(Hall.FIELD, id, CaseAction.ANSWER_CHECK, CaseState.PENDING_CLOSE);
        done(Hall.OPERATOR, id, CaseAction.CLOSE, CaseState.CLOSED);
    }

    @Test
    void aReturnedCaseGoesToAnotherUnitWithAFreshClock() {
        long id = dispatched();
        refused(Hall.UNIT_2, id, CaseAction.RETURN_CASE, "act.noCase");
        refused(Hall.UNIT_1, id, CaseAction.RETURN_CASE, "act.reasonMissing");
        var asked = hall.store(Hall.UNIT_1).act(Act.of(id, hall.version(id), CaseAction.RETURN_CASE).with(Act.REASON,
                "notOurs"));
        assertThat(asked).isInstanceOf(ActAnswer.Done.class);
        assertThat(hall.state(id)).isEqualTo("PENDING_HANDLE");
        hall.store(Hall.DISPATCHER).act(new RequestStore(DB.database()).ofCase(id).getFirst().approval());
        assertThat(hall.state(id)).isEqualTo("RETURNED");
        var again = hall.store(Hall.OPERATOR).act(
                Act.of(id, hall.version(id), CaseAction.REDISPATCH).to(2));
        assertThat(again).isInstanceOf(ActAnswer.Done.class);
        refused(Hall.UNIT_1, id, CaseAction.SIGN_FOR, "act.noCase");
        done(Hall.UNIT_2, id, CaseAction.SIGN_FOR, CaseState.HANDLING);
        assertThat(hall.rows("SELECT CONCAT(stage, IFNULL(department_id, '')) FROM stage_clock ORDER BY id"))
                .containsExactly("ACCEPT", "FILE", "DISPATCH", "HANDLE1", "DISPATCH", "HANDLE2");
        assertThat(hall.one("SELECT return_count FROM case_file")).isEqualTo("1");
    }

    /** On the calendar of working time, with the lights of the centre's rule. */
    @Test
    void handlingIsCountedInWorkingTime() {
        hall.run("UPDATE time_limit SET limit_value = 12, limit_unit = 'WORK_HOUR' WHERE stage = 'HANDLE'");
        long id = dispatched();
        assertThat(hall
                .one("SELECT CONCAT(k.due_at = work_due('working', k.started_at, 12, 'WORK_HOUR'), k.due_at = c.due_at,"
                        + " k.started_at = c.dispatched_at, k.yellow_at = work_yellow('working', k.started_at, k.due_at),"
                        + " k.red_at = k.due_at, TIMESTAMPDIFF(HOUR, k.started_at, k.due_at) >= 14) FROM stage_clock k"
                        + " JOIN case_file c ON c.id = k.case_id WHERE k.stage = 'HANDLE' AND c.id = " + id))
                .isEqualTo("111111");
    }

    @Test
    void whatAnActionNeedsMustBeGiven() {
        long id = hall.register().caseId();
        var store = hall.store(Hall.OPERATOR);
        assertThat(store.act(Act.of(id, 1, CaseAction.REJECT).saying("  "))).extracting("reason")
                .isEqualTo("act.opinionMissing");
        assertThat(store.act(Act.of(id, 1, CaseAction.CLOSE))).extracting("reason").isEqualTo("act.notPossible");
        assertThat(store.act(Act.of(id, 1, CaseAction.ACCEPT))).isInstanceOf(ActAnswer.Done.class);
        assertThat(store.act(Act.of(id, 2, CaseAction.FILE))).isInstanceOf(ActAnswer.Done.class);
        for (long nowhere : new long[]{4, 99}) {
            assertThat(store.act(Act.of(id, 3, CaseAction.DISPATCH).to(nowhere))).extracting("reason")
                    .isEqualTo("act.departmentMissing");
        }
        assertThat(store.act(Act.of(99, 3, CaseAction.DISPATCH).to(1))).extracting("reason").isEqualTo("act.noCase");
    }

    @Test
    void theSameActIsDoneOnceAndAnswersTheSame() {
        long id = hall.register().caseId();
        var act = Act.of(id, 1, CaseAction.ACCEPT);
        var first = hall.store(Hall.OPERATOR).act(act);
        assertThat(first).isInstanceOf(ActAnswer.Done.class);
        assertThat(hall.store(Hall.OPERATOR).act(act)).isEqualTo(first);
        assertThat(hall.version(id)).isEqualTo(2);

        assertThat(hall.store(Hall.LEADER).act(act)).extracting("reason").isEqualTo("act.takenId");
        var other = new Act(act.id(), id, 2, CaseAction.FILE, null, null, null);
        assertThat(hall.store(Hall.OPERATOR).act(other)).extracting("reason").isEqualTo("act.takenId");
        assertThat(hall.rows("SELECT account FROM act WHERE claimed_id IS NOT NULL ORDER BY at"))
                .containsExactly(Hall.LEADER, Hall.OPERATOR);
        assertThat(hall.version(id)).isEqualTo(2);
    }

    @Test
    void aRefusedActIsOnRecordAndStaysRefused() {
        long id = hall.register().caseId();
        var act = Act.of(id, 1, CaseAction.DISPATCH).to(1);
        assertThat(hall.store(Hall.OPERATOR).act(act)).extracting("reason").isEqualTo("act.notPossible");
        done(Hall.OPERATOR, id, CaseAction.ACCEPT, CaseState.PENDING_FILING);
        assertThat(hall.store(Hall.OPERATOR).act(act)).extracting("reason").isEqualTo("act.notPossible");
        assertThat(hall
                .one("SELECT CONCAT(account, ' ', outcome, ' ', reason) FROM act WHERE act_id = '" + act.id() + "'"))
                .isEqualTo("t-operator REFUSED act.notPossible");
    }

    private static <T> List<T> together(List<Callable<T>> all) throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(all.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = all.stream().map(one -> threads.submit(() -> {
                barrier.await(30, TimeUnit.SECONDS);
                return one.call();
            })).toList();
            var results = new java.util.ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    @Test
    void theSameActInParallelIsDoneOnce() throws InterruptedException, ExecutionException {
        var store = hall.store(Hall.OPERATOR);
        for (int round = 0; round < 10; round++) {
            long id = hall.register().caseId();
            var act = Act.of(id, 1, CaseAction.ACCEPT);
            Callable<ActAnswer> one = () -> store.act(act);
            var answers = together(List.of(one, one, one, one));
            assertThat(answers).hasOnlyElementsOfType(ActAnswer.Done.class).containsOnly(answers.getFirst());
            assertThat(hall.version(id)).isEqualTo(2);
            assertThat(hall.one("SELECT COUNT(*) FROM case_step WHERE case_id = " + id)).isEqualTo("2");
        }
    }

    @Test
    void ofTwoOperatorsOnOneCaseOneComesTooLate() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 10; round++) {
            long id = hall.register().caseId();
            var answers = together(List.<Callable<ActAnswer>>of(
                    () -> hall.store(Hall.OPERATOR).act(Act.of(id, 1, CaseAction.ACCEPT)),
                    () -> hall.store(Hall.LEADER).act(Act.of(id, 1, CaseAction.REJECT).saying("不属受理范围"))));
            assertThat(answers).hasAtLeastOneElementOfType(ActAnswer.Done.class)
                    .hasAtLeastOneElementOfType(ActAnswer.Stale.class);
            assertThat(answers).filteredOn(ActAnswer.Stale.class::isInstance).first(
                    InstanceOfAssertFactories.type(ActAnswer.Stale.class)).extracting(ActAnswer.Stale::version)
                    .isEqualTo(2);
        }
    }

    @Test
    void theWorkflowIsWhatTheRecordObeys() {
        var workflow = hall.store(Hall.UNIT_1).workflow();
        assertThat(workflow.mode()).isEqualTo(OperationMode.JOINT);
        assertThat(workflow.possible(CaseState.PENDING_HANDLE, java.util.Set.of(Role.DEPARTMENT)))
                .contains(CaseAction.SIGN_FOR, CaseAction.ARRIVE, CaseAction.RETURN_CASE,
                        CaseAction.REQUEST_EXTENSION, CaseAction.REQUEST_SUSPENSION, CaseAction.REPLY_SUPERVISE)
                .doesNotContain(CaseAction.CLOSE, CaseAction.FILE);
        assertThat(workflow.possible(CaseState.PENDING_CLOSE, java.util.Set.of(Role.SHIFT_LEADER)))
                .contains(CaseAction.SEND_BACK_FOR_REWORK, CaseAction.CLOSE, CaseAction.FORCE_CLOSE,
                        CaseAction.APPROVE, CaseAction.REFUSE)
                .doesNotContain(CaseAction.DISPATCH, CaseAction.FILE);
        assertThat(workflow.mayRegister(java.util.Set.of(Role.INSPECTOR))).isTrue();
        assertThat(workflow.mayRegister(java.util.Set.of(Role.DEPARTMENT, Role.LEADER))).isFalse();
        assertThat(workflow.needs(CaseAction.DISPATCH).department()).isTrue();
        assertThat(workflow.isEnded(CaseState.CLOSED)).isTrue();
        assertThat(workflow.after(CaseState.REPORTED, CaseAction.ACCEPT)).hasValue(CaseState.PENDING_FILING);
    }

    @Test
    void aReportIsRefusedWithAReason() {
        var report = Hall.report();
        assertThatThrownBy(() -> hall.store(Hall.UNIT_1).register(UUID.randomUUID(), report))
                .isInstanceOf(Refusal.class).hasMessageContaining("act.notAllowed");
        assertThatThrownBy(() -> hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(),
                new NewReport(report.source(), null, "话", "GB13-X", false, null, null, "",
                        null,
                        null, false, null, List.of())))
                .isInstanceOf(Refusal.class).hasMessageContaining("act.noCategory");
        assertThat(hall.one("SELECT COUNT(*) FROM case_file")).isEqualTo("0");
    }

    private static NewPhoto photo(NewPhoto.Kind kind, String name, byte[] content) {
        return new NewPhoto(kind, name, content, Instant.parse("2026-07-16T08:40:00Z"), 116.3011, 39.9511);
    }

    @Test
    void aReportFromTheFieldKeepsItsPlaceItsPersonAndItsPhotos() {
        var photo = photo(NewPhoto.Kind.BEFORE_PHOTO, "井盖 \"1\".jpg", PhotoTest.picture(2_000, 1_500, "jpg"));
        var registered = hall.store(Hall.FIELD).register(UUID.randomUUID(),
                new NewReport(ReportSource.INSPECTOR, "J0001",
                        "井盖没了", Hall.CATEGORY, true, 116.3059, 39.9511, "东街 2 号", null, null, false,
                        Instant.now().minus(Duration.ofMinutes(20)), List.of(photo, photo)));
        assertThat(registered.acceptNo()).matches("A20\\d{6}00001");
        assertThat(hall
                .one("SELECT CONCAT(c.inspector_id, ' ', c.urgent, ' ', a.code, ' ', LEFT(g.code, 12) = m.code, ' ',"
                        + " TIMESTAMPDIFF(MINUTE, c.reported_at, r.recorded_at)) FROM case_file c JOIN area a ON a.id = c.street_id"
                        + " JOIN area m ON m.id = c.community_id JOIN unit_grid g ON g.id = c.unit_grid_id"
                        + " JOIN report r ON r.case_id = c.id"))
                .isEqualTo("1 1 110108002 1 20");
        assertThat(hall.rows("SELECT CONCAT(a.kind, ' ', a.file_name, ' ', a.longitude, ' ', a.taken_at, ' ',"
                + " CONVERT(a.sha256 USING utf8mb4) = SHA2(c.content, 256), ' ', c.delete_after IS NULL, ' ', s.action) FROM attachment a"
                + " JOIN attachment_content c ON c.sha256 = a.sha256 JOIN case_step s ON s.id = a.case_step_id"))
                .hasSize(2)
                .containsOnly("BEFORE_PHOTO 井盖 \"1\".jpg 116.3011000 2026-07-16 08:40:00.000000 1 1 register");
        assertThat(hall.one("SELECT COUNT(*) FROM attachment_content")).isEqualTo("1");
    }

    @Test
    void reportsComeFromEverySource() {
        for (var source : ReportSource.values()) {
            long id = hall.store(Hall.ACCEPTOR)
                    .register(UUID.randomUUID(), new NewReport(source, "渠道", "话", Hall.CATEGORY,
                            false, null, null, "某处", null, null, false, null, List.of()))
                    .caseId();
            assertThat(hall.one("SELECT CONCAT(c.source, ' ', r.source, ' ', r.accept_no LIKE 'A20%') FROM case_file c"
                    + " JOIN report r ON r.case_id = c.id WHERE c.id = " + id))
                    .isEqualTo(source.code() + " " + source.code() + " 1");
        }
        assertThat(hall.one("SELECT COUNT(DISTINCT accept_no) FROM report")).isEqualTo("10");
    }

    /** A number that an import gave on the same day is not given again. */
    @Test
    void numbersGoOnAfterThoseOfAnImport() {
        long id = hall.register().caseId();
        hall.run("UPDATE report SET accept_no = CONCAT(LEFT(accept_no, 9), '00002')",
                "UPDATE case_file SET case_no = CONCAT(DATE_FORMAT(centre_day(UTC_TIMESTAMP(6)), '%Y%m%d'), '00001')");
        assertThat(hall.register().acceptNo()).endsWith("00003");
        long other = hall.register().caseId();
        assertThat(hall.one("SELECT accept_no FROM report WHERE case_id = " + other)).endsWith("00004");
        done(Hall.OPERATOR, other, CaseAction.ACCEPT, CaseState.PENDING_FILING);
        done(Hall.OPERATOR, other, CaseAction.FILE, CaseState.PENDING_DISPATCH);
        assertThat(hall.one("SELECT case_no FROM case_file WHERE id = " + other)).endsWith("00002");
        assertThat(id).isNotEqualTo(other);
    }

    /** The same place found by the database and by the index that imports use. */
    @Test
    void theDatabasePlacesACaseAsImportsDo() {
        var places = GridCasePlace.of(new GridStore(DB.database()));
        var store = hall.store(Hall.ACCEPTOR);
        var random = new SplittableRandom(7);
        for (int i = 0; i < 60; i++) {
            // On the borders too: they lie on whole ten-thousandths.
            double longitude = 116.2995 + random.nextInt(24) * 0.0005;
            double latitude = 39.9495 + random.nextInt(14) * 0.0005;
            var report = Hall.report();
            long id = store.register(UUID.randomUUID(), new NewReport(report.source(), null, "话", Hall.CATEGORY, false,
                    longitude, latitude, "", null, null, false, null, List.of())).caseId();
            assertThat(hall
                    .one("SELECT CONCAT(IFNULL(unit_grid_id, 0), ' ', IFNULL(street_id, 0)) FROM case_file WHERE id = "
                            + id))
                    .as("%s %s", longitude, latitude).isEqualTo(
                            places.at(longitude, latitude).map(place -> place.unitGridId() + " " + place.streetId())
                                    .orElse("0 0"));
        }
    }

    @Test
    void aBrokenPhotoIsNamedAndNothingIsKept() {
        var report = Hall.report();
        var broken = List.of(photo(NewPhoto.Kind.PHOTO, "好.jpg", PhotoTest.picture(40, 40, "jpg")),
                photo(NewPhoto.Kind.PHOTO, "坏.jpg", new byte[]{1, 2, 3}));
        assertThatThrownBy(() -> hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(),
                new NewReport(report.source(), null,
                        "话", Hall.CATEGORY, false, null, null, "", null, null, false, null, broken)))
                .isInstanceOf(Refusal.class).hasMessageContaining("坏.jpg");
        assertThat(hall.one("SELECT (SELECT COUNT(*) FROM case_file) + (SELECT COUNT(*) FROM attachment_content)"))
                .isEqualTo("0");
    }

    @Test
    void theUnitProvesItsWorkWithAPhoto() {
        long id = handled();
        var photos = List.of(photo(NewPhoto.Kind.AFTER_PHOTO, "后.jpg", PhotoTest.picture(800, 600, "jpg")));
        var act = UUID.randomUUID();
        hall.store(Hall.UNIT_1).addPhotos(act, id, photos);
        hall.store(Hall.UNIT_1).addPhotos(act, id, photos);
        assertThat(hall.rows(
                "SELECT CONCAT(a.kind, ' ', s.action) FROM attachment a JOIN case_step s ON s.id = a.case_step_id"))
                .containsExactly("AFTER_PHOTO feedback");
        assertThatThrownBy(() -> hall.store(Hall.UNIT_2).addPhotos(UUID.randomUUID(), id, photos))
                .isInstanceOf(Refusal.class).hasMessageContaining("act.noCase");
    }
}
