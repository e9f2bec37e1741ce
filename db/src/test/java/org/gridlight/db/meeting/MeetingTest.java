package org.gridlight.db.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.light.Light;
import org.gridlight.model.meeting.AgendaRule;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Joint meetings: the agenda by rule, decisions followed until they are struck off, what is not solved comes back. */
class MeetingTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final Instant soon = Instant.now().plus(Duration.ofDays(5));
    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        hall.run("DROP EVENT IF EXISTS lights_authority",
                "UPDATE meeting_rule SET enabled = TRUE, least = CASE rule WHEN 'ESCALATED' THEN 1 WHEN 'RETURNED' THEN 2"
                        + " WHEN 'SUSPENDED' THEN 30 ELSE 0 END");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private MeetingStore store(String account) {
        return new MeetingStore(hall.signedIn(account));
    }

    private MeetingStore supervisor() {
        return store(Hall.SUPERVISOR);
    }

    private long inHand() {
        long id = hall.register().caseId();
        hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, id, CaseAction.FILE);
        hall.act(Hall.OPERATOR, id, CaseAction.DISPATCH);
        hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR);
        return id;
    }

    private long returned(int times) {
        long id = inHand();
        hall.run("UPDATE case_file SET return_count = " + times + " WHERE id = " + id);
        return id;
    }

    private long disputed() {
        long id = inHand();
        hall.run("UPDATE case_file SET state = 'DISPUTED' WHERE id = " + id,
                "INSERT INTO ownership_dispute (case_id, opened_at) VALUES (" + id
                        + ", UTC_TIMESTAMP(6) - INTERVAL 3 DAY)");
        return id;
    }

    private long suspended(int days) {
        long id = inHand();
        hall.run("UPDATE case_file SET state = 'SUSPENDED' WHERE id = " + id,
                "INSERT INTO stage_clock_pause (stage_clock_id, paused_at, reason) SELECT id, UTC_TIMESTAMP(6) - INTERVAL "
                        + days + " DAY, '季节' FROM stage_clock WHERE stage = 'HANDLE' AND case_id = " + id);
        return id;
    }

    private long escalated(int level) {
        long id = inHand();
        hall.run(
                "INSERT INTO red_notice (department_id, day, state, drawn_at, lit_at, level) VALUES (1, DATE '2026-01-01'"
                        + " + INTERVAL " + id + " DAY, 'AWAITED', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), " + level + ")",
                "INSERT INTO red_notice_case (notice_id, case_id, position, stage_clock_id, case_no, category, red_at)"
                        + " SELECT (SELECT MAX(id) FROM red_notice), " + id + ", 1, id, 'x', 'y', UTC_TIMESTAMP(6)"
                        + " FROM stage_clock WHERE stage = 'HANDLE' AND case_id = " + id);
        return id;
    }

    private long draw() {
        return supervisor().draw(UUID.randomUUID(), null, null, null);
    }

    private List<MeetingItem> agenda(long meeting) {
        return supervisor().file(meeting).orElseThrow().items();
    }

    private MeetingItem only(long meeting) {
        assertThat(agenda(meeting)).hasSize(1);
        return agenda(meeting).getFirst();
    }

    private MeetingItem again(MeetingItem item) {
        return supervisor().item(item.id()).orElseThrow();
    }

    private MeetingItem.Decided decided() {
        return new MeetingItem.Decided(2, List.of(1L), soon, "由二处先行处置，一处配合");
    }

    /** One that was decided, with its minutes issued. */
    private MeetingItem followed() {
        returned(2);
        long meeting = draw();
        supervisor().hold(UUID.randomUUID(), meeting, List.of(new Meeting.Attendance("一处", "副处长", true),
                new Meeting.Attendance("二处", "", false)));
        supervisor().decide(UUID.randomUUID(), only(meeting), decided());
        store(Hall.DIRECTOR).issue(UUID.randomUUID(), meeting);
        return only(meeting);
    }

    private void refused(Runnable wish, String reason) {
        assertThatThrownBy(wish::run).isInstanceOf(Refusal.class).hasMessageContaining(reason);
    }

    @Test
    void rulesDrawEachCaseOnceUnderTheStrongest() {
        long twice = returned(2);
        returned(1);
        long argued = disputed();
        long long40 = suspended(40);
        suspended(10);
        long climbed = escalated(1);
        escalated(0);
        long both = returned(3);
        hall.run("UPDATE case_file SET return_count = 3 WHERE id = " + argued);
        long ended = returned(5);
        hall.run("UPDATE case_file SET state = 'CLOSED', closed_at = UTC_TIMESTAMP(6) WHERE id = " + ended);

        long meeting = draw();
        assertThat(draw()).as("drawn again").isEqualTo(meeting);
        var items = agenda(meeting);
        assertThat(items).extracting(MeetingItem::caseId).containsExactly(climbed, argued, both, twice, long40);
        assertThat(items).extracting(MeetingItem::rule).containsExactly(AgendaRule.ESCALATED, AgendaRule.DISPUTED,
                AgendaRule.RETURNED, AgendaRule.RETURNED, AgendaRule.SUSPENDED);
        assertThat(items).extracting(MeetingItem::amount).containsExactly(1, 3, 3, 2, 40);
        assertThat(items).extracting(MeetingItem::position).containsExactly(1, 2, 3, 4, 5);
        assertThat(items).extracting(MeetingItem::unit).containsOnly("一处");
    }

    @Test
    void rulesThatAreSwitchedOffDrawNothing() {
        returned(2);
        long argued = disputed();
        hall.run("UPDATE meeting_rule SET enabled = FALSE WHERE rule = 'RETURNED'");
        assertThat(only(draw()).caseId()).isEqualTo(argued);
    }

    @Test
    void agendaIsCorrectedByHandWithReasons() {
        returned(2);
        long other = inHand();
        long meeting = draw();
        var drawn = only(meeting);
        refused(() -> supervisor().add(UUID.randomUUID(), meeting, other, " "), "meeting.wordsMissing");
        supervisor().add(UUID.randomUUID(), meeting, other, "媒体关注");
        refused(() -> supervisor().add(UUID.randomUUID(), meeting, other, "再加"), "meeting.listed");
        supervisor().remove(UUID.randomUUID(), drawn, "已经协调");
        draw();
        var left = only(meeting);
        assertThat(left.caseId()).isEqualTo(other);
        assertThat(left.rule()).isEqualTo(AgendaRule.HAND);
        assertThat(left.reason()).isEqualTo("媒体关注");
    }

    @Test
    void decisionIsFollowedUntilItIsStruckOff() {
        var item = followed();
        var year = LocalDate.ofInstant(Instant.now(), ZoneOffset.ofHours(8)).getYear();
        assertThat(item.meetingNumber()).isEqualTo("会办纪要〔" + year + "〕1号");
        assertThat(item.lead()).isEqualTo("二处");
        assertThat(item.helpers()).isEqualTo("一处");
        assertThat(item.light(Instant.now())).isEqualTo(Light.GREEN);
        assertThat(supervisor().file(item.meetingId()).orElseThrow().attendance()).containsExactly(
                new Meeting.Attendance("一处", "副处长", true), new Meeting.Attendance("二处", "", false));
        assertThat(supervisor().openDecisions()).extracting(MeetingItem::id).containsExactly(item.id());
        var now = Instant.now();
        assertThat(supervisor().decisionsDue(now, now.plus(Duration.ofDays(7)))).hasSize(1);
        assertThat(supervisor().decisionsDue(now.plus(Duration.ofDays(7)), now.plus(Duration.ofDays(14)))).isEmpty();
        assertThat(supervisor().unsolvedDecisions(now)).isEmpty();
        assertThat(agenda(draw())).as("a decision that is followed in time").isEmpty();

        supervisor().follow(UUID.randomUUID(), item, "已进场");
        hall.run("UPDATE meeting_item SET due_at = UTC_TIMESTAMP(6) - INTERVAL 1 DAY");
        supervisor().follow(UUID.randomUUID(), again(item), "仍未完工");
        assertThat(supervisor().progress(item.id())).extracting(MeetingItem.Progress::overdue)
                .containsExactly(false, true);
        assertThat(again(item).light(Instant.now())).isEqualTo(Light.RED);
        assertThat(supervisor().unsolvedDecisions(Instant.now())).hasSize(1);

        refused(() -> supervisor().strikeOff(UUID.randomUUID(), again(item), ""), "meeting.wordsMissing");
        supervisor().strikeOff(UUID.randomUUID(), again(item), "现场已看，问题解决");
        assertThat(supervisor().openDecisions()).isEmpty();
        var struck = again(item);
        assertThat(struck.isStruck()).isTrue();
        assertThat(struck.striking()).isEqualTo("现场已看，问题解决");
        refused(() -> supervisor().follow(UUID.randomUUID(), struck, "晚了"), "meeting.notNow");
    }

    @Test
    void whatIsNotSolvedComesBackByItself() {
        var item = followed();
        hall.run("UPDATE meeting_item SET due_at = UTC_TIMESTAMP(6) - INTERVAL 3 DAY");
        long next = draw();
        var back = only(next);
        assertThat(back.rule()).isEqualTo(AgendaRule.UNSOLVED);
        assertThat(back.amount()).isEqualTo(3);
        assertThat(back.caseId()).isEqualTo(item.caseId());
        assertThat(supervisor().openDecisions()).as("followed where it stands now").isEmpty();
        refused(() -> supervisor().strikeOff(UUID.randomUUID(), again(item), "旧项"), "meeting.notNow");
        supervisor().remove(UUID.randomUUID(), back, "另行处理");
        assertThat(supervisor().openDecisions()).extracting(MeetingItem::id).containsExactly(item.id());
    }

    @Test
    void whatMinutesLeaveUndecidedGoesToTheNextMeeting() {
        long decided = returned(3);
        long left = returned(2);
        long meeting = draw();
        supervisor().hold(UUID.randomUUID(), meeting, List.of());
        assertThat(agenda(draw())).as("what a meeting has before it, while the next is prepared").isEmpty();
        supervisor().decide(UUID.randomUUID(), agenda(meeting).getFirst(), decided());
        hall.run("UPDATE meeting_rule SET enabled = FALSE");
        store(Hall.DIRECTOR).issue(UUID.randomUUID(), meeting);

        var first = agenda(meeting);
        assertThat(first).extracting(MeetingItem::caseId).containsExactly(decided, left);
        assertThat(first).extracting(MeetingItem::isAdjourned).containsExactly(false, true);
        var issued = supervisor().file(meeting).orElseThrow().meeting();
        assertThat(issued.items() - issued.decided()).isEqualTo(1);
        long second = supervisor().all().getFirst().id();
        var back = only(second);
        assertThat(back.caseId()).isEqualTo(left);
        assertThat(back.rule()).isEqualTo(AgendaRule.ADJOURNED);
        assertThat(back.amount()).isEqualTo(1);
        refused(() -> supervisor().decide(UUID.randomUUID(), again(first.getLast()), decided()), "meeting.notNow");

        long other = inHand();
        supervisor().add(UUID.randomUUID(), second, other, "媒体关注");
        supervisor().hold(UUID.randomUUID(), second, List.of());
        supervisor().decide(UUID.randomUUID(), agenda(second).getLast(), decided());
        store(Hall.DIRECTOR).issue(UUID.randomUUID(), second);
        var third = only(draw());
        assertThat(third.rule()).isEqualTo(AgendaRule.ADJOURNED);
        assertThat(third.amount()).as("adjourned twice").isEqualTo(2);
    }

    @Test
    void whatIsOverDoesNotComeBack() {
        returned(3);
        long left = returned(2);
        long meeting = draw();
        supervisor().hold(UUID.randomUUID(), meeting, List.of());
        supervisor().decide(UUID.randomUUID(), agenda(meeting).getFirst(), decided());
        store(Hall.DIRECTOR).issue(UUID.randomUUID(), meeting);
        hall.run("UPDATE case_file SET state = 'CLOSED', closed_at = UTC_TIMESTAMP(6) WHERE id = " + left);
        assertThat(agenda(draw())).isEmpty();
    }

    @Test
    void rightsAndOrderAreHeld() {
        returned(2);
        refused(() -> store(Hall.DISPATCHER).draw(UUID.randomUUID(), null, null, null), "meeting.notAllowed");
        long meeting = store(Hall.LEADER).draw(UUID.randomUUID(), null, "三楼会议室", "分管副主任");
        refused(() -> supervisor().decide(UUID.randomUUID(), only(meeting), decided()), "meeting.notNow");
        refused(() -> store(Hall.DIRECTOR).issue(UUID.randomUUID(), meeting), "meeting.notNow");
        supervisor().hold(UUID.randomUUID(), meeting, List.of());
        refused(() -> store(Hall.DIRECTOR).issue(UUID.randomUUID(), meeting), "meeting.undecided");
        refused(() -> supervisor().decide(UUID.randomUUID(), only(meeting),
                new MeetingItem.Decided(1, List.of(1L), soon, "x")), "meeting.unitMissing");
        refused(() -> supervisor().decide(UUID.randomUUID(), only(meeting),
                new MeetingItem.Decided(1, List.of(), Instant.now().minusSeconds(9), "x")), "meeting.dueMissing");
        supervisor().decide(UUID.randomUUID(), only(meeting), decided());
        refused(() -> supervisor().issue(UUID.randomUUID(), meeting), "meeting.notAllowed");
        var id = UUID.randomUUID();
        store(Hall.DIRECTOR).issue(id, meeting);
        store(Hall.DIRECTOR).issue(id, meeting);
        var issued = supervisor().file(meeting).orElseThrow().meeting();
        assertThat(issued.state()).isEqualTo(Meeting.State.ISSUED);
        assertThat(issued.number()).endsWith("1号");
        refused(() -> supervisor().decide(UUID.randomUUID(), only(meeting), decided()), "meeting.notNow");
        var next = supervisor().file(draw()).orElseThrow().meeting();
        assertThat(next.plannedOn()).isEqualTo(issued.plannedOn().plusDays(10));
    }

    @Test
    void ofTwoAtOnceOnOneItemOneIsTold() throws Exception {
        returned(2);
        long meeting = draw();
        supervisor().hold(UUID.randomUUID(), meeting, List.of());
        var seen = only(meeting);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var wishes = new ArrayList<Callable<String>>();
            for (var account : List.of(Hall.SUPERVISOR, Hall.LEADER)) {
                var store = store(account);
                wishes.add(() -> {
                    try {
                        store.decide(UUID.randomUUID(), seen, decided());
                        return "done";
                    } catch (Refusal told) {
                        return told.getMessage();
                    }
                });
            }
            var ends = new ArrayList<String>();
            for (var end : pool.invokeAll(wishes)) {
                ends.add(end.get());
            }
            assertThat(ends).containsOnlyOnce("done").anyMatch(end -> end.contains("meeting.changed"));
        }
        assertThat(only(meeting).version()).isEqualTo(seen.version() + 1);
    }
}
