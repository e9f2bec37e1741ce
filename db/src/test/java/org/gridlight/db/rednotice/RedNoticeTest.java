package org.gridlight.db.rednotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.WorkClock;
import org.gridlight.model.rednotice.Explanation;
import org.gridlight.model.rednotice.Inspection;
import org.gridlight.model.rednotice.NoticeState;
import org.gridlight.model.rednotice.RedCase;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of a red notice, from the light to the end. */
class RedNoticeTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private RedHall red;

    @BeforeEach
    void open() {
        red = new RedHall(DB);
    }

    @AfterEach
    void close() {
        red.close();
    }

    @Test
    void oneNoticeNamesAllRedCasesOfAUnit() {
        long first = red.red(200);
        long second = red.red(90);
        long brief = red.red(5);
        red.light("RED");
        red.turn();
        var drawn = red.only();
        assertThat(drawn.state()).isEqualTo(NoticeState.PROPOSED);
        assertThat(drawn.number()).isNull();
        assertThat(red.file(drawn.id()).cases()).extracting(RedCase::caseId).as("longest first, %s is too fresh", brief)
                .containsExactly(first, second);
        var before = Instant.now();
        red.store(Hall.LEADER).issue(UUID.randomUUID(), drawn.id());
        var issued = red.only();
        assertThat(issued.number()).isEqualTo("红〔" + LocalDate.now(RedHall.ZONE).getYear() + "〕1号");
        assertThat(issued.responsible()).isEqualTo("马超");
        assertThat(issued.liaison()).isEqualTo("李雷");
        assertThat(issued.why()).isEqualTo("SHARE_OVERDUE");
        assertThat(issued.nextPerson()).as("level 1: who answers for the unit").isEqualTo("马超");
        var clock = new WorkClock(CalendarFile.shipped(CalendarFile.WORKING, RedHall.ZONE));
        var twoDays = Limit.of(2, LimitUnit.WORK_DAY);
        assertThat(issued.replyDue()).isBetween(clock.due(before, twoDays), clock.due(Instant.now(), twoDays));
        long third = red.red(60);
        red.turn(Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(red.store(Hall.LEADER).all()).as("one a unit and day, %s comes tomorrow", third).hasSize(1);
        assertThat(red.only().cases()).isEqualTo(2);
        red.turn(Instant.now().plus(Duration.ofDays(1)));
        assertThat(red.store(Hall.LEADER).all()).hasSize(2);
        assertThat(red.told(issued.id())).containsExactly("drawRedNotice", "issueRedNotice");
    }

    @Test
    void whatIsExplainedIsNotAskedAgain() {
        red.red(200);
        var notice = red.issued();
        red.turn(Instant.now().plus(Duration.ofDays(1)));
        assertThat(red.store(Hall.LEADER).all()).as("the same case").hasSize(1);
        red.store(Hall.UNIT_1).explain(UUID.randomUUID(), notice.id(), red.explanation(notice.id()));
        red.store(Hall.LEADER).decide(UUID.randomUUID(), notice.id(), true, null);
        red.turn(Instant.now().plus(Duration.ofDays(2)));
        assertThat(red.store(Hall.LEADER).all()).as("until the day it named").hasSize(1);
        red.turn(Instant.now().plus(Duration.ofDays(5)));
        assertThat(red.store(Hall.LEADER).all()).as("it was not done by then").hasSize(2);
    }

    @Test
    void aLightThatGoesOutTakesTheProposalWithIt() {
        red.red(200);
        red.light("RED");
        red.turn();
        assertThat(red.store(Hall.LEADER).all()).hasSize(1);
        red.light("GREEN");
        red.turn(Instant.now().plus(Duration.ofMinutes(2)));
        assertThat(red.store(Hall.LEADER).all()).isEmpty();
        red.light("RED");
        red.turn(Instant.now().plus(Duration.ofMinutes(4)));
        assertThat(red.store(Hall.LEADER).all()).hasSize(1);
        assertThat(red.hall.one("SELECT COUNT(*) FROM red_notice")).isEqualTo("1");
    }

    @Test
    void twoWhoIssueAtOnceMakeOneNotice() throws Exception {
        red.red(200);
        red.light("RED");
        red.turn();
        long id = red.only().id();
        var first = red.store(Hall.LEADER);
        var second = red.store(Hall.LEADER_2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> one = () -> issues(first, id);
            Callable<Boolean> other = () -> issues(second, id);
            var done = threads.invokeAll(List.of(one, other));
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(red.hall.one("SELECT last_number FROM notice_series WHERE kind = 'RED_NOTICE'")).isEqualTo("1");
        refused("rednotice.issuedToday", () -> first.draw(UUID.randomUUID(), 1));
        assertThat(red.hall.one("SELECT COUNT(*) FROM red_notice")).isEqualTo("1");
    }

    private static boolean issues(RedNoticeStore store, long id) {
        try {
            store.issue(UUID.randomUUID(), id);
            return true;
        } catch (Refusal refused) {
            assertThat(refused.key()).isEqualTo("rednotice.issued");
            return false;
        }
    }

    @Test
    void explanationsAreReturnedUntilOneIsAccepted() {
        long id = red.red(200);
        red.red(100);
        var notice = red.issued();
        var unit = red.store(Hall.UNIT_1);
        unit.sign(UUID.randomUUID(), notice.id(), null);
        assertThat(red.only().signer()).isEqualTo(Hall.UNIT_1);
        var whole = red.explanation(notice.id());
        refused("rednotice.casesMissing", () -> unit.explain(UUID.randomUUID(), notice.id(),
                new Explanation.New("马超", null, null, whole.lines().subList(0, 1))));
        assertThat(red.only().version()).as("nothing is kept of it").isZero();
        var once = UUID.randomUUID();
        unit.explain(once, notice.id(), whole);
        unit.explain(once, notice.id(), whole);
        assertThat(red.only().state()).isEqualTo(NoticeState.REVIEW);
        refused("rednotice.inReview", () -> unit.explain(UUID.randomUUID(), notice.id(), whole));
        var leader = red.store(Hall.LEADER);
        refused("rednotice.wordsMissing", () -> leader.decide(UUID.randomUUID(), notice.id(), false, " "));
        leader.decide(UUID.randomUUID(), notice.id(), false, "措施不具体");
        assertThat(red.only().state()).isEqualTo(NoticeState.RETURNED);
        // Typed at the centre from the paper of the unit; whoever typed it does not decide.
        red.hall.run("INSERT INTO operator_role (operator_id, role, valid_from) SELECT id, 'operator', '2020-01-01'"
                + " FROM operator WHERE account = '" + Hall.LEADER_2 + "'");
        var typist = red.store(Hall.LEADER_2);
        typist.explain(UUID.randomUUID(), notice.id(),
                new Explanation.New("马超", "请电力公司配合", Instant.now().minusMillis(10), whole.lines()));
        refused("rednotice.ownTyping", () -> typist.decide(UUID.randomUUID(), notice.id(), true, null));
        leader.decide(UUID.randomUUID(), notice.id(), true, null);
        var file = red.file(notice.id());
        assertThat(file.notice().state()).isEqualTo(NoticeState.ACCEPTED);
        assertThat(file.explanations()).extracting(Explanation::version).containsExactly(2, 1);
        assertThat(file.explanations()).extracting(Explanation::accepted).containsExactly(true, false);
        assertThat(file.explanations().getFirst().onBehalf()).isTrue();
        assertThat(file.lineOf(id).orElseThrow().reason()).isEqualTo("配件未到");
        // It ends with its cases.
        red.turn(Instant.now().plus(Duration.ofMinutes(20)));
        assertThat(red.only().state()).isEqualTo(NoticeState.ACCEPTED);
        red.hall.run("UPDATE stage_clock SET stopped_at = UTC_TIMESTAMP(6) WHERE stage = 'HANDLE'");
        red.turn(Instant.now().plus(Duration.ofMinutes(40)));
        assertThat(red.only().state()).isEqualTo(NoticeState.CLOSED);
        assertThat(red.told(notice.id())).containsExactly("drawRedNotice", "issueRedNotice", "signRedNotice",
                "explainRed", "decideExplanation", "explainRed", "decideExplanation", "closeRedNotice");
    }

    @Test
    void aCorrectedCaseLeavesTheFigureAndStaysInTheList() {
        long id = red.red(200);
        red.red(100);
        var notice = red.issued();
        var leader = red.store(Hall.LEADER);
        assertThat(overdue()).isEqualTo(2);
        refused("rednotice.noSlip", () -> leader.correct(UUID.randomUUID(), notice.id(), id, "回执漏录"));
        var slip = Instant.now().minus(Duration.ofMinutes(260)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        var typed = Act.of(id, red.hall.version(id), CaseAction.FEEDBACK_ON_BEHALF).saying("已修复").to(1)
                .with("signer", "马超").with("slipTime", slip.toString());
        assertThat(red.hall.store(Hall.DISPATCHER).act(typed)).isInstanceOf(ActAnswer.Done.class);
        assertThat(red.file(notice.id()).cases().getFirst().canBeCorrected()).isTrue();
        assertThat(overdue()).as("still due before the check").isEqualTo(2);
        leader.correct(UUID.randomUUID(), notice.id(), id, "回执漏录");
        assertThat(overdue()).isEqualTo(1);
        var file = red.file(notice.id());
        assertThat(file.cases()).hasSize(2);
        assertThat(file.cases().getFirst().correction()).isEqualTo("回执漏录");
        assertThat(file.cases().getFirst().slipAt()).isEqualTo(slip);
        assertThat(file.notice().overdueCases()).isEqualTo(1);
        assertThat(red.hall.one("SELECT COUNT(*) FROM case_step WHERE action = 'correctRed' AND case_id = " + id))
                .isEqualTo("1");
        refused("rednotice.correctedBefore", () -> leader.correct(UUID.randomUUID(), notice.id(), id, "再来"));
    }

    /** Open and overdue, as the month counts it. */
    private int overdue() {
        return Integer.parseInt(red.hall.one("SELECT COUNT(*) FROM case_file c WHERE c.closed_at IS NULL"
                + " AND c.due_at < UTC_TIMESTAMP(6) AND NOT c.overdue_excused AND c.department_id = 1"));
    }

    @Test
    void aSupervisorGoesAndSees() throws Exception {
        long id = red.red(200);
        var notice = red.issued();
        var supervisor = red.store(Hall.SUPERVISOR);
        var photo = new org.gridlight.model.cases.NewPhoto(org.gridlight.model.cases.NewPhoto.Kind.PHOTO, "a.jpg",
                Pictures.jpeg(), null, null, null);
        refused("rednotice.wentTime", () -> supervisor.inspect(UUID.randomUUID(), notice.id(), new Inspection.New(id,
                Instant.now().minus(Duration.ofDays(1)), Inspection.Result.UNTOUCHED, "未动工", List.of())));
        supervisor.inspect(UUID.randomUUID(), notice.id(), new Inspection.New(id, Instant.now().minusMillis(5),
                Inspection.Result.UNDER_WAY, "正在开挖", List.of(photo)));
        var seen = red.file(notice.id()).inspections().getFirst();
        assertThat(seen.result()).isEqualTo(Inspection.Result.UNDER_WAY);
        assertThat(seen.photos()).hasSize(1);
        assertThat(red.hall.one("SELECT COUNT(*) FROM attachment WHERE case_id = " + id + " AND sha256 = '"
                + seen.photos().getFirst() + "'")).as("it belongs to the case as well").isEqualTo("1");
    }

    @Test
    void eachStepIsForItsRole() {
        red.red(200);
        red.light("RED");
        red.turn();
        long id = red.only().id();
        for (var account : List.of(Hall.OPERATOR, Hall.ACCEPTOR, Hall.DISPATCHER, Hall.SUPERVISOR)) {
            refused("rednotice.notAllowed", () -> red.store(account).issue(UUID.randomUUID(), id));
        }
        red.store(Hall.LEADER).issue(UUID.randomUUID(), id);
        refused("rednotice.notAllowed", () -> red.store(Hall.ACCEPTOR).escalate(UUID.randomUUID(), id, "x"));
        refused("rednotice.notAllowed", () -> red.store(Hall.LEADER).inspect(UUID.randomUUID(), id,
                new Inspection.New(1, Instant.now(), Inspection.Result.DONE, "x", List.of())));
        refused("rednotice.none", () -> red.store(Hall.UNIT_2).explain(UUID.randomUUID(), id, red.explanation(id)));
        assertThat(red.store(Hall.UNIT_2).all()).isEmpty();
        assertThat(red.store(Hall.UNIT_1).all()).hasSize(1);
        assertThat(red.store(Hall.UNIT_1).file(id).orElseThrow().cases()).hasSize(1);
        // Raw SQL: no table can be written, and what a unit may not call is not there.
        for (var account : List.of(Hall.LEADER, Hall.UNIT_1)) {
            var database = red.hall.signedIn(account);
            for (var table : List.of("red_notice", "red_notice_case", "red_explanation", "red_inspection",
                    "red_escalation", "escalation_level")) {
                assertThatThrownBy(() -> Hall.rows(database, "DELETE FROM " + table)).as("%s %s", account, table)
                        .isNotNull();
            }
            assertThatThrownBy(() -> Hall.rows(database, "CALL notices_turn(UTC_TIMESTAMP(6))")).isNotNull();
            assertThatThrownBy(() -> Hall.rows(database, "CALL red_climb(" + id + ", 1, 'x', 'y', UTC_TIMESTAMP(6))"))
                    .isNotNull();
        }
        assertThatThrownBy(() -> Hall.rows(red.hall.signedIn(Hall.UNIT_1),
                "CALL red_notice_close(UUID(), " + id + ", 'x')")).isNotNull();
        assertThat(red.hall.one("SELECT COUNT(*) FROM red_notice WHERE state = 'AWAITED'")).isEqualTo("1");
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
