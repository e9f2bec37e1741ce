package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.ClassScope;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.cases.Recheck;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.VerifyRule;
import org.gridlight.model.intake.PhotoTest;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who files what, and what is verified first. */
class FilingRuleTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ClassScope OURS = new ClassScope.Minor(Hall.CATEGORY);
    private static final ClassScope OURS_AND_LIKE = new ClassScope.Major(true, "01");

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

    private FilingRuleStore rules(String account) {
        return new FilingRuleStore(hall.signedIn(account));
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    private static void refused(ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private long accepted(ReportSource source) {
        long id = people.reported(source, null);
        people.done(Hall.ACCEPTOR, id, CaseAction.ACCEPT);
        return id;
    }

    private Act file(long id) {
        return people.act(id, CaseAction.FILE);
    }

    /** The rules as they are shipped; the hall of tests has none. */
    private void shipped() {
        hall.run("UPDATE verify_rule SET needed = source IS NULL OR source = 'public' AND NOT with_photo");
    }

    @ParameterizedTest
    @EnumSource
    void anAcceptorFilesWhatIsDelegatedAndNothingElse(OperationMode mode) {
        hall.mode(mode);
        long id = accepted(ReportSource.INSPECTOR);
        people.refused(Hall.ACCEPTOR, file(id), "act.notDelegated");
        rules(Hall.LEADER).delegate(UUID.randomUUID(), Role.ACCEPTOR, new ClassScope.Minor("GB13-C0102"), null,
                tomorrow());
        people.refused(Hall.ACCEPTOR, file(id), "act.notDelegated");
        rules(Hall.LEADER).delegate(UUID.randomUUID(), Role.ACCEPTOR, OURS_AND_LIKE, Instant.now().plusSeconds(3_600),
                tomorrow());
        people.refused(Hall.ACCEPTOR, file(id), "act.notDelegated");
        var wish = UUID.randomUUID();
        rules(Hall.LEADER).delegate(wish, Role.ACCEPTOR, OURS, null, tomorrow());
        rules(Hall.LEADER).delegate(wish, Role.ACCEPTOR, OURS, null, tomorrow());
        assertThat(rules(Hall.ACCEPTOR).delegations()).hasSize(3).last()
                .satisfies(last -> assertThat(last.scope()).isEqualTo(OURS_AND_LIKE));
        people.refused(Hall.DISPATCHER, file(id), "act.notAllowed");
        people.done(Hall.ACCEPTOR, file(id));

        long delegation = rules(Hall.LEADER).delegations().stream().filter(one -> one.scope().equals(OURS)).findFirst()
                .orElseThrow().id();
        rules(Hall.LEADER).endDelegation(UUID.randomUUID(), delegation);
        long later = accepted(ReportSource.INSPECTOR);
        people.refused(Hall.ACCEPTOR, file(later), "act.notDelegated");
        refused(() -> rules(Hall.LEADER).endDelegation(UUID.randomUUID(), delegation), "act.noRule");
        people.done(Hall.LEADER, file(later));
        assertThat(hall.rows("SELECT DISTINCT action FROM audit_log WHERE kind = 'rule'"))
                .containsExactlyInAnyOrder("delegateFiling", "endFilingRule");
    }

    @Test
    void onlyAShiftLeaderDelegatesAndOnlyWhatIsClear() {
        for (var account : List.of(Hall.ACCEPTOR, Hall.OPERATOR, FollowHall.SUPERVISOR, FollowHall.CHIEF,
                Hall.UNIT_1)) {
            refused(() -> rules(account).delegate(UUID.randomUUID(), Role.ACCEPTOR, OURS, null, tomorrow()),
                    "act.ruleNotAllowed");
        }
        var leader = rules(Hall.LEADER);
        refused(() -> leader.delegate(UUID.randomUUID(), Role.DISPATCHER, OURS, null, tomorrow()), "act.ruleScope");
        refused(() -> leader.delegate(UUID.randomUUID(), Role.ACCEPTOR, new ClassScope.All(), null, tomorrow()),
                "act.ruleScope");
        refused(() -> leader.delegate(UUID.randomUUID(), Role.ACCEPTOR, new ClassScope.Minor("nothing"), null,
                tomorrow()), "act.ruleScope");
        refused(() -> leader.delegate(UUID.randomUUID(), Role.ACCEPTOR, OURS, null,
                Instant.now().minusSeconds(5)), "act.ruleTime");
        refused(() -> leader.delegate(UUID.randomUUID(), Role.ACCEPTOR, OURS, null,
                Instant.now().plus(Duration.ofDays(800))), "act.ruleTime");
        assertThat(leader.delegations()).isEmpty();
        assertThat(hall.one("SELECT COUNT(*) FROM act WHERE action = 'delegateFiling' AND outcome = 'REFUSED'"))
                .isEqualTo("10");
    }

    /** What is chosen is decided by the identity of the act alone: among many it is about the share. */
    @Test
    void whatIsFiledByDelegationIsSampled() {
        rules(Hall.LEADER).delegate(UUID.randomUUID(), Role.ACCEPTOR, OURS, null, tomorrow());
        hall.run("UPDATE setting SET value = '100' WHERE name = 'recheck.percent'");
        long sampled = accepted(ReportSource.INSPECTOR);
        people.done(Hall.ACCEPTOR, file(sampled));
        long ownRight = accepted(ReportSource.INSPECTOR);
        people.done(Hall.LEADER, file(ownRight));
        var follow = new FollowStore(hall.signedIn(Hall.LEADER));
        assertThat(follow.owedRechecks()).extracting(Recheck::caseId, Recheck::rule, Recheck::action, Recheck::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(sampled, Recheck.Rule.DELEGATED, "file",
                        Hall.ACCEPTOR));
        hall.run("INSERT INTO operator_role (operator_id, role, valid_from) SELECT id, 'supervisor', '2020-01-01' "
                + "FROM operator WHERE account = 't-acceptor'");
        assertThat(new FollowStore(hall.signedIn(Hall.ACCEPTOR)).owedRechecks()).isEmpty();
        var look = FollowHall.beside(sampled, CaseAction.REVIEW_AGAIN).saying("不符立案条件").judging(false);
        people.refused(Hall.ACCEPTOR, look, "act.ownWork");
        people.done(Hall.LEADER, FollowHall.beside(sampled, CaseAction.REVIEW_AGAIN).saying("不符立案条件").judging(false));
        assertThat(hall.state(sampled)).isEqualTo("PENDING_DISPATCH");
        assertThat(follow.of(sampled).rechecks()).extracting(Recheck::sound).containsExactly(false);
        assertThat(follow.owedRechecks()).isEmpty();

        var share = Integer
                .parseInt(hall.one("WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 1000)"
                        + " SELECT SUM(is_sampled(ids.id, '2026-07-16', 5)) FROM (SELECT CONCAT('8412f403-e66e-11f1-b581-', LPAD(n, 12, '0')) id"
                        + " FROM n) ids"));
        assertThat(share).isBetween(25, 80);
        assertThat(hall.one("SELECT CONCAT(is_sampled('x', '2026-07-16', 100), is_sampled('x', '2026-07-16', 0))"))
                .isEqualTo("10");
    }

    @ParameterizedTest
    @CsvSource({"HOTLINE, true", "PUBLIC, true", "WINDOW, true", "MEDIA, true", "INSPECTOR, false", "VIDEO, false",
        "LEADER, false", "TRANSFER, false"})
    void whatSomebodyToldIsVerifiedFirst(ReportSource source, boolean first) {
        shipped();
        long id = accepted(source);
        assertThat(rules(Hall.LEADER).isVerifiedFirst(id)).isEqualTo(first);
        if (!first) {
            people.done(Hall.LEADER, file(id));
            return;
        }
        people.refused(Hall.LEADER, file(id), "act.verifyFirst");
        people.done(Hall.ACCEPTOR, id, CaseAction.SEND_VERIFY);
        people.done(Hall.FIELD, people.act(id, CaseAction.ANSWER_VERIFY).judging(false));
        people.refused(Hall.LEADER, file(id), "act.verifyFailed");
        people.done(Hall.ACCEPTOR, id, CaseAction.SEND_VERIFY);
        people.done(Hall.FIELD, people.act(id, CaseAction.ANSWER_VERIFY).judging(true));
        people.done(Hall.LEADER, file(id));
    }

    @Test
    void aPhotoOrUrgencyLetsACallPass() {
        shipped();
        long id = accepted(ReportSource.HOTLINE);
        hall.store(Hall.ACCEPTOR).addPhotos(UUID.randomUUID(), id, List.of(new NewPhoto(
                NewPhoto.Kind.BEFORE_PHOTO, "a.jpg", PhotoTest.picture(40, 30, "jpg"), null, null, null)));
        people.done(Hall.LEADER, file(id));
        long urgent = accepted(ReportSource.HOTLINE);
        hall.run("UPDATE case_file SET urgent = TRUE WHERE id = " + urgent);
        people.done(Hall.LEADER, file(urgent));
        long told = accepted(ReportSource.PUBLIC);
        hall.run("UPDATE case_file SET urgent = TRUE WHERE id = " + told);
        people.refused(Hall.LEADER, file(told), "act.verifyFirst");
    }

    @Test
    void theClosestRuleHolds() {
        long id = accepted(ReportSource.HOTLINE);
        var leader = rules(Hall.LEADER);
        var major = VerifyRule.of(ReportSource.HOTLINE, OURS_AND_LIKE, null, null, true);
        leader.putVerifyRule(UUID.randomUUID(), major);
        people.refused(Hall.LEADER, file(id), "act.verifyFirst");
        rules(FollowHall.SECURITY).putVerifyRule(UUID.randomUUID(),
                VerifyRule.of(ReportSource.HOTLINE, OURS, null, null, false));
        assertThat(leader.isVerifiedFirst(id)).isFalse();
        rules(FollowHall.SECURITY).putVerifyRule(UUID.randomUUID(),
                VerifyRule.of(ReportSource.HOTLINE, OURS, null, null, true));
        assertThat(leader.isVerifiedFirst(id)).isTrue();
        long ours = leader.verifyRules().stream().filter(rule -> rule.scope().equals(OURS)).findFirst().orElseThrow()
                .id();
        long like = leader.verifyRules().stream().filter(rule -> rule.scope().equals(OURS_AND_LIKE)).findFirst()
                .orElseThrow().id();
        leader.endVerifyRule(UUID.randomUUID(), ours);
        leader.endVerifyRule(UUID.randomUUID(), like);
        assertThat(leader.isVerifiedFirst(id)).isFalse();
        long shipped = leader.verifyRules().getFirst().id();
        assertThat(leader.verifyRules()).allMatch(VerifyRule::shipped);
        refused(() -> leader.endVerifyRule(UUID.randomUUID(), shipped), "act.noRule");
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE action = 'changeVerifyRule'")).isEqualTo("3");
    }

    @Test
    void whatThePublicTellsWithoutAPhotoIsAlwaysVerified() {
        for (var source : new ReportSource[]{ReportSource.PUBLIC, null}) {
            refused(() -> rules(Hall.LEADER).putVerifyRule(UUID.randomUUID(),
                    VerifyRule.of(source, OURS, null, null, false)), "act.ruleAlways");
        }
        refused(() -> rules(Hall.ACCEPTOR).putVerifyRule(UUID.randomUUID(),
                VerifyRule.of(ReportSource.HOTLINE, OURS, null, null, false)), "act.ruleNotAllowed");
        rules(Hall.LEADER).putVerifyRule(UUID.randomUUID(),
                VerifyRule.of(ReportSource.PUBLIC, OURS, null, true, false));
    }

    /** Inspectors answer through other accounts too: then the name in the act tells who it was. */
    @Test
    void whoSolvedItHimselfNeverChecksIt() {
        long id = people.pendingClose();
        hall.run("UPDATE case_file SET state = 'CHECKING', inspector_id = 1 WHERE id = " + id,
                "INSERT INTO case_step (case_id, at, action, to_state, operator_id) SELECT " + id
                        + ", UTC_TIMESTAMP(6), "
                        + "'selfSolve', 'SELF_SOLVED', id FROM operator WHERE account = 't-field'");
        people.refused(Hall.FIELD, people.act(id, CaseAction.ANSWER_CHECK).judging(true), "act.otherSide");
        people.refused(Hall.ACCEPTOR, people.act(id, CaseAction.ANSWER_CHECK).judging(true).with("inspector", "J0001"),
                "act.ownWork");
        people.done(Hall.ACCEPTOR, people.act(id, CaseAction.ANSWER_CHECK).judging(true).with("inspector", "J0002"));
    }

    @Test
    void rawSqlReachesNoRule() {
        for (var statement : List.of("UPDATE verify_rule SET needed = FALSE", "DELETE FROM filing_delegation",
                "UPDATE call_back SET done_at = NOW()", "UPDATE recheck SET sound = TRUE",
                "UPDATE case_notice SET closed_at = NOW()", "CALL open_again(1, NOW(), @a)",
                "CALL archive_closed(1, @a)", "CALL owe_call_back(1, NOW())")) {
            assertThatThrownBy(() -> hall.signedIn(Hall.LEADER).bulk(connection -> connection.createStatement()
                    .execute(statement))).as(statement).rootCause().message().containsIgnoringCase("denied");
        }
    }
}
