package org.gridlight.model.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.gridlight.model.words.Words;

/**
 * Time in people's words (剩 1 工作时 20 分、已超 50 分、今天 16:40). Whole minutes only, cut off, never rounded up: nobody
 * has more time than the words say. Immutable, safe for use by many threads.
 */
public final class TimeWords {
    private static final int MINUTES_AN_HOUR = 60;
    private static final int HOURS_A_WORKING_DAY = 8;
    private static final int HOURS_A_DAY = 24;
    /** A stage's limit is said in minutes; from here on nobody would count them. */
    private static final int MOST_MINUTES = 120;

    private final Words words;
    private final ZoneId zone;
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    private final DateTimeFormatter year;

    public TimeWords(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        this.time = formatter("time.pattern.time");
        this.day = formatter("time.pattern.day");
        this.year = formatter("time.pattern.year");
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(words.say(key), words.locale()).withZone(zone);
    }

    /** How much is left, or by how much it is overdue when negative. @param unit of the limit */
    public String left(Duration left, LimitUnit unit) {
        return left.isNegative() ? overdue(left.negated(), unit) : remaining(left, unit);
    }

    /** 剩 1 工作时 20 分. @param left in the time of the unit: working time, or time that runs through */
    public String remaining(Duration left, LimitUnit unit) {
        return left.toMinutes() == 0
                ? words.say("time.leftUnderAMinute")
                : words.say("time.left", amount(left, unit));
    }

    /** 已超 50 分. @param over in the time of the unit, not negative */
    public String overdue(Duration over, LimitUnit unit) {
        return over.toMinutes() == 0
                ? words.say("time.overUnderAMinute")
                : words.say("time.over", amount(over, unit));
    }

    /** An amount alone: 1 工作时 20 分; at most two parts, the smaller one left out when it is zero. */
    public String amount(Duration amount, LimitUnit unit) {
        long minutes = amount.toMinutes();
        if (minutes == 0) {
            return words.say("time.underAMinute");
        }
        return switch (unit) {
            case MINUTE -> minutes < MOST_MINUTES ? minutes(minutes) : days(minutes, "time.hours", "time.days");
            case WORK_HOUR -> hours(minutes, "time.workHours");
            case WORK_DAY -> workDays(minutes);
            case URGENT_HOUR -> hours(minutes, "time.hours");
            case URGENT_DAY -> days(minutes, "time.hours", "time.days");
        };
    }

    private String minutes(long minutes) {
        return words.say("time.minutes", minutes);
    }

    private String hours(long minutes, String key) {
        long hours = minutes / MINUTES_AN_HOUR;
        return hours == 0
                ? minutes(minutes)
                : joined(words.say(key, hours), minutes % MINUTES_AN_HOUR, "time.minutes");
    }

    private String workDays(long minutes) {
        return days(minutes, "time.workHours", "time.workDays", HOURS_A_WORKING_DAY);
    }

    private String days(long minutes, String hourKey, String dayKey) {
        return days(minutes, hourKey, dayKey, HOURS_A_DAY);
    }

    private String days(long minutes, String hourKey, String dayKey, int hoursADay) {
        long hours = minutes / MINUTES_AN_HOUR;
        return hours < hoursADay
                ? hours(minutes, hourKey)
                : joined(words.say(dayKey, hours / hoursADay), hours % hoursADay, hourKey);
    }

    private String joined(String first, long second, String key) {
        return second == 0 ? first : words.say("time.joined", first, words.say(key, second));
    }

    /** 今天 16:40、明天 10:00、07-21 周二 12:00; with the year when it is another one. */
    public String moment(Instant now, Instant at) {
        var today = LocalDate.ofInstant(now, zone);
        var that = LocalDate.ofInstant(at, zone);
        long days = ChronoUnit.DAYS.between(today, that);
        if (Math.abs(days) <= 1) {
            var key = days == 0 ? "time.today" : days > 0 ? "time.tomorrow" : "time.yesterday";
            return words.say(key, time.format(at));
        }
        return (today.getYear() == that.getYear() ? day : year).format(at);
    }

    /** The same, marked when it is provisional (暂定). */
    public String moment(Instant now, Instant at, boolean provisional) {
        var moment = moment(now, at);
        return provisional ? words.say("time.provisional", moment) : moment;
    }

    /** 16:40. */
    public String time(Instant at) {
        return time.format(at);
    }
}
