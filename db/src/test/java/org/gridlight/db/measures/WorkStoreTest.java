package org.gridlight.db.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.RequestStore;
import org.gridlight.db.grid.SmallDistrict;
import org.gridlight.db.people.OperatorMapper;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.measures.WorkCounts;
import org.gridlight.model.measures.WorkMeasure;
import org.gridlight.model.measures.Worker;
import org.gridlight.model.score.DepartmentScores;
import org.gridlight.model.score.DepartmentWork;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.score.WorkScores;
import org.gridlight.model.measures.MonthLights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is counted of the work of units, inspectors and people at desks, each number with the cases behind it. */
class WorkStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Hall hall;
    private WorkStore work;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        work = new WorkStore(DB.database());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static Instant now() {
        return DB.database().read(session -> session.getMapper(OperatorMapper.class).now());
    }

    /** The last hours. */
    private static MonthQuestion period() {
        return new MonthQuestion(now().minus(Duration.ofHours(6)), now().plus(Duration.ofSeconds(1)));
    }

    private long dispatched() {
        long id = hall.register().caseId();
        List.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH)
                .forEach(action -> hall.act(Hall.OPERATOR, id, action));
        hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR);
        assertThat(hall.state(id)).isEqualTo("HANDLING");
        return id;
    }

    private void due(long id, String when) {
        hall.run("UPDATE case_file SET due_at = " + when + " WHERE id = " + id);
    }

    /** Everything that is counted of one of them; each number has as many different cases behind it. */
    private Map<WorkMeasure, Long> counts(Worker worker, String key) {
        var question = period();
        var measures = WorkMeasure.of(worker);
        var counts = work.count(measures, question).stream().filter(one -> one.key().equals(key))
                .map(WorkCounts::counts).findFirst().orElse(Map.of());
        measures.forEach(measure -> assertThat(work.casesBehind(measure, question, key, 100)
                .stream().map(CountedCase::id).distinct()).as("%s of %s", measure, key)
                .hasSize(counts.getOrDefault(measure, 0L).intValue()));
        return counts;
    }

    @Test
    void aUnitHasHandledWhatItReportedBackOnAndOwesWhatIsPastDue() {
        long onTime = dispatched();
        hall.act(Hall.UNIT_1, onTime, CaseAction.FEEDBACK);
        long late = dispatched();
        hall.act(Hall.UNIT_1, late, CaseAction.FEEDBACK);
        due(late, "SYSDATE(6) - INTERVAL 3 HOUR");
        long excused = dispatched();
        hall.act(Hall.UNIT_1, excused, CaseAction.FEEDBACK);
        due(excused, "SYSDATE(6) - INTERVAL 3 HOUR");
        hall.run("UPDATE case_file SET overdue_excused = TRUE WHERE id = " + excused);
        due(dispatched(), "SYSDATE(6) - INTERVAL 1 HOUR");
        dispatched();
        long imported = dispatched();
        due(imported, "SYSDATE(6) - INTERVAL 2 HOUR");
        hall.run("UPDATE case_file SET state = 'CLOSED', closed_at = SYSDATE(6) - INTERVAL 3 HOUR WHERE id = "
                + imported);
        long suspended = dispatched();
        due(suspended, "SYSDATE(6) - INTERVAL 1 HOUR");
        hall.run("UPDATE case_file SET state = 'SUSPENDED', suspended_until = SYSDATE(6) + INTERVAL 9 DAY WHERE id = "
                + suspended);
        long merged = dispatched();
        hall.act(Hall.UNIT_1, merged, CaseAction.FEEDBACK);
        hall.run("UPDATE case_file SET state = 'MERGED', ended_at = SYSDATE(6) WHERE id = " + merged);
        long later = dispatched();
        due(later, "SYSDATE(6) - INTERVAL 1 HOUR");
        hall.run("UPDATE case_file SET handled_at = SYSDATE(6) + INTERVAL 3 HOUR WHERE id = " + later,
                "UPDATE department SET assessment_group = '甲组'");

        assertThat(counts(Worker.DEPARTMENT, "D1")).isEqualTo(Map.of(WorkMeasure.SHOULD_HANDLE, 6L,
                WorkMeasure.HANDLED, 4L, WorkMeasure.HANDLED_ON_TIME, 3L, WorkMeasure.HANDLED_LATE, 3L,
                WorkMeasure.OVERDUE_PENDING, 2L));
        assertThat(counts(Worker.DEPARTMENT, "D2")).isEmpty();
        assertThat(work.casesBehind(WorkMeasure.HANDLED, period(), "nobody", 5)).isEmpty();

        var template = TemplateFile.shipped("department");
        var needed = DepartmentWork.neededBy(template);
        var scored = new DepartmentScores(template).of(new MonthStore(DB.database(), ZONE).byDepartment(period()),
                MonthLights.NONE, Map.of(), DepartmentWork.of(needed, work.count(needed, period()))).getFirst();
        assertThat(scored.units()).filteredOn(unit -> unit.key().equals("D1")).first()
                .satisfies(unit -> assertThat(unit.value("handleOnTimeRate")).contains(new BigDecimal("0.5")));
    }

    @Test
    void aPostIsCountedByWhatItsPeopleDidAndWhetherTheStageHadTimeLeft() {
        long inTime = hall.register().caseId();
        hall.act(Hall.OPERATOR, inTime, CaseAction.ACCEPT);
        long late = hall.register().caseId();
        hall.run(
                "UPDATE stage_clock SET started_at = started_at - INTERVAL 1 HOUR, due_at = SYSDATE(6) - INTERVAL 1 MINUTE"
                        + " WHERE case_id = " + late);
        hall.act(Hall.ACCEPTOR, late, CaseAction.SEND_VERIFY);
        hall.act(Hall.OPERATOR, inTime, CaseAction.FILE);
        hall.act(Hall.OPERATOR, inTime, CaseAction.DISPATCH);
        assertThat(hall.store(Hall.DISPATCHER)
                .act(Act.of(inTime, hall.version(inTime), CaseAction.REDISPATCH).saying("错派").to(2)))
                .isInstanceOf(ActAnswer.Done.class);
        hall.run("UPDATE stage_clock k JOIN case_step s ON s.case_id = k.case_id AND s.at = k.started_at"
                + " SET k.misdirected = s.action = 'dispatch' WHERE k.stage = 'HANDLE'");
        for (var action : List.of(CaseAction.SIGN_FOR, CaseAction.FEEDBACK)) {
            assertThat(hall.store(Hall.UNIT_2).act(Act.of(inTime, hall.version(inTime), action).saying("意见")))
                    .isInstanceOf(ActAnswer.Done.class);
        }
        hall.act(Hall.ACCEPTOR, inTime, CaseAction.SEND_CHECK);
        hall.act(Hall.FIELD, inTime, CaseAction.ANSWER_CHECK);
        hall.act(Hall.LEADER, inTime, CaseAction.CLOSE);
        long mistaken = dispatched();
        hall.store(Hall.DISPATCHER).act(Act.of(mistaken, Act.ANY_VERSION, CaseAction.REQUEST_VOID)
                .with(Act.REASON, "misfiled"));
        hall.store(Hall.LEADER).act(new RequestStore(DB.database()).ofCase(mistaken).getLast().approval());
        assertThat(hall.state(inTime)).isEqualTo("CLOSED");
        assertThat(hall.state(mistaken)).isEqualTo("VOID");

        assertThat(counts(Worker.OPERATOR, Hall.OPERATOR)).containsAllEntriesOf(Map.of(WorkMeasure.ACCEPTED, 2L,
                WorkMeasure.FILED, 2L, WorkMeasure.FILED_ON_TIME, 2L, WorkMeasure.VOIDED, 1L,
                WorkMeasure.DISPATCHED, 2L, WorkMeasure.SHOULD_DISPATCH, 2L, WorkMeasure.DISPATCHED_ON_TIME, 2L,
                WorkMeasure.REDISPATCHED, 1L, WorkMeasure.VERIFY_TASKS, 0L, WorkMeasure.SHOULD_CLOSE, 0L));
        assertThat(counts(Worker.OPERATOR, Hall.ACCEPTOR)).containsAllEntriesOf(Map.of(WorkMeasure.VERIFY_TASKS, 1L,
                WorkMeasure.VERIFY_TASKS_ON_TIME, 0L, WorkMeasure.CHECK_TASKS, 1L,
                WorkMeasure.CHECK_TASKS_ON_TIME, 1L, WorkMeasure.ACCEPTED, 0L));
        assertThat(counts(Worker.OPERATOR, Hall.LEADER)).containsAllEntriesOf(Map.of(WorkMeasure.SHOULD_CLOSE, 1L,
                WorkMeasure.CLOSED_ON_TIME, 1L));
        assertThat(counts(Worker.OPERATOR, Hall.DISPATCHER)).containsAllEntriesOf(Map.of(WorkMeasure.DISPATCHED, 1L,
                WorkMeasure.REDISPATCHED, 0L));

        var scores = WorkScores.of(TemplateFile.shipped("dispatcher")).orElseThrow();
        assertThat(scores.people(work.count(scores.measures(), period())).units())
                .as("by account, not by total").extracting(ScoredUnit::key)
                .containsExactly(Hall.DISPATCHER, Hall.OPERATOR);
    }

    @Test
    void anInspectorIsCountedByHisReportsHisGridsAndHisTasks() {
        hall.run("INSERT INTO management_grid (id, code, name, level_name, kind, valid_from) VALUES"
                + " (1, 'R1', '一号责任网格', '责任网格', 'RESPONSIBILITY', '2020-01-01')",
                "INSERT INTO management_grid_part (management_grid_id, unit_grid_id, valid_from) SELECT 1, id, '2020-01-01' FROM unit_grid",
                "INSERT INTO inspector_grid VALUES (1, 1, '2020-01-01', NULL)",
                "INSERT INTO inspector_shift (inspector_id, begins_at, ends_at) VALUES (1, SYSDATE(6) - INTERVAL 1 HOUR, SYSDATE(6))");
        long his = dispatched();
        long missed = dispatched();
        long unfiled = hall.register().caseId();
        hall.run("UPDATE case_file SET inspector_id = 1 WHERE id IN (" + his + ", " + unfiled + ")");
        task(his, "VERIFY", "ANSWERED", "- INTERVAL 1 MINUTE");
        task(missed, "VERIFY", "ANSWERED", "+ INTERVAL 1 MINUTE");
        task(unfiled, "VERIFY", "WITHDRAWN", "- INTERVAL 1 MINUTE");
        task(his, "CHECK", "EXPIRED", "+ INTERVAL 1 MINUTE");
        hall.run(
                "INSERT INTO spot_check (id, day, seed, drawn_at, drawn_by, signed_at, signed_by) SELECT 1, '2026-07-01', 'x', SYSDATE(6),"
                        + " MIN(id), SYSDATE(6), MIN(id) FROM operator",
                "INSERT INTO spot_check_item (id, check_id, kind, ordinal, unit_grid_id, answer, answered_at, answered_by)"
                        + " SELECT 1, 1, 'GRID', 1, unit_grid_id, 'MISSED', SYSDATE(6), (SELECT MIN(id) FROM operator) FROM case_file WHERE id = "
                        + missed,
                "INSERT INTO spot_check_missed (case_id, item_id) VALUES (" + missed + ", 1)");

        assertThat(counts(Worker.INSPECTOR, "J0001")).isEqualTo(Map.of(WorkMeasure.REPORTED, 2L,
                WorkMeasure.VALID_REPORTS, 1L, WorkMeasure.FILED_IN_GRID, 2L, WorkMeasure.MISSED, 1L,
                WorkMeasure.SHOULD_VERIFY, 2L, WorkMeasure.VERIFIED_ON_TIME, 1L, WorkMeasure.SHOULD_CHECK, 1L,
                WorkMeasure.CHECKED_ON_TIME, 0L));
        var collector = WorkScores.of(TemplateFile.shipped("collector")).orElseThrow();
        var scored = collector.people(work.count(collector.measures(), period())).units().getFirst();
        // 1/2 x 40 + (1 - 1/2) x 20 + 1/2 x 20 + 0/1 x 20
        assertThat(scored.total().orElseThrow()).isEqualByComparingTo("40");

        var region = WorkScores.of(TemplateFile.shipped("region-one")).orElseThrow();
        var streets = region.streets(new MonthStore(DB.database(), ZONE).byPlace(period(), Dimension.STREET),
                work.count(region.measures(), period()), work.patrolDays(period()));
        assertThat(streets.units().stream().collect(Collectors.toMap(ScoredUnit::key,
                unit -> unit.value("publicVerified").orElseThrow().intValue())))
                .containsEntry(SmallDistrict.WEST, 2).containsEntry(SmallDistrict.EAST, 0);
        assertThat(streets.units()).allSatisfy(unit -> assertThat(unit.value("patrolDays").orElseThrow())
                .isEqualByComparingTo("1"));
    }

    private void task(long id, String kind, String state, String answered) {
        hall.run(
                "INSERT INTO field_task (case_id, kind, inspector_id, wanted_by, state, sent_at, sent_by, ended_at) SELECT "
                        + id + ", '" + kind + "', 1, SYSDATE(6) - INTERVAL 1 HOUR, '" + state
                        + "', SYSDATE(6) - INTERVAL 2 HOUR, MIN(id),"
                        + " SYSDATE(6) - INTERVAL 1 HOUR " + answered + " FROM operator");
    }

    @Test
    void everyMeasureIsCountedUnderTheNameTheShippedTemplatesUse() {
        var templates = List.of("collector", "acceptor", "shift-leader", "dispatcher", "region-one", "region-two",
                "inspector");
        var counted = templates.stream().map(name -> WorkScores.of(TemplateFile.shipped(name)).orElseThrow())
                .flatMap(scores -> scores.measures().stream()).collect(Collectors.toCollection(() -> EnumSet.noneOf(
                        WorkMeasure.class)));
        var department = DepartmentWork.neededBy(TemplateFile.shipped("jinniu"));

        assertThat(counted).containsExactlyInAnyOrderElementsOf(Arrays.stream(WorkMeasure.values())
                .filter(measure -> measure.worker() != Worker.DEPARTMENT).toList());
        assertThat(department).containsExactlyInAnyOrderElementsOf(WorkMeasure.of(Worker.DEPARTMENT));
        assertThat(WorkScores.of(TemplateFile.shipped("survey"))).isEmpty();
    }
}
