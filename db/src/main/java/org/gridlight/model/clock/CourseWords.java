package org.gridlight.model.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.words.Words;

/**
 * Says how a clock came to its due time (为什么是这个时间): the calendar, the cut-off, every stretch of the limit, then
 * pauses, extensions, reworks and orders in their order. Immutable, safe for use by many threads.
 */
public final class CourseWords {
    private final Words words;
    private final ExplanationWords stretches;
    private final TimeWords time;
    private final DateTimeFormatter full;

    public CourseWords(Words words, ZoneId zone) {
        this.words = words;
        this.stretches = new ExplanationWords(words, zone);
        this.time = new TimeWords(words, zone);
        this.full = DateTimeFormatter.ofPattern(words.say("explain.pattern"), words.locale()).withZone(zone);
    }

    /** From the start to the due time, one line a step. */
    public List<String> lines(ClockCourse course, WorkClock clock) {
        var told = course.tell(clock);
        var lines = new ArrayList<String>();
        lines.add(words.say("course.calendar", calendar(clock)));
        if (!course.counted().equals(course.started())) {
            lines.add(words.say("course.cutOff", full.format(course.started()), full.format(course.counted())));
        }
        lines.addAll(beginning(course, told));
        told.turns().forEach(turn -> lines.addAll(turn(turn, clock)));
        lines.add(end(told, clock));
        return lines;
    }

    private String calendar(WorkClock clock) {
        var name = clock.calendar().name();
        return CalendarFile.SHIPPED.contains(name) ? words.say("course.calendar." + name) : name;
    }

    private List<String> beginning(ClockCourse course, ClockCourse.Told told) {
        return switch (course.base()) {
            case ClockCourse.Base.Fresh fresh -> withoutEnd(stretches.lines(told.first()));
            case ClockCourse.Base.Given(var due) -> List.of(words.say("course.given", at(due)));
            case ClockCourse.Base.None none -> List.of(words.say("course.none", full.format(course.started())));
            case ClockCourse.Base.Carried(var left, var least) -> List.of(words.say(
                    least == null ? "course.carried" : "course.carriedAtLeast", full.format(course.counted()),
                    time.left(left, LimitUnit.WORK_HOUR), at(told.firstDue()),
                    least == null ? "" : LimitText.say(least, words)));
        };
    }

    /** The line that says when it is due comes last, after what happened since. */
    private static List<String> withoutEnd(List<String> lines) {
        return lines.subList(0, lines.size() - 1);
    }

    private List<String> turn(ClockCourse.Turn turn, WorkClock clock) {
        var lines = new ArrayList<String>();
        lines.add(switch (turn.change()) {
            case ClockChange.Standing standing when standing.to() == null -> words.say("course.stands",
                    full.format(standing.from()), standing.why());
            case ClockChange.Standing standing when turn.before() != null && turn.before().equals(turn.after()) -> words
                    .say("course.noEffect", full.format(standing.from()), full.format(standing.to()), named(standing));
            case ClockChange.Standing standing -> words.say("course.stood", full.format(standing.from()),
                    full.format(standing.to()), named(standing),
                    time.amount(clock.worked(standing.from(), standing.to()), LimitUnit.WORK_HOUR), at(turn.after()));
            case ClockChange.Extended extended -> words.say("course.extended", extended.ordinal(),
                    LimitText.say(extended.amount(), words), at(turn.before()), at(turn.after()));
            case ClockChange.Postponed postponed -> words.say("course.postponed", postponed.order(),
                    LimitText.say(postponed.amount(), words), at(turn.before()), at(turn.after()));
            case ClockChange.Recounted recounted -> words.say("course.recounted", full.format(recounted.at()),
                    at(recounted.before()));
        });
        if (turn.way() != null) {
            turn.way().steps().stream().filter(step -> step.reason() != Explanation.Reason.WORKING)
                    .filter(step -> step.reason() != Explanation.Reason.OFF_HOURS)
                    .forEach(step -> lines.add("  " + stretches.line(step, turn.way().limit().unit())));
        }
        return lines;
    }

    private String named(ClockChange.Standing standing) {
        return standing.isPause() ? standing.why() : words.say("course.order", standing.order());
    }

    private String end(ClockCourse.Told told, WorkClock clock) {
        if (told.due() == null) {
            return words.say(told.stands() ? "course.noDueNow" : "course.noDue");
        }
        boolean provisional = clock.isProvisional(told.due());
        return words.say(provisional ? "explain.provisionalDue" : "explain.due", full.format(told.due()));
    }

    private String at(Instant moment) {
        return moment == null ? "-" : full.format(moment);
    }
}
