package org.gridlight.db.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.demo.DemoMeetingTexts;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.people.Role;

/**
 * Meetings of the invented district: one whose minutes are issued and whose decisions are followed, one that is being
 * prepared; and three transfer slips, each a step further.
 */
final class DemoMeetings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ITEMS = 8;
    private static final int FEW_ITEMS = 4;
    /** Hours from the moment of the record until the decisions are due, in turn; the first is late. */
    private static final int[] DUE = {-20, 15, 60, 100, 130, 160, 190, 220};

    private final DemoMeetingMapper meetings;
    private final Instant until;
    private final DemoMeetingTexts texts = DemoMeetingTexts.shipped();

    DemoMeetings(SqlSession session, Instant until) {
        this.meetings = session.getMapper(DemoMeetingMapper.class);
        this.until = until;
    }

    void run() {
        var supervisor = meetings.selectOperator(Role.SUPERVISOR.code());
        var leader = meetings.selectOperator(Role.LEADER.code());
        if (supervisor == null || leader == null) {
            return;
        }
        held(supervisor, leader);
        prepare(supervisor, after(-3), 3);
        slips(supervisor);
    }

    private Instant after(long hours) {
        return until.plus(Duration.ofHours(hours));
    }

    private long prepare(long by, Instant at, int daysLater) {
        var day = LocalDate.ofInstant(at, DemoOrder.ZONE).plusDays(daysLater);
        meetings.prepare(by, json(Map.of("day", day.toString(), "place", texts.place(), "chair", texts.chair())), at);
        check();
        long meeting = meetings.selectPrepared();
        addByHand(meeting, by, at);
        return meeting;
    }

    /** In a small district the rules find little. */
    private void addByHand(long meeting, long by, Instant at) {
        int found = meetings.selectItems(meeting).size();
        if (found < FEW_ITEMS) {
            for (long old : meetings.selectOldCases(FEW_ITEMS - found)) {
                meetings.add(meeting, by, json(Map.of("case", old, "words", texts.reason())), at);
                check();
            }
        }
    }

    private void held(long by, long leader) {
        long meeting = prepare(by, after(-98), 0);
        meetings.shorten(meeting, MOST_ITEMS);
        var units = meetings.selectUnits(meeting).stream()
                .map(unit -> Map.of("unit", unit, "post", "", "present", 1)).toList();
        meetings.hold(meeting, json(Map.of("units", units)), after(-96));
        check();
        var items = meetings.selectItems(meeting);
        for (int i = 0; i < items.size(); i++) {
            change("decideMeeting", items.get(i), by, Map.of("lead", meetings.selectLead(items.get(i)), "helpers",
                    List.of(), "due", after(DUE[i]).toString(), "words",
                    texts.decisions().get(i % texts.decisions().size())), after(-95));
        }
        meetings.issue(meeting, leader, after(-92));
        check();
        if (items.size() > 2) {
            change("followMeeting", items.getFirst(), by, Map.of("words", texts.heard().getFirst()), after(-30));
            change("strikeMeeting", items.getLast(), by, Map.of("words", texts.heard().getLast()), after(-10));
        }
    }

    private void change(String action, long item, long by, Map<String, ?> detail, Instant at) {
        var versioned = new HashMap<String, Object>(detail);
        versioned.put("version", meetings.selectVersion(item));
        meetings.change(action, item, by, json(versioned), at);
        check();
    }

    private void slips(long by) {
        var communities = meetings.selectCommunities(texts.matters().size());
        var unit = meetings.selectUnit();
        for (int i = 0; i < communities.size(); i++) {
            meetings.send(by, json(Map.of("community", communities.get(i), "origin", "VISIT", "matter",
                    texts.matters().get(i), "request", texts.requests().get(i), "done", texts.done())), after(-80));
            check();
            long slip = meetings.selectLastSlip();
            if (i > 0) {
                move("assignTransfer", slip, by, Map.of("unit", unit, "due", after(i == 1 ? -5 : 40).toString(),
                        "words", texts.opinion()), after(-70));
            }
            if (i > 1) {
                move("answerTransfer", slip, by, Map.of("words", texts.result()), after(-20));
            }
        }
    }

    private void move(String action, long slip, long by, Map<String, ?> detail, Instant at) {
        meetings.move(action, slip, by, json(detail), at);
        check();
    }

    /** What is invented here is never refused; if it were, the demo would lack it without a word. */
    private void check() {
        var refusal = meetings.selectRefusal();
        if (refusal != null) {
            throw new IllegalStateException("The demo was refused: " + refusal);
        }
    }

    private static String json(Map<String, ?> detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("A wish that cannot be written as JSON", wrong);
        }
    }
}
