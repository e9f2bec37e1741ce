package org.gridlight.db.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.RequestStore;
import org.gridlight.db.people.OperatorMapper;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.measures.CaseGroup;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.Measure;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.measures.MonthQuestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What acts that end a case otherwise than by closing, and upheld appeals, do to the months before and after them. */
class EndedFiguresTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final MonthQuestion MARCH = MonthQuestion.of(YearMonth.of(2026, 3), ZONE);

    private Hall hall;
    private RollupStore rollups;
    private MonthStore months;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        rollups = new RollupStore(DB.database());
        months = new MonthStore(DB.database(), ZONE);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    /** In the hand of unit 1, overdue since the tenth of March. */
    private long overdueSinceMarch() {
        long id = hall.register().caseId();
        List.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH)
                .forEach(action -> hall.act(Hall.OPERATOR, id, action));
        hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR);
        hall.run("UPDATE case_file SET reported_at = '2026-03-02', due_at = '2026-03-10' WHERE id = " + id,
                "UPDATE stage_clock SET due_at = '2026-03-10' WHERE stage = 'HANDLE' AND case_id = " + id);
        assertThat(hall.state(id)).isEqualTo("HANDLING");
        return id;
    }

    private static Instant now() {
        return DB.database().read(session -> session.getMapper(OperatorMapper.class).now());
    }

    /** From the first of April up to now. */
    private static MonthQuestion sinceApril() {
        return new MonthQuestion(MARCH.until(), now().plus(Duration.ofSeconds(1)));
    }

    private MonthCounts total(MonthQuestion question) {
        var total = months.total(question);
        assertThat(total).as("roll-up and recount").isEqualTo(months.recounting().total(question));
        for (var measure : MonthMeasure.values()) {
            assertThat(months.casesBehind(measure, question, CaseGroup.ALL, 100)).as("%s", measure)
                    .hasSize((int) total.of(measure));
        }
        return total;
    }

    private MeasureCounts reportedInMarch(Instant asOf) {
        var measures = new MeasureStore(DB.database(), ZONE);
        var question = new MeasureQuestion(MARCH.from(), MARCH.until(), asOf, Dimension.SOURCE);
        var counted = measures.count(question);
        assertThat(counted).isEqualTo(measures.recounting().count(question));
        counted.forEach(group -> assertThat(measures.list(question, group.key(), Measure.OPEN_OVERDUE))
                .hasSize((int) group.openOverdue()));
        return MeasureCounts.total("", counted);
    }

    private void done(ActAnswer answer) {
        assertThat(answer).isInstanceOf(ActAnswer.Done.class);
    }

    private void endsNow(long id) {
        assertThat(hall.one("SELECT c.ended_at = (SELECT MAX(at) FROM case_step s"
                + " WHERE s.case_id = c.id) FROM case_file c WHERE id = " + id)).isEqualTo("1");
    }

    /** The months before say what they said; from its end on nobody counts it as open. */
    private void requireGone(long cases) {
        for (int i = 0; i < 2; i++) {
            assertThat(total(MARCH)).extracting(MonthCounts::shouldClose, MonthCounts::closed, MonthCounts::backlog)
                    .containsExactly(cases, 0L, cases);
            assertThat(total(sinceApril())).extracting(MonthCounts::shouldClose, MonthCounts::closed,
                    MonthCounts::backlog, MonthCounts::carriedOver).containsExactly(0L, 0L, 0L, 0L);
            assertThat(reportedInMarch(MARCH.until())).extracting(MeasureCounts::openOverdue, MeasureCounts::closed)
                    .containsExactly(cases, 0L);
            assertThat(reportedInMarch(now().plus(Duration.ofSeconds(1))))
                    .extracting(MeasureCounts::openOverdue, MeasureCounts::openOnTime, MeasureCounts::closed)
                    .containsExactly(0L, 0L, 0L);
            rollups.catchUpWhole();
        }
    }

    @Test
    void aVoidCaseStaysInTheMonthsBefore() {
        long id = overdueSinceMarch();
        rollups.catchUpWhole();
        done(hall.store(Hall.DISPATCHER).act(Act.of(id, Act.ANY_VERSION, CaseAction.REQUEST_VOID)
                .with(Act.REASON, "misfiled")));
        done(hall.store(Hall.LEADER)
                .act(new RequestStore(DB.database()).ofCase(id).getLast().approval()));

        assertThat(hall.state(id)).isEqualTo("VOID");
        endsNow(id);
        requireGone(1);
    }

    @Test
    void aMergedCaseStaysInTheMonthsBefore() {
        long id = overdueSinceMarch();
        rollups.catchUpWhole();
        long main = hall.register().caseId();
        hall.act(Hall.OPERATOR, main, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, main, CaseAction.FILE);
        done(hall.store(Hall.OPERATOR)
                .act(Act.of(main, hall.version(main), CaseAction.MERGE).saying("意见").with("case", id)));

        assertThat(hall.state(id)).isEqualTo("MERGED");
        endsNow(id);
        requireGone(1);
    }

    /** No closing; a formula that says so finds it as a number of its own, also when it rests in the archive. */
    @Test
    void aForcedClosingIsNoClosing() {
        long id = overdueSinceMarch();
        rollups.catchUpWhole();
        done(hall.store(Hall.LEADER).act(Act.of(id, hall.version(id), CaseAction.FORCE_CLOSE).saying("转入改造计划")
                .with(Act.REASON, "project").with("leader", "赵局长")));

        assertThat(hall.state(id)).isEqualTo("FORCED_CLOSED");
        endsNow(id);
        requireGone(1);
        assertThat(total(sinceApril()).forcedClosed()).isEqualTo(1);
        assertThat(total(MARCH).forcedClosed()).isZero();
        var ended = hall.one("SELECT ended_at FROM case_file WHERE id = " + id);
        hall.run("UPDATE setting SET value = '0' WHERE name = 'archive.afterDays'",
                "CALL archive_closed(10, @archived)");
        assertThat(hall.state(id)).isEqualTo("ARCHIVED");
        assertThat(hall.one("SELECT ended_at FROM case_file WHERE id = " + id)).isEqualTo(ended);
        requireGone(1);
        assertThat(total(sinceApril()).forcedClosed()).isEqualTo(1);
    }

    /** Nobody's to close, however its times lie. */
    @Test
    void whatWasNeverFiledOrPutRightOnTheSpotIsInNoBacklog() {
        for (var state : List.of("REJECTED", "NOT_FILED", "SELF_SOLVED")) {
            long id = overdueSinceMarch();
            hall.run("UPDATE case_file SET state = '" + state + "', ended_at = '2026-03-20' WHERE id = " + id);
        }
        for (var month : List.of(MARCH, sinceApril())) {
            assertThat(total(month))
                    .extracting(MonthCounts::shouldClose, MonthCounts::backlog, MonthCounts::carriedOver)
                    .containsExactly(0L, 0L, 0L);
        }
        assertThat(reportedInMarch(now().plus(Duration.ofSeconds(1))).openOverdue()).isZero();
    }

    @Test
    void anAppealThatIsUpheldMonthsLaterTakesAnOldMonthsOverdueAway() {
        long id = overdueSinceMarch();
        hall.act(Hall.UNIT_1, id, CaseAction.FEEDBACK);
        hall.act(Hall.ACCEPTOR, id, CaseAction.SEND_CHECK);
        hall.act(Hall.FIELD, id, CaseAction.ANSWER_CHECK);
        done(hall.act(Hall.LEADER, id, CaseAction.CLOSE));
        hall.run("UPDATE case_file SET closed_at = '2026-04-05' WHERE id = " + id);
        rollups.catchUpWhole();
        var april = MonthQuestion.of(YearMonth.of(2026, 4), ZONE);
        assertThat(total(april)).extracting(MonthCounts::closed, MonthCounts::closedOverdue, MonthCounts::exempt,
                MonthCounts::carriedOver).containsExactly(1L, 1L, 0L, 1L);
        assertThat(total(MARCH).backlog()).isEqualTo(1);
        assertThat(reportedInMarch(now()).closedOverdue()).isEqualTo(1);

        done(hall.act(Hall.UNIT_1, id, CaseAction.APPEAL));
        for (var who : List.of(Hall.ASSESSOR, Hall.ASSESSMENT_HEAD)) {
            done(hall.store(who).act(new RequestStore(DB.database()).ofCase(id).getLast().approval()));
        }

        for (int i = 0; i < 2; i++) {
            assertThat(total(april)).extracting(MonthCounts::shouldClose, MonthCounts::closed,
                    MonthCounts::closedOverdue, MonthCounts::exempt, MonthCounts::carriedOver)
                    .containsExactly(1L, 1L, 0L, 1L, 0L);
            assertThat(total(MARCH)).extracting(MonthCounts::shouldClose, MonthCounts::backlog)
                    .containsExactly(0L, 0L);
            assertThat(reportedInMarch(now())).extracting(MeasureCounts::closed, MeasureCounts::closedOverdue)
                    .containsExactly(1L, 0L);
            assertThat(reportedInMarch(MARCH.until()).openOverdue()).isZero();
            rollups.catchUpWhole();
        }
        assertThat(months.casesBehind(MonthMeasure.EXEMPT, april, CaseGroup.department("D1"), 5))
                .as("the fact stays in its times").singleElement()
                .matches(one -> one.closedAt().isAfter(one.dueAt())).extracting(CountedCase::id).isEqualTo(id);

        done(hall.store(Hall.SUPERVISOR).act(Act.of(id, Act.ANY_VERSION, CaseAction.REVIEW_AGAIN).judging(false)
                .saying("到场查看")));
        assertThat(hall.one("SELECT CONCAT(state, overdue_excused) FROM case_file WHERE id = " + id))
                .as("opened again it is judged anew").isEqualTo("REWORK0");
    }
}
