package org.gridlight.client.cases;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CaseFile.StageTime;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitText;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.TimeWords;
import org.gridlight.model.words.Words;

/** What lists and files say of a case and its time. Immutable, safe for many threads; costs some milliseconds to make. */
public final class CaseWords {
    private final Words words;
    private final CaseClocks clocks;
    private final TimeWords times;
    private final DateTimeFormatter day;
    private final DateTimeFormatter second;
    private final DateTimeFormatter dayAndMinute;

    public CaseWords(Words words, ZoneId zone) {
        this(words, zone, CaseClocks.shipped(zone));
    }

    /** The same with clocks that somebody has made. */
    public CaseWords(Words words, ZoneId zone, CaseClocks clocks) {
        this.words = words;
        this.clocks = clocks;
        this.times = new TimeWords(words, zone);
        this.day = DateTimeFormatter.ofPattern(words.say("cases.pattern.day"), words.locale()).withZone(zone);
        this.second = DateTimeFormatter.ofPattern(words.say("cases.pattern.second"), words.locale()).withZone(zone);
        this.dayAndMinute = DateTimeFormatter.ofPattern(words.say("cases.pattern.minute"), words.locale())
                .withZone(zone);
    }

    /** 剩 21 分, 已超 1 工作时 10 分, 挂账至 8月1日; a dash without a limit. */
    public String remaining(OpenCase one, Instant now) {
        if (one.suspendedUntil() != null) {
            return words.say("cases.suspendedUntil", day.format(one.suspendedUntil()));
        }
        return clocks.left(one, now).map(left -> times.left(left, clocks.unit(one)))
                .orElseGet(() -> words.say("cases.noLimit"));
    }

    /** A query code in threes, as it is read out: K7M 2PX 94R. */
    static String spokenCode(String code) {
        return code.replaceAll("(.{3})(?=.)", "$1 ");
    }

    /** How long something has been waiting: 35 分, 3 小时 5 分. */
    public String waited(Duration time) {
        return times.amount(time, LimitUnit.MINUTE);
    }

    /** 09:12:40. */
    String second(Instant at) {
        return second.format(at);
    }

    /** 07-16 09:11. */
    public String minute(Instant at) {
        return dayAndMinute.format(at);
    }

    /** Whether both moments are on one day of the centre. */
    boolean sameDay(Instant one, Instant other) {
        return day.format(one).equals(day.format(other));
    }

    /** 结案环节 30 分钟，到期 14:57. */
    String stage(StageTime clock, Instant now) {
        var stage = words.say("cases.stage." + clock.stage().name());
        if (clock.due() == null) {
            return words.say("cases.stage.noLimit", stage);
        }
        var due = times.moment(now, clock.due(), clock.provisional());
        return clock.limit() == null
                ? words.say("cases.stage.due", stage, due)
                : words.say("cases.stage.limit", stage, limit(clock.limit(), clock.limitUnit()), due);
    }

    /** 结案 30 分钟. */
    String stageLimit(StageTime clock) {
        var stage = words.say("cases.stage." + clock.stage().name());
        return clock.limit() == null
                ? stage
                : words.say("cases.stage.limitOnly", stage, limit(clock.limit(), clock.limitUnit()));
    }

    /** 4 工作时. */
    public String limit(BigDecimal value, String unit) {
        return LimitText.say(new Limit(value, LimitUnit.valueOf(unit)), words);
    }

    /** 今天 15:18; further away the day without its name, where there is little room. */
    public String soon(Instant now, Instant at) {
        boolean near = Duration.between(now, at).abs().toHours() < 20;
        return near ? times.moment(now, at) : minute(at);
    }

    /** Which clock a stage runs on. */
    public CaseClocks clocks() {
        return clocks;
    }

    /** Time in people's words. */
    public TimeWords times() {
        return times;
    }
}
