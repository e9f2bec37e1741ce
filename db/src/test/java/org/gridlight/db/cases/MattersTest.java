package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseLevel;
import org.gridlight.model.cases.CaseLink;
import org.gridlight.model.cases.CaseRelations;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.FoundCase;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.intake.PhotoTest;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several reports and one matter, one report and several matters; levels, the pool, what inspectors solve themselves. */
class MattersTest {
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

    private ActAnswer ask(String account, Act act) {
        return hall.store(account).act(act);
    }

    private Act act(long id, CaseAction action) {
        return Act.of(id, hall.version(id), action).saying("意见");
    }

    private void done(String account, Act act, CaseState state) {
        assertThat(ask(account, act)).as("%s by %s", act.action(), account)
                .isInstanceOfSatisfying(ActAnswer.Done.class, done -> assertThat(done.state()).isEqualTo(state));
        assertThat(hall.state(act.caseId())).isEqualTo(state.name());
    }

    private void refused(String account, Act act, String reason) {
        assertThat(ask(account, act)).as("%s by %s", act.action(), account)
                .asInstanceOf(type(ActAnswer.Refused.class)).extracting(ActAnswer.Refused::reason).isEqualTo(reason);
    }

    private long accepted() {
        long id = hall.register().caseId();
        done(Hall.OPERATOR, act(id, CaseAction.ACCEPT), CaseState.PENDING_FILING);
        return id;
    }

    private long filed() {
        long id = accepted();
        done(Hall.OPERATOR, act(id, CaseAction.FILE), CaseState.PENDING_DISPATCH);
        return id;
    }

    private CaseRelations relations(long id) {
        return new RelationStore(hall.signedIn(Hall.LEADER)).of(id).orElseThrow();
    }

    private CaseFile file(long id) {
        return new CaseFileStore(hall.signedIn(Hall.LEADER)).file(id).orElseThrow();
    }

