package org.gridlight.client.lights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.model.board.TimedCase;
import org.gridlight.model.board.UnitStanding;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.clock.TimeWords;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.UnitLight.Why;
import org.gridlight.model.light.UnitLightRule;
import org.gridlight.model.words.Words;

/** What the board says of a unit and its cases. Immutable, safe for many threads; costs some milliseconds to make. */
final class BoardWords {
    private final Words words;
    private final ZoneId zone;
    private final CaseClocks clocks;
    private final TimeWords times;
    private final CaseWords cases;

    BoardWords(Words words, ZoneId zone) {
        this(words, zone, CaseClocks.shipped(zone));
    }

    BoardWords(Words words, ZoneId zone, CaseClocks clocks) {
        this.words = words;
        this.zone = zone;
        this.clocks = clocks;
        this.times = new TimeWords(words, zone);
        this.cases = new CaseWords(words, zone, clocks);
    }

    CaseClocks clocks() {
        return clocks;
    }

    LightTile tile(LightUnit unit, String name, UnitStanding standing, List<Integer> redDays, Instant now,
            boolean pinned) {
        boolean quiet = redDays.stream().allMatch(count -> count == 0);
        return new LightTile(unit.id(), name, unit.name(), standing.light().light(), standing.counts(), time(standing),
                standing.mostOverdue().isPresent(), state(standing, now), standing.light().reason(words),
                quiet ? List.of() : redDays, pinned);
    }

    private String time(UnitStanding standing) {
        return standing.mostOverdue().map(late -> words.say("lights.longest", overdue(late)))
                .or(() -> standing.nextDue()
                        .map(next -> words.say("lights.next", times.remaining(next.left(), next.unit()))))
                .orElseGet(() -> words.say(standing.counts().all() == 0 ? "lights.noCases" : "lights.noLimit"));
    }

    private String overdue(TimedCase late) {
        return times.amount(late.left().negated(), late.unit());
    }

    /** The record knows since when the oldest red case is red; since when the unit is, it does not keep yet. */
    private String state(UnitStanding standing, Instant now) {
        if (standing.light().light() != Light.RED) {
            return "";
        }
        if (standing.light().why() == Why.URGENT_OVERDUE) {
            return words.say("flag.urgent");
        }
        var since = standing.mostOverdue().map(late -> late.one().stageRed());
        long days = since.map(red -> ChronoUnit.DAYS.between(LocalDate.ofInstant(red, zone),
                LocalDate.ofInstant(now, zone)) + 1).orElse(0L);
        return days > 1 ? words.say("lights.day", days) : "";
    }

    /** Of the longest overdue case, else of the next due one: 已超 6 工作时, 剩 12 分. */
    String mostPressing(UnitStanding standing) {
        return standing.mostOverdue().or(standing::nextDue).map(one -> times.left(one.left(), one.unit())).orElse("");
    }

    /** When a unit is red by this rule: 达到 2% 且 ≥2 件. */
    String threshold(UnitStanding standing, UnitLightRule rule) {
        if (standing.light().light() != Light.RED) {
            return "";
        }
        return switch (standing.light().why()) {
            case SHARE_OVERDUE -> words.say("lights.why.SHARE", rule.redPercent(), rule.redCases());
            case COUNT_OVERDUE -> words.say(rule.redCases() == 1 ? "lights.why.ANY" : "lights.why.COUNT",
                    rule.redCases());
            case URGENT_OVERDUE -> words.say("lights.why.URGENT");
            case FAR_OVERDUE -> words.say("lights.why.FAR", rule.timesLimit());
            default -> "";
        };
    }

    /** How a rule is called, with its numbers. */
    static String rule(UnitLightRule rule, Words words) {
        return words.say("lights.rule." + rule.kind(), rule.redPercent(), rule.redCases());
    }

    BehindCase behind(OpenCase one, Instant now) {
        return new BehindCase(one, one.stageLight(now), cases.remaining(one, now));
    }
}
