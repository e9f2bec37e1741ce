package org.gridlight.db.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.demo.DemoDutyTexts;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.people.Role;

/**
 * Duty of the invented district: handovers of the last shifts, one of which waits for its receipt, entries of the log,
 * knowledge, the roster of its units for four days, the duty table, and an urgent bulletin with one that follows it.
 */
final class DemoDuty {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter IN_RECORD = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneOffset.UTC);
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final List<String> KINDS = List.of("CALL", "INSTRUCTION", "EQUIPMENT", "SUDDEN", "OTHER");
    private static final int DAYS = 4;

    private final DemoDutyMapper duty;
    private final Instant until;
    private final DemoDutyTexts texts = DemoDutyTexts.shipped();

    DemoDuty(SqlSession session, Instant until) {
        this.duty = session.getMapper(DemoDutyMapper.class);
        this.until = until;
    }

    void run() {
        var leaders = duty.selectOperators(Role.SHIFT_LEADER.code());
        if (leaders.size() < 2) {
            return;
        }
        long first = leaders.get(0);
        long second = leaders.get(1);
        log(first);
        handovers(first, second);
        texts.knowledge().forEach(one -> knowledge(first, one));
        roster(first);
        dutyTable(first);
        bulletins(first);
    }

    private Instant after(Duration moment) {
        return until.plus(moment);
    }

    private void log(long by) {
        for (int i = 0; i < texts.entries().size(); i++) {
            duty.write(by, json(Map.of("kind", KINDS.get(i % KINDS.size()), "words", texts.entries().get(i))),
                    after(Duration.ofMinutes(-47L * (texts.entries().size() - i))));
            check();
        }
    }

    private void handovers(long first, long second) {
        var told = texts.told();
        handOver(second, told.get(0), Duration.ofHours(-24), first);
        handOver(first, told.get(1), Duration.ofHours(-12), second);
        handOver(second, told.get(2), Duration.ofMinutes(-20), 0);
    }

    /** @param arriving 0 while nobody has signed for it */
    private void handOver(long leaving, String words, Duration at, long arriving) {
        duty.draft(leaving, words, after(at.minusMinutes(10)));
        check();
        long handover = duty.selectDraft();
        duty.sign("leaveShift", handover, leaving, "", after(at));
        check();
        if (arriving != 0) {
            duty.sign("takeShift", handover, arriving, texts.taken(), after(at.plusMinutes(4)));
            check();
        }
    }

    private void knowledge(long by, DemoDutyTexts.Entry entry) {
        var detail = new HashMap<String, Object>();
        detail.put("kind", entry.kind());
        detail.put("title", entry.title());
        detail.put("words", entry.words());
        var category = duty.selectCategory(entry.category());
        if (category != null) {
            detail.put("category", category);
        }
        duty.know(by, json(detail), after(Duration.ofDays(-30)));
        check();
    }

    private void roster(long by) {
        var turns = new ArrayList<Map<String, Object>>();
        var today = LocalDate.ofInstant(until, DemoOrder.ZONE);
        for (var unit : duty.selectUnits()) {
            for (int i = -1; i < DAYS - 1; i++) {
                var day = today.plusDays(i);
                turns.add(turn(unit, unit.liaison(), day, day.atTime(MORNING).atZone(DemoOrder.ZONE).toInstant(),
                        day.atTime(EVENING).atZone(DemoOrder.ZONE).toInstant()));
                turns.add(turn(unit, unit.responsible(), day, day.atTime(EVENING).atZone(DemoOrder.ZONE).toInstant(),
                        day.plusDays(1).atTime(MORNING).atZone(DemoOrder.ZONE).toInstant()));
            }
        }
        duty.roster(by, json(Map.of("turns", turns)), after(Duration.ofDays(-2)));
        check();
    }

    /** The units that had most of each class, and for events the unit of the street. */
    private void dutyTable(long by) {
        var rows = Stream.concat(duty.selectAnswering().stream(), duty.selectStreets().stream()).map(one -> {
            var row = new HashMap<String, Object>(Map.of("place", one.place(), "class", one.classCode(), "department",
                    one.department()));
            if (one.person() != null) {
                row.put("person", one.person());
            }
            return row;
        }).toList();
        duty.dutyTable(by, json(Map.of("rows", rows)), after(Duration.ofDays(-40)));
        check();
    }

    private static Map<String, Object> turn(DemoDutyMapper.Unit unit, String person, LocalDate day, Instant from,
            Instant to) {
        return Map.of("department", unit.id(), "day", day.toString(), "from", IN_RECORD.format(from), "to",
                IN_RECORD.format(to), "person", person, "telephone", unit.telephone());
    }

    private void bulletins(long by) {
        var happened = after(Duration.ofMinutes(-95)).truncatedTo(ChronoUnit.SECONDS).toString();
        for (int i = 0; i < texts.situations().size(); i++) {
            duty.bulletin(i == 0 ? null : duty.selectLastBulletin(), by, json(Map.of("form", i == 0
                    ? "FIRST"
                    : "FOLLOW_UP", "title", texts.title(), "happened", happened, "place", texts.place(), "situation",
                    texts.situations().get(i), "harm", texts.harm(), "measures", texts.measures())),
                    after(Duration.ofMinutes(-75 + 45L * i)));
            check();
        }
    }

    /** What is invented here is never refused; if it were, the demo would lack it without a word. */
    private void check() {
        var refusal = duty.selectRefusal();
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
