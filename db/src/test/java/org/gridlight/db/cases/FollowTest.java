package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridlight.db.cases.FollowHall.AGENT;
import static org.gridlight.db.cases.FollowHall.CHIEF;
import static org.gridlight.db.cases.FollowHall.SECOND_LEADER;
import static org.gridlight.db.cases.FollowHall.SUPERVISOR;
import static org.gridlight.db.cases.FollowHall.beside;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.CallBack;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.Notice;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.cases.Recheck;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.Satisfaction;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows a case: urging, supervising, instructing, calling back, looking again. */
class FollowTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private FollowHall people;
    private Hall hall;

    @BeforeEach
    void open() {
        people = new FollowHall(DB);
        hall = people.hall;
    }

    @AfterEach
    void close() {
        people.close();
    }

    private FollowStore follow(String account) {
        return new FollowStore(hall.signedIn(account));
    }

    private static String soon() {
        return Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Act demand(long id) {
        return beside(id, CaseAction.SUPERVISE).saying("请于明日前办结").with("until", soon()).with("reason", "OVERDUE");
    }

    @Test
    void aReminderOwesNothing() {
        long id = people.dispatched();
        var urge = beside(id, CaseAction.URGE);
        people.done(Hall.ACCEPTOR, urge);
        people.done(Hall.ACCEPTOR, urge);
        assertThat(hall.state(id)).isEqualTo("PENDING_HANDLE");
        assertThat(follow(Hall.LEADER).of(id).notices()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.URGE);
            assertThat(notice.isOpen()).isFalse();
            assertThat(notice.number()).isNull();
        });
        assertThat(follow(Hall.UNIT_1).owedReplies()).isEmpty();
        people.refused(CHIEF, beside(id, CaseAction.URGE), "act.notAllowed");
        people.refused(Hall.UNIT_1, beside(id, CaseAction.URGE), "act.notAllowed");
        people.refused(Hall.ACCEPTOR, people.act(people.closed(), CaseAction.URGE), "act.notPossible");
    }

    @Test
    void aDemandHasANumberIsAnsweredByTheUnitAndStruckOff() {
        long id = people.dispatched();
        long other = people.dispatched();
        people.refused(Hall.OPERATOR, demand(id), "act.notAllowed");
        people.refused(SUPERVISOR, demand(id).with("until", "2020-01-01T00:00:00Z"), "act.dueMissing");
        people.refused(SUPERVISOR, demand(id).with("until", "tomorrow"), "act.dueMissing");
        people.refused(SUPERVISOR, demand(id).saying(" "), "act.opinionMissing");
        var demand = demand(id);
        people.done(SUPERVISOR, demand);
        people.done(SUPERVISOR, demand);
        people.done(CHIEF, demand(other).with("urgency", "MOST_URGENT"));
        int year = Integer.parseInt(hall.one("SELECT YEAR(centre_day(UTC_TIMESTAMP()))"));

        assertThat(follow(Hall.UNIT_1).owedReplies()).extracting(Notice::number, Notice::urgency, Notice::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("督办〔" + year + "〕1号", Notice.Urgency.ORDINARY, "OVERDUE"),
                        org.assertj.core.groups.Tuple.tuple("督办〔" + year + "〕2号", Notice.Urgency.MOST_URGENT,
                                "OVERDUE"));
        assertThat(follow(Hall.UNIT_2).owedReplies()).isEmpty();
        assertThat(follow(Hall.LEADER).owedReplies(1)).hasSize(2);
        assertThat(follow(Hall.LEADER).owedReplies(2)).isEmpty();
        assertThat(hall.rows("SELECT flag FROM case_flag WHERE case_id = " + id)).containsExactly("SUPERVISED");

        people.refused(SUPERVISOR, beside(id, CaseAction.STRIKE_OFF), "act.notReplied");
        people.refused(Hall.UNIT_2, beside(id, CaseAction.REPLY_SUPERVISE).saying("已办"), "act.noCase");
        people.refused(SUPERVISOR, beside(id, CaseAction.REPLY_SUPERVISE).saying("已办"), "act.notAllowed");
        people.done(Hall.UNIT_1, beside(id, CaseAction.REPLY_SUPERVISE).saying("已办"));
        people.refused(Hall.UNIT_1, beside(id, CaseAction.REPLY_SUPERVISE).saying("再回"), "act.noNotice");
        assertThat(follow(SUPERVISOR).demandsToStrikeOff()).extracting(Notice::reply).containsExactly("已办");
        people.refused(CHIEF, beside(id, CaseAction.STRIKE_OFF), "act.notAllowed");
        people.done(SUPERVISOR, beside(id, CaseAction.STRIKE_OFF));
        people.refused(SUPERVISOR, beside(id, CaseAction.STRIKE_OFF), "act.noNotice");
        assertThat(hall.rows("SELECT flag FROM case_flag WHERE case_id = " + id)).isEmpty();
        people.done(SUPERVISOR, beside(other, CaseAction.STRIKE_OFF).saying("合并办理"));
        assertThat(follow(SUPERVISOR).of(other).notices()).extracting(Notice::closingWords).containsExactly("合并办理");
        assertThat(hall.state(id)).isEqualTo("PENDING_HANDLE");
    }

    @Test
    void aNumberOfARefusedDemandIsNotLost() {
        long id = people.dispatched();
        people.done(SUPERVISOR, demand(id));
        hall.run("UPDATE setting SET value = '督〔{0}〕第{1}号' WHERE name = 'supervise.number'");
        people.refused(SUPERVISOR, demand(id).with("urgency", "HIGHEST"), "act.detailBroken");
        people.done(SUPERVISOR, demand(id));
        assertThat(hall.rows("SELECT SUBSTRING_INDEX(number, '〕', -1) FROM case_notice ORDER BY id"))
                .containsExactly("1号", "第2号");
    }

    @Test
    void nothingIsDemandedBeforeThereIsAUnit() {
        long id = hall.register().caseId();
        people.refused(SUPERVISOR, demand(id), "act.notPossible");
        people.done(CHIEF, beside(id, CaseAction.INSTRUCT).saying("请核实后速办"));
    }

    @Test
    void theWordsOfALeaderStandUnderHisNameUntilTheyAreAnswered() {
        long id = people.dispatched();
        people.refused(Hall.OPERATOR, beside(id, CaseAction.INSTRUCT).saying("速办"), "act.notAllowed");
        people.refused(Hall.LEADER, beside(id, CaseAction.INSTRUCT).saying("速办"), "act.leaderMissing");
        people.done(CHIEF, beside(id, CaseAction.INSTRUCT).saying("速办").with("leader", "李四"));
        people.done(Hall.LEADER, beside(id, CaseAction.INSTRUCT).saying("举一反三").with("leader", "李副区长"));
        assertThat(follow(CHIEF).openInstructions()).extracting(Notice::leader, Notice::words).containsExactly(
                org.assertj.core.groups.Tuple.tuple("王区长", "速办"),
                org.assertj.core.groups.Tuple.tuple("李副区长", "举一反三"));
        people.refused(SUPERVISOR, beside(id, CaseAction.STRIKE_OFF).saying("销"), "act.noNotice");
        long second = follow(CHIEF).openInstructions().getLast().id();
        people.done(Hall.UNIT_1, beside(id, CaseAction.REPLY_INSTRUCT).saying("全面排查").with("notice", second));
        people.done(Hall.LEADER, beside(id, CaseAction.REPLY_INSTRUCT).saying("已派遣"));
        assertThat(follow(CHIEF).openInstructions()).isEmpty();
        assertThat(follow(CHIEF).of(id).notices()).extracting(Notice::reply).containsExactly("已派遣", "全面排查");
    }

    @ParameterizedTest
    @EnumSource
    void aLeaderNeverMovesACase(OperationMode mode) {
        hall.mode(mode);
        var workflow = hall.store(CHIEF).workflow();
        assertThat(workflow.transitions()).filteredOn(move -> move.role().code().equals("leader"))
                .isNotEmpty().allSatisfy(move -> assertThat(move.from()).isEqualTo(move.to()));
    }

    private CallBack owed(long id) {
        return follow(AGENT).of(id).callBacks().getLast();
    }

    private static Act call(long id, Satisfaction said) {
        return beside(id, CaseAction.CALL_BACK).with("satisfaction", said.name());
    }

    @Test
    void whoReportedIsToBeCalledBackOnTheDayOfClosing() {
        long id = people.closed();
        assertThat(follow(AGENT).owedCallBacks()).singleElement().satisfies(task -> {
            assertThat(task.caseId()).isEqualTo(id);
            assertThat(task.isOwed()).isTrue();
            assertThat(task.due()).isAfter(task.made()).isBefore(task.made().plus(Duration.ofDays(1)));
        });
        assertThat(hall
                .one("SELECT COUNT(*) FROM call_back b JOIN work_slot s ON s.calendar = 'hall' AND s.end = b.due_at"))
                .isEqualTo("1");
        people.refused(Hall.LEADER, call(id, Satisfaction.DISSATISFIED).saying("没修"), "act.verdictMissing");
        people.refused(AGENT, call(id, Satisfaction.DISSATISFIED).judging(false), "act.opinionMissing");
        people.refused(AGENT, beside(id, CaseAction.CALL_BACK).with("satisfaction", "HAPPY"),
                "act.satisfactionMissing");
        people.refused(Hall.UNIT_1, call(id, Satisfaction.SATISFIED), "act.notAllowed");
        people.refused(SUPERVISOR, call(id, Satisfaction.SATISFIED), "act.notAllowed");
        people.done(Hall.ACCEPTOR, call(id, Satisfaction.SATISFIED).judging(true));
        assertThat(owed(id)).returns(Satisfaction.SATISFIED, CallBack::result).returns(true, CallBack::solved);
        assertThat(hall.state(id)).isEqualTo("CLOSED");
        people.refused(AGENT, call(id, Satisfaction.SATISFIED), "act.noCallBack");
        assertThat(follow(AGENT).owedCallBacks()).isEmpty();
    }

    @Test
    void nobodyIsCalledForWhatAnInspectorFound() {
        long id = people.reported(ReportSource.INSPECTOR, null);
        people.done(Hall.OPERATOR, id, CaseAction.ACCEPT);
        people.done(Hall.OPERATOR, id, CaseAction.FILE);
        people.done(Hall.OPERATOR, id, CaseAction.DISPATCH);
        people.done(Hall.OPERATOR, people.pendingClose(id), CaseAction.CLOSE);
        assertThat(hall.one("SELECT COUNT(*) FROM call_back")).isEqualTo("0");
        people.refused(AGENT, call(id, Satisfaction.SATISFIED), "act.noCallBack");
    }

    @Test
    void whoLeftNoNumberIsOnRecordButNotToBeCalled() {
        long id = hall.register().caseId();
        people.done(Hall.OPERATOR, id, CaseAction.ACCEPT);
        people.done(Hall.OPERATOR, id, CaseAction.FILE);
        people.done(Hall.OPERATOR, id, CaseAction.DISPATCH);
        people.done(Hall.OPERATOR, people.pendingClose(id), CaseAction.CLOSE);
        assertThat(owed(id).reachable()).isFalse();
        assertThat(follow(AGENT).owedCallBacks()).isEmpty();
    }

    @Test
    void whoIsNotContentAndNotHelpedGetsTheCaseOpenedAgainWithANewLimit() {
        long id = people.closed();
        hall.run("UPDATE case_file SET due_at = UTC_TIMESTAMP(6) - INTERVAL 1 DAY WHERE id = " + id);
        var done = people.done(AGENT, call(id, Satisfaction.DISSATISFIED).judging(false).saying("还是坏的"));
        assertThat(done.state()).isEqualTo(CaseState.REWORK);
        assertThat(hall.one(
                "SELECT CONCAT(state, ' ', IFNULL(closed_at, '-'), ' ', IFNULL(handled_at, '-'), ' ', reopen_count, ' ',"
                        + " TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(6), due_at + INTERVAL 30 SECOND)) FROM case_file WHERE id = "
                        + id))
                .isEqualTo("REWORK - - 1 120");
        assertThat(
                hall.rows("SELECT CONCAT(action, ' ', from_state, ' ', to_state) FROM case_step WHERE case_id = " + id
                        + " ORDER BY id DESC LIMIT 1"))
                .containsExactly("callBack CLOSED REWORK");
        assertThat(
                hall.rows("SELECT CONCAT(stage, department_id) FROM stage_clock WHERE stopped_at IS NULL AND case_id = "
                        + id))
                .containsExactly("HANDLE1");
        people.done(Hall.UNIT_1, id, CaseAction.FEEDBACK);
        people.done(Hall.OPERATOR, id, CaseAction.SEND_CHECK);
        people.done(Hall.FIELD, id, CaseAction.ANSWER_CHECK);
        people.done(Hall.OPERATOR, id, CaseAction.CLOSE);
        assertThat(follow(AGENT).of(id).callBacks()).extracting(CallBack::reopened).containsExactly(true, false);
        people.done(AGENT, call(id, Satisfaction.DISSATISFIED).judging(true).saying("太慢"));
        assertThat(hall.state(id)).isEqualTo("CLOSED");
    }

    /** A kind word about a lamp that is still dark does not light it. */
    @Test
    void beingContentSolvesNothing() {
        long id = people.closed();
        people.done(AGENT, call(id, Satisfaction.SATISFIED).judging(false));
        assertThat(owed(id).solved()).isFalse();
        assertThat(follow(SECOND_LEADER).owedRechecks()).extracting(Recheck::rule)
                .containsExactly(Recheck.Rule.CALL_BACK);
        people.refused(AGENT, people.act(people.pendingClose(), CaseAction.CALL_BACK).with("satisfaction", "SATISFIED"),
                "act.notPossible");
    }

    @Test
    void whoDoesNotAnswerIsTriedAgain() {
        long id = people.closed();
        people.done(AGENT, call(id, Satisfaction.NO_ANSWER));
        people.done(AGENT, call(id, Satisfaction.NO_ANSWER));
        assertThat(owed(id)).returns(2, CallBack::tries).returns(true, CallBack::isOwed);
        assertThat(owed(id).next()).isAfter(Instant.now().plus(Duration.ofMinutes(20)));
        people.done(AGENT, call(id, Satisfaction.NO_ANSWER));
        assertThat(owed(id)).returns(Satisfaction.NO_ANSWER, CallBack::result).returns(3, CallBack::tries);
        people.refused(AGENT, call(id, Satisfaction.NO_ANSWER), "act.noCallBack");
    }

    @Test
    void whoHandledDoesNotCallBack() {
        hall.run("INSERT INTO operator_role (operator_id, role, valid_from) SELECT id, 'callbackAgent', '2020-01-01' "
                + "FROM operator WHERE account = 't-unit-1'");
        people.refused(Hall.UNIT_1, call(people.closed(), Satisfaction.SATISFIED), "act.otherSide");
    }

    private static Act look(long id, boolean sound) {
        return beside(id, CaseAction.REVIEW_AGAIN).judging(sound).saying("到场查看");
    }

    @Test
    void aFailedSecondLookOpensAClosedCaseAgain() {
        long id = people.closed();
        people.refused(Hall.OPERATOR, look(id, false), "act.notAllowed");
        people.refused(CHIEF, look(id, false), "act.notAllowed");
        people.refused(SUPERVISOR, beside(id, CaseAction.REVIEW_AGAIN).judging(false), "act.opinionMissing");
        people.refused(SUPERVISOR, beside(id, CaseAction.REVIEW_AGAIN), "act.verdictMissing");
        people.done(Hall.LEADER, look(id, true));
        assertThat(hall.state(id)).isEqualTo("CLOSED");
        assertThat(people.done(SUPERVISOR, look(id, false)).state()).isEqualTo(CaseState.REWORK);
        assertThat(follow(SUPERVISOR).of(id).rechecks()).extracting(Recheck::rule, Recheck::sound, Recheck::reopened)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Recheck.Rule.LOOK, true, false),
                        org.assertj.core.groups.Tuple.tuple(Recheck.Rule.LOOK, false, true));
        assertThat(people.done(SUPERVISOR, look(id, false)).state()).as("an open case stays where it is")
                .isEqualTo(CaseState.REWORK);
    }

    @Test
    void aFakeIsSuspectedByOneAndDecidedByAnother() {
        long id = people.closed();
        var flag = beside(id, CaseAction.FLAG_FAKE).saying("照片与上月相同");
        people.refused(SUPERVISOR, flag, "act.fakeReason");
        people.refused(Hall.LEADER, beside(id, CaseAction.RULE_FAKE).saying("是").judging(true), "act.notFlagged");
        hall.run("INSERT INTO operator_role (operator_id, role, valid_from) SELECT id, 'shiftLeader', '2020-01-01' "
                + "FROM operator WHERE account = 't-acceptor'");
        people.done(Hall.ACCEPTOR, beside(id, CaseAction.FLAG_FAKE).saying("照片与上月相同").with("reason", "FEEDBACK"));
        people.refused(SUPERVISOR, beside(id, CaseAction.FLAG_FAKE).saying("同").with("reason", "CHECK"),
                "act.flaggedBefore");
        assertThat(follow(Hall.LEADER).suspectFakes()).containsExactly(id);
        assertThat(follow(Hall.LEADER).suspects()).singleElement().satisfies(suspect -> {
            assertThat(suspect.caseId()).isEqualTo(id);
            assertThat(suspect.by()).isEqualTo(Hall.ACCEPTOR);
            assertThat(suspect.words()).isEqualTo("照片与上月相同");
            assertThat(suspect.marked()).isNotNull();
        });
        people.refused(Hall.ACCEPTOR, beside(id, CaseAction.RULE_FAKE).saying("是").judging(true), "act.ownFlag");
        people.refused(SUPERVISOR, beside(id, CaseAction.RULE_FAKE).saying("是").judging(true), "act.notAllowed");
        assertThat(people.done(Hall.LEADER, beside(id, CaseAction.RULE_FAKE).saying("属实").judging(true)).state())
                .isEqualTo(CaseState.REWORK);
        assertThat(hall.rows("SELECT flag FROM case_flag")).containsExactly("FAKE");
        assertThat(follow(Hall.LEADER).suspectFakes()).isEmpty();

        long fine = people.closed();
        people.done(SUPERVISOR, beside(fine, CaseAction.FLAG_FAKE).saying("存疑").with("reason", "CHECK"));
        people.done(Hall.LEADER, beside(fine, CaseAction.RULE_FAKE).saying("不是").judging(false));
        assertThat(hall.state(fine)).isEqualTo("CLOSED");
        assertThat(hall.rows("SELECT flag FROM case_flag WHERE case_id = " + fine)).isEmpty();
    }

    @Test
    void theTimeOnTheSlipCountsForTheUnit() {
        long id = people.dispatched();
        hall.run("UPDATE case_file SET dispatched_at = dispatched_at - INTERVAL 3 HOUR WHERE id = " + id,
                "UPDATE stage_clock SET started_at = started_at - INTERVAL 3 HOUR WHERE stage = 'HANDLE'");
        var slip = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var typed = people.act(id, CaseAction.FEEDBACK_ON_BEHALF).saying("已更换井盖").with("signer", "马超");
        people.refused(Hall.DISPATCHER, typed.with("slipTime", Instant.now().plusSeconds(60).toString()),
                "act.slipTime");
        people.refused(Hall.DISPATCHER, typed.with("slipTime", slip.minus(Duration.ofHours(5)).toString()),
                "act.slipTime");
        people.refused(Hall.DISPATCHER, typed.with("slipTime", "昨天下午"), "act.slipTime");
        people.done(Hall.DISPATCHER, people.act(id, CaseAction.FEEDBACK_ON_BEHALF).saying("已更换井盖")
                .with("signer", "马超").with("slipTime", slip.toString()));
        assertThat(
                hall.one("SELECT COUNT(*) FROM case_file c JOIN feedback_slip s ON s.case_id = c.id JOIN stage_clock k "
                        + "ON k.case_id = c.id AND k.stage = 'HANDLE' WHERE c.handled_at = s.slip_at AND k.stopped_at = s.slip_at "
                        + "AND s.typed_at > s.slip_at"))
                .isEqualTo("1");
        assertThat(follow(Hall.LEADER).of(id).slips()).singleElement().satisfies(kept -> {
            assertThat(kept.slipTime()).isEqualTo(slip);
            assertThat(kept.by()).isEqualTo(Hall.DISPATCHER);
            assertThat(kept.in(Words.of(Locale.CHINA))).isEqualTo("代一处录入，依据派遣单回执");
        });
        assertThat(hall.one("SELECT content LIKE '%slipTime%' FROM audit_log WHERE action = 'feedbackOnBehalf'"))
                .isEqualTo("1");
        people.done(Hall.OPERATOR, id, CaseAction.SEND_CHECK);
    }

    @Test
    void aSlipWithoutATimeIsOfNow() {
        long id = people.dispatched();
        people.done(Hall.DISPATCHER, id, CaseAction.FEEDBACK_ON_BEHALF);
        assertThat(hall.one("SELECT COUNT(*) FROM case_file c JOIN feedback_slip s ON s.case_id = c.id "
                + "WHERE c.handled_at = s.slip_at AND s.slip_at = s.typed_at")).isEqualTo("1");
    }

    @Test
    void whatIsNotSignedForIsListed() {
        long id = people.dispatched();
        people.dispatched();
        var leader = follow(Hall.LEADER);
        assertThat(leader.unsigned(OptionalLong.empty())).isEmpty();
        hall.run("UPDATE case_file SET dispatched_at = dispatched_at - INTERVAL 7 DAY WHERE id = " + id);
        assertThat(leader.unsigned(OptionalLong.empty())).singleElement()
                .satisfies(one -> assertThat(one.caseId()).isEqualTo(id));
        assertThat(leader.unsigned(OptionalLong.of(2))).isEmpty();
        assertThat(follow(Hall.UNIT_2).unsigned(OptionalLong.empty())).isEmpty();
        assertThat(follow(Hall.UNIT_1).unsigned(OptionalLong.of(1))).hasSize(1);
        people.done(Hall.UNIT_1, id, CaseAction.SIGN_FOR);
        assertThat(leader.unsigned(OptionalLong.empty())).isEmpty();
    }

    @Test
    void closedCasesFreezeTogetherOnceNothingIsOwed() {
        long called = people.closed();
        long owed = people.closed();
        long fresh = people.closed();
        for (long id : List.of(called, fresh)) {
            people.done(AGENT, call(id, Satisfaction.SATISFIED));
        }
        hall.run("UPDATE case_file SET closed_at = closed_at - INTERVAL 91 DAY WHERE id IN (" + called + ", " + owed
                + ")");
        var before = hall.one("SELECT MAX(seq) FROM change_log");
        hall.run("SET @n = 0", "CALL archive_closed(100, @n)");
        assertThat(hall.rows("SELECT state FROM case_file ORDER BY id")).containsExactly("ARCHIVED", "CLOSED",
                "CLOSED");
        assertThat(hall
                .one("SELECT CONCAT(action, ' ', from_state, ' ', to_state) FROM case_step WHERE case_id = " + called
                        + " ORDER BY id DESC LIMIT 1"))
                .isEqualTo("archive CLOSED ARCHIVED");
        assertThat(hall.rows("SELECT CONCAT(kind, object_id) FROM change_log WHERE seq > " + before))
                .containsExactly("archive0");
        assertThat(hall.one("SELECT JSON_VALUE(content, '$.cases[0]') FROM audit_log WHERE action = 'archive'"))
                .isEqualTo(String.valueOf(called));
        hall.run("SET @n = 0", "CALL archive_closed(100, @n)");
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE action = 'archive'")).isEqualTo("1");
        people.refused(AGENT, call(called, Satisfaction.SATISFIED), "act.notPossible");
        people.refused(SUPERVISOR, look(called, false), "act.notPossible");
    }

    @Test
    void aCaseFileKnowsWhatFollowed() {
        long id = people.closed();
        people.done(AGENT, call(id, Satisfaction.MOSTLY));
        var file = new CaseFileStore(hall.signedIn(Hall.LEADER)).file(id).orElseThrow();
        assertThat(file.following().callBacks()).extracting(CallBack::result).containsExactly(Satisfaction.MOSTLY);
    }
}
