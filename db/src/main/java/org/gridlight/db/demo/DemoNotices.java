package org.gridlight.db.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.demo.DemoNoticeTexts;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.people.Role;

/** Red notices of the invented district: of the units with most that is late, one in each state. */
final class DemoNotices {
    /** How long before the moment of the record each was issued, hours; what became of it stands in {@link #follow}. */
    private static final int[] HOURS = {150, 122, 74, 28, 3, 146, 170};
    private static final int PROPOSALS = 2;

    private final DemoNoticeMapper notices;
    private final Instant until;
    private final DemoNoticeTexts texts = DemoNoticeTexts.shipped();

    DemoNotices(SqlSession session, Instant until) {
        this.notices = session.getMapper(DemoNoticeMapper.class);
        this.until = until;
    }

    void run() {
        var people = texts.people();
        for (int i = 0; i < people.size(); i++) {
            notices.name(i + 2, people.get(i));
        }
        notices.judge(until);
        var units = notices.selectRedUnits(before(24), HOURS.length + PROPOSALS);
        for (int i = 0; i < units.size(); i++) {
            if (i < HOURS.length) {
                issue(i, units.get(i));
            } else {
                notices.draw(units.get(i), until);
            }
        }
    }

    private Instant before(long hours) {
        return until.minus(Duration.ofHours(hours));
    }

    /** A unit that was not red so long ago gets its notice as of yesterday, or none. */
    private void issue(int which, long unit) {
        var at = before(HOURS[which]);
        notices.draw(unit, at);
        if (!notices.selectLast(unit).state().equals("PROPOSED")) {
            at = before(26 + which);
            notices.draw(unit, at);
        }
        var drawn = notices.selectLast(unit);
        if (drawn.state().equals("PROPOSED")) {
            notices.send(drawn.id(), notices.selectOperator(Role.SHIFT_LEADER.code()), at);
            follow(which, unit, drawn.id(), at);
        }
    }

    private void follow(int which, long unit, long id, Instant issued) {
        var leader = notices.selectOperator(Role.SHIFT_LEADER.code());
        if (which != 4) {
            notices.sign(id, issued.plus(Duration.ofMinutes(50)), notices.selectOperatorOf(unit));
        }
        switch (which) {
            case 0 -> escalate(unit, id);
            case 1 -> {
                explain(unit, id, before(30));
                notices.decide(id, before(4), leader, false, texts.returned());
                notices.returned(id, before(4));
                notices.plan(id, before(4));
            }
            case 2 -> {
                explain(unit, id, before(5));
                notices.review(id, before(5));
            }
            case 5 -> {
                explain(unit, id, before(100));
                inspect(id, 1, before(50), "UNDER_WAY", 1);
                notices.decide(id, before(96), leader, true, null);
                notices.accepted(id, until);
            }
            case 6 -> {
                explain(unit, id, before(120));
                notices.decide(id, before(110), leader, true, null);
                notices.close(id, before(30), leader);
            }
            default -> {
            }
        }
    }

    /** As far as the days have come. */
    private void escalate(long unit, long id) {
        var due = notices.selectLast(unit);
        if (!due.replyDue().isAfter(until)) {
            notices.markOverdue(id);
        }
        for (var next = notices.selectLast(unit); next.climbAt() != null
                && !next.climbAt().isAfter(until); next = notices.selectLast(unit)) {
            notices.climb(id, next.climbAt());
        }
        inspect(id, 1, before(6), "UNTOUCHED", 0);
    }

    private void explain(long unit, long id, Instant at) {
        notices.explain(id, at, notices.selectOperatorOf(unit), texts.needs());
        notices.explainCases(id, texts.reasons(), texts.measures(),
                LocalDate.ofInstant(until, DemoOrder.ZONE).plusDays(2));
    }

    private void inspect(long id, int position, Instant at, String result, int words) {
        var supervisor = notices.selectOperator(Role.SUPERVISOR.code());
        if (supervisor != null) {
            notices.inspect(id, position, at, supervisor, result, texts.findings().get(words));
            notices.inspectPhoto(id);
        }
    }
}