    private long told(String who, String telephone) {
        var one = Hall.report();
        return hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), new NewReport(one.source(), null, one.words(),
                one.categoryCode(), false, one.longitude(), one.latitude(), one.place(), who, telephone, false, null,
                List.of(photo(NewPhoto.Kind.PHOTO)))).caseId();
    }

    private static NewPhoto photo(NewPhoto.Kind kind) {
        return new NewPhoto(kind, "a.png", PhotoTest.picture(40, 30, "png"), null, null, null);
    }

    private void wholeInNumbers() {
        assertThat(hall.one("SELECT (SELECT SUM(version) FROM case_file) = (SELECT COUNT(*) FROM case_step) AND "
                + "(SELECT COUNT(*) FROM case_step) = (SELECT COUNT(*) FROM change_log WHERE kind = 'case') - "
                + "(SELECT COUNT(*) FROM audit_log WHERE action = 'attach')")).isEqualTo("1");
    }

    @Test
    void reportsOfOneMatterAreReadInItsMainCase() {
        long main = filed();
        long second = told("张三", "13900001111");
        long third = told("李四", "13900002222");
        refused(Hall.ACCEPTOR, act(third, CaseAction.JOIN_TO), "act.otherMissing");
        refused(Hall.ACCEPTOR, act(third, CaseAction.JOIN_TO).with("case", third), "act.sameCase");
        refused(Hall.ACCEPTOR, act(third, CaseAction.JOIN_TO).with("case", 4_711), "act.otherMissing");
        refused(Hall.ACCEPTOR, act(main, CaseAction.JOIN_TO).with("case", second), "act.notAllowed");
        refused(Hall.DISPATCHER, act(second, CaseAction.JOIN_TO).with("case", main), "act.notAllowed");

        // The third is joined to the second, the second merged into the main case: all of it is read there.
        var once = act(third, CaseAction.JOIN_TO).with("case", second);
        done(Hall.ACCEPTOR, once, CaseState.MERGED);
        done(Hall.ACCEPTOR, once, CaseState.MERGED);
        assertThat(hall.version(second)).isEqualTo(2);
        done(Hall.OPERATOR, act(main, CaseAction.MERGE).with("case", second), CaseState.PENDING_DISPATCH);
        assertThat(hall.state(second)).isEqualTo("MERGED");
        refused(Hall.OPERATOR, act(main, CaseAction.MERGE).with("case", third), "act.otherNotPossible");
        refused(Hall.OPERATOR, act(second, CaseAction.ACCEPT), "act.notPossible");

        var file = file(main);
        assertThat(file.tellings()).extracting(CaseFile.Telling::telephone).containsExactly(null, "****1111",
                "****2222");
        assertThat(file.attachments()).hasSize(2);
        assertThat(relations(main).merged()).extracting(FoundCase::id).containsExactly(second, third);
        assertThat(relations(third).parent().id()).isEqualTo(main);
        assertThat(file(third).steps()).extracting(CaseFile.Step::action).containsExactly("register", "joinTo");
        assertThat(file(second).steps()).extracting(CaseFile.Step::action).containsExactly("register", "joinTo",
                "merge");
        assertThat(file.steps()).extracting(CaseFile.Step::action).endsWith("merge");
        assertThat(hall.rows("SELECT stage FROM stage_clock WHERE stopped_at IS NULL")).containsExactly("DISPATCH");
        assertThat(
                new org.gridlight.db.people.ReporterLookStore(hall.signedIn(Hall.LEADER)).look(UUID.randomUUID(), main,
                        org.gridlight.model.people.LookPurpose.OTHER, "核对三位来电人是否为同一人"))
                .hasSize(2);
        wholeInNumbers();
    }

    @Test
    void aCaseInHandlingIsMergedWithItsClocksAndUnits() {
        long main = filed();
        long other = filed();
        done(Hall.DISPATCHER, act(other, CaseAction.DISPATCH_JOINT).to(1).with("units", List.of(2)),
                CaseState.PENDING_HANDLE);
        done(Hall.UNIT_1, act(other, CaseAction.REQUEST_EXTENSION).with("reason", "works"), CaseState.PENDING_HANDLE);
        done(Hall.LEADER, act(main, CaseAction.MERGE).with("case", other), CaseState.PENDING_DISPATCH);
        assertThat(hall.one("SELECT state FROM case_request WHERE case_id = " + other)).isEqualTo("MOOT");
        assertThat(
                hall.one("SELECT CONCAT(state, due_at > ended_at, parent_id = " + main + ") FROM case_file WHERE id = "
                        + other))
                .isEqualTo("MERGED11");
        assertThat(hall.one("SELECT COUNT(*) FROM stage_clock WHERE stopped_at IS NULL AND case_id = " + other))
                .isEqualTo("0");
        assertThat(hall.rows("SELECT DISTINCT state FROM case_part")).containsExactly("CLOSED");
        refused(Hall.UNIT_2, act(other, CaseAction.SIGN_FOR), "act.notPossible");
        wholeInNumbers();
    }

    /** Never both in each other, and never two that wait for each other. */
    @Test
    void twoMergesInOppositeDirectionsLeaveOneMainCase() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 10; round++) {
            long one = accepted();
            long two = accepted();
            var answers = together(List.of(
                    () -> ask(Hall.OPERATOR, Act.of(one, 2, CaseAction.MERGE).with("case", two)),
                    () -> ask(Hall.LEADER, Act.of(two, 2, CaseAction.MERGE).with("case", one))));
            assertThat(answers).filteredOn(ActAnswer.Done.class::isInstance).hasSize(1);
            assertThat(List.of(hall.state(one), hall.state(two))).containsExactlyInAnyOrder("PENDING_FILING", "MERGED");
            long third = accepted();
            long fourth = accepted();
            var joins = together(List.of(
                    () -> ask(Hall.OPERATOR, Act.of(third, 2, CaseAction.JOIN_TO).with("case", fourth)),
                    () -> ask(Hall.LEADER, Act.of(fourth, 2, CaseAction.JOIN_TO).with("case", third))));
            assertThat(joins).filteredOn(ActAnswer.Done.class::isInstance).hasSize(1);
            assertThat(hall.one("SELECT COUNT(*) FROM case_file a JOIN case_file b ON b.id = a.parent_id "
                    + "WHERE b.state = 'MERGED'")).isEqualTo("0");
        }
        wholeInNumbers();
    }

    private static List<ActAnswer> together(List<Callable<ActAnswer>> acts)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(acts.size());
        try (var people = Executors.newFixedThreadPool(acts.size())) {
            var answers = acts.stream().map(act -> people.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return act.call();
            })).toList();
            var all = new java.util.ArrayList<ActAnswer>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }

    @Test
    void aSecondMatterIsSplitOffWithANumberOfItsOwn() {
        long id = told("张三", "13900001111");
        refused(Hall.ACCEPTOR, act(id, CaseAction.SPLIT).saying(" "), "act.opinionMissing");
        refused(Hall.ACCEPTOR, act(id, CaseAction.SPLIT).with("category", "0-0"), "act.noCategory");
        refused(Hall.DISPATCHER, act(id, CaseAction.SPLIT), "act.notAllowed");
        var once = act(id, CaseAction.SPLIT).saying("旁边还有一处乱堆物料").with("place", "西街 3 号");
        done(Hall.ACCEPTOR, once, CaseState.REPORTED);
        done(Hall.ACCEPTOR, once, CaseState.REPORTED);
        var link = relations(id).links();
        assertThat(link).singleElement().satisfies(split -> {
            assertThat(split.kind()).isEqualTo(CaseLink.Kind.SPLIT);
            assertThat(split.first()).isFalse();
        });
        long second = link.getFirst().otherId();
        assertThat(relations(second).links()).singleElement().satisfies(split -> {
            assertThat(split.otherId()).isEqualTo(id);
            assertThat(split.first()).isTrue();
        });
        var file = file(second);
        assertThat(file.header().state()).isEqualTo(CaseState.PENDING_FILING);
        assertThat(file.header().acceptNo()).isNotEqualTo(file(id).header().acceptNo()).startsWith("A20");
        assertThat(file.tellings()).singleElement().satisfies(telling -> {
            assertThat(telling.words()).isEqualTo("旁边还有一处乱堆物料");
            assertThat(telling.telephone()).isEqualTo("****1111");
        });
        assertThat(file.running()).hasValueSatisfying(clock -> assertThat(clock.stage().name()).isEqualTo("FILE"));
        done(Hall.OPERATOR, act(second, CaseAction.FILE), CaseState.PENDING_DISPATCH);
        wholeInNumbers();
    }

    @Test
    void casesAreLinkedOnceAndWhatComesAgainIsFoundByTheRecord() {
        long first = filed();
        long second = filed();
        done(Hall.DISPATCHER, Act.of(second, Act.ANY_VERSION, CaseAction.LINK).with("case", first),
                CaseState.PENDING_DISPATCH);
        refused(Hall.DISPATCHER, act(first, CaseAction.LINK).with("case", second), "act.linkedBefore");
        assertThat(relations(first).links()).singleElement().extracting(CaseLink::who).isEqualTo(Hall.DISPATCHER);
        assertThat(relations(second).recurrent()).isFalse();

        hall.run("UPDATE case_file SET state = 'CLOSED', closed_at = UTC_TIMESTAMP(6) - INTERVAL 14 DAY WHERE id = "
                + first,
                "UPDATE case_file SET state = 'CLOSED', closed_at = UTC_TIMESTAMP(6) - INTERVAL 16 DAY "
                        + "WHERE id = " + second);
        long again = hall.register().caseId();
        assertThat(relations(again)).satisfies(found -> {
            assertThat(found.recurrent()).isTrue();
            assertThat(found.links()).extracting(CaseLink::otherId).containsExactly(first);
            assertThat(found.links()).extracting(CaseLink::kind).containsExactly(CaseLink.Kind.RECURRENT);
        });
        var far = Hall.report();
        long elsewhere = hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), new NewReport(far.source(), null, "x",
                far.categoryCode(), false, far.longitude() + 0.001, far.latitude(), "远处", null, null, false, null,
                List.of())).caseId();
        assertThat(relations(elsewhere).recurrent()).isFalse();
    }

    @Test
    void aUnitTakesACaseOfThePoolByItself() {
        long id = filed();
        refused(Hall.UNIT_2, act(id, CaseAction.TAKE_FROM_POOL), "act.noCase");
        refused(Hall.UNIT_2, act(id, CaseAction.OPEN_POOL), "act.noCase");
        done(Hall.DISPATCHER, act(id, CaseAction.OPEN_POOL), CaseState.PENDING_DISPATCH);
        assertThat(new OpenCaseStore(hall.signedIn(Hall.UNIT_2)).all()).extracting(one -> one.id()).containsExactly(id);
        refused(Hall.OPERATOR, act(id, CaseAction.TAKE_FROM_POOL), "act.notAllowed");
        refused(Hall.UNIT_2, act(id, CaseAction.SIGN_FOR), "act.noCase");
        done(Hall.UNIT_2, act(id, CaseAction.TAKE_FROM_POOL), CaseState.HANDLING);
        refused(Hall.UNIT_1, act(id, CaseAction.TAKE_FROM_POOL), "act.noCase");
        assertThat(hall.one("SELECT CONCAT(department_id, pooled, dispatched_at IS NULL, TIMESTAMPDIFF(MINUTE, "
                + "dispatched_at, due_at)) FROM case_file")).isEqualTo("210120");
        done(Hall.UNIT_2, act(id, CaseAction.FEEDBACK), CaseState.PENDING_CHECK);
        assertThat(hall.one("SELECT pooled FROM case_file")).isEqualTo("0");

        hall.run("UPDATE setting SET value = 'X, " + Hall.CATEGORY + "' WHERE name = 'pool.categories'");
        assertThat(relations(filed()).pooled()).isTrue();
    }

    @Test
    void aStreetRunsItsOwnLoopAndTheDistrictPullsUp() {
        hall.run("INSERT INTO operator_role (operator_id, role, valid_from) SELECT id, 'subCentre', '2020-01-01' "
                + "FROM operator WHERE account = '" + Hall.FIELD + "'");
        var street = Hall.STREET_WEST;
        long id = hall.store(street).register(UUID.randomUUID(), Hall.report()).caseId();
        assertThat(relations(id).level()).isEqualTo(CaseLevel.STREET);
        refused(Hall.ACCEPTOR, act(id, CaseAction.ACCEPT), "act.withStreet");
        refused(Hall.FIELD, act(id, CaseAction.ACCEPT), "act.notAllowed");
        done(street, act(id, CaseAction.ACCEPT), CaseState.PENDING_FILING);
        done(street, act(id, CaseAction.FILE), CaseState.PENDING_DISPATCH);
        refused(Hall.DISPATCHER, act(id, CaseAction.DISPATCH).to(1), "act.withStreet");
        done(street, act(id, CaseAction.DISPATCH).to(1), CaseState.PENDING_HANDLE);
        done(Hall.UNIT_1, act(id, CaseAction.SIGN_FOR), CaseState.HANDLING);
        done(Hall.UNIT_1, act(id, CaseAction.FEEDBACK), CaseState.PENDING_CHECK);
        done(street, act(id, CaseAction.SEND_CHECK), CaseState.CHECKING);
        done(Hall.FIELD, act(id, CaseAction.ANSWER_CHECK).judging(true), CaseState.PENDING_CLOSE);
        done(street, act(id, CaseAction.CLOSE), CaseState.CLOSED);
        assertThat(relations(id).level()).isEqualTo(CaseLevel.STREET);

        long up = hall.store(street).register(UUID.randomUUID(), Hall.report()).caseId();
        refused(street, act(up, CaseAction.SEND_UP).with("level", "GRID"), "act.noHigherLevel");
        done(street, act(up, CaseAction.SEND_UP).with("reason", "noMeans"), CaseState.REPORTED);
        assertThat(relations(up).level()).isEqualTo(CaseLevel.DISTRICT);
        refused(street, act(up, CaseAction.ACCEPT), "act.withDistrict");
        refused(street, act(up, CaseAction.SEND_UP), "act.withDistrict");
        done(Hall.ACCEPTOR, act(up, CaseAction.ACCEPT), CaseState.PENDING_FILING);
        long pulled = hall.store(street).register(UUID.randomUUID(), Hall.report()).caseId();
        done(Hall.LEADER, act(pulled, CaseAction.SEND_UP), CaseState.REPORTED);
        done(Hall.LEADER, act(pulled, CaseAction.ACCEPT), CaseState.PENDING_FILING);

        // Another street's cases are none of its own.
        var east = new NewReport(ReportSource.HOTLINE, null, "井盖没了", Hall.CATEGORY, false, 116.3081, 39.9511, "东街",
                null,
                null, false, null, List.of());
        assertThatThrownBy(() -> hall.store(street).register(UUID.randomUUID(), east)).isInstanceOf(Refusal.class)
                .hasMessageContaining("act.otherStreet");
        long other = hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), east).caseId();
        refused(street, act(other, CaseAction.ACCEPT), "act.noCase");
        hall.run("UPDATE case_file SET level = 'STREET' WHERE id = " + other);
        refused(street, act(other, CaseAction.ACCEPT), "act.noCase");
        long own = hall.store(street).register(UUID.randomUUID(), Hall.report()).caseId();
        refused(street, act(own, CaseAction.JOIN_TO).with("case", other), "act.otherMissing");
    }

    @Test
    void anInspectorEndsWhatHePutRightHimself() {
        for (var mode : OperationMode.values()) {
            hall.mode(mode);
            var report = new NewReport(ReportSource.INSPECTOR, "J0001", "小广告", Hall.CATEGORY, false, 116.3011, 39.9511,
                    "西街 1 号", null, null, false, null, List.of(photo(NewPhoto.Kind.BEFORE_PHOTO)));
            long id = hall.store(Hall.FIELD).register(UUID.randomUUID(), report).caseId();
            refused(Hall.FIELD, act(id, CaseAction.SELF_SOLVE), "act.afterPhotoMissing");
            hall.store(Hall.FIELD).addPhotos(UUID.randomUUID(), id, List.of(photo(NewPhoto.Kind.AFTER_PHOTO)));
            refused(Hall.ACCEPTOR, act(id, CaseAction.SELF_SOLVE), "act.notAllowed");
            done(Hall.FIELD, act(id, CaseAction.SELF_SOLVE), CaseState.SELF_SOLVED);
            assertThat(relations(id).level()).isEqualTo(CaseLevel.GRID);
            assertThat(hall.one("SELECT CONCAT(due_at IS NULL, closed_at IS NULL) FROM case_file WHERE id = " + id))
                    .isEqualTo("11");
            done(Hall.SUPERVISOR, act(id, CaseAction.REVIEW_AGAIN).judging(false), CaseState.PENDING_FILING);
            done(Hall.LEADER, act(id, CaseAction.FILE), CaseState.PENDING_DISPATCH);
            long anothers = hall.register().caseId();
            refused(Hall.FIELD, act(anothers, CaseAction.SELF_SOLVE), "act.notOwnReport");
        }
    }
}
