package org.gridlight.model.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.words.Words;

/**
 * Says why something is due when it is due (为什么是这个时间), one line a stretch of time. Immutable, safe for use by many
 * threads.
 */
public final class ExplanationWords {
    private final Words words;
    private final ZoneId zone;
    private final TimeWords time;
    private final DateTimeFormatter full;

    public ExplanationWords(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        this.time = new TimeWords(words, zone);
        this.full = DateTimeFormatter.ofPattern(words.say("explain.pattern"), words.locale()).withZone(zone);
    }

    /** From the start to the due time. */
    public List<String> lines(Explanation why) {
        var lines = new ArrayList<String>();
        lines.add(words.say("explain.start", full.format(why.start()), LimitText.say(why.limit(), words)));
        why.steps().forEach(step -> lines.add(line(step, why.limit().unit())));
        lines.add(words.say(why.provisional() ? "explain.provisionalDue" : "explain.due", full.format(why.due())));
        return lines;
    }

    /** One stretch: from when to when, whether it counts, and why. */
    public String line(Explanation.Step step, LimitUnit unit) {
        var reason = words.say("explain." + step.reason().name());
        var named = step.name().isEmpty() ? reason : words.say("explain.named", reason, step.name());
        return words.say("explain.step", full.format(step.from()), end(step.from(), step.to()), named,
                counted(step, unit));
    }

    private String counted(Explanation.Step step, LimitUnit unit) {
        if (!step.reason().counts()) {
            return words.say("explain.notCounted");
        }
        return words.say("explain.counted", step.days() > 0
                ? words.say("time.workDays", step.days())
                : time.amount(step.counted(), unit == LimitUnit.WORK_DAY ? LimitUnit.WORK_HOUR : unit));
    }

    /** Midnight is said as the end of the day. */
    private String end(Instant from, Instant to) {
        var first = LocalDate.ofInstant(from, zone);
        if (to.equals(first.plusDays(1).atStartOfDay(zone).toInstant())) {
            return words.say("explain.midnight");
        }
        return first.equals(LocalDate.ofInstant(to, zone)) ? time.time(to) : full.format(to);
    }
}
