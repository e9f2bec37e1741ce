package org.gridlight.client.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.AgendaRule;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.model.words.Words;

/** What is said of meetings, decisions and slips. Immutable, safe for many threads. */
final class MeetingWords {
    private final Words words;
    private final CaseWords cases;
    private final ZoneId zone;
    private final DateTimeFormatter day;

    MeetingWords(Words words, CaseWords cases, ZoneId zone) {
        this.words = words;
        this.cases = cases;
        this.zone = zone;
        this.day = DateTimeFormatter.ofPattern(words.say("rednotice.pattern.day"), words.locale());
    }

    /** The same in a language, for papers that are made without a seat. */
    static MeetingWords of(Words words, ZoneId zone) {
        return new MeetingWords(words, new CaseWords(words, zone), zone);
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String day(LocalDate at) {
        return at.format(day);
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    String minute(Instant at) {
        return cases.minute(at);
    }

    /** By its number once it has one, else by its day. */
    String name(Meeting meeting) {
        return meeting.number() == null
                ? say("meeting.named", day(meeting.plannedOn()))
                : meeting.number();
    }

    String about(Meeting meeting) {
        return switch (meeting.state()) {
            case PREPARED -> say("meeting.about.prepared", day(meeting.plannedOn()), meeting.items());
            case HELD -> say("meeting.about.held", meeting.decided(), meeting.items());
            case ISSUED -> (meeting.open() == 0
                    ? say("meeting.about.done", meeting.decided())
                    : say("meeting.about.open", meeting.decided(), meeting.open()))
                    + (meeting.decided() == meeting.items()
                            ? ""
                            : say("meeting.about.adjourned", meeting.items() - meeting.decided()));
        };
    }

    /** By which rule it was listed, with what the rule counted. */
    String rule(MeetingItem item) {
        var name = say(item.rule().word());
        return switch (item.rule()) {
            case UNSOLVED -> say("meeting.counted.late", name, item.amount());
            case ESCALATED -> say("meeting.counted.level", name, item.amount());
            case DISPUTED, SUSPENDED -> say("meeting.counted.days", name, item.amount());
            case RETURNED, ADJOURNED -> say("meeting.counted.times", name, item.amount());
            case HAND -> name;
        };
    }

    /** How long since it was first told. */
    String since(Instant from, Instant now) {
        return cases.waited(Duration.between(from, now));
    }

    /** Until when a decision or an answer is owed, and how long that is. */
    String due(Instant due, Instant now) {
        return due.isBefore(now)
                ? say("meeting.late", cases.waited(Duration.between(due, now)))
                : say("meeting.left", cases.waited(Duration.between(now, due)));
    }

    /** How a decision or what is decided of an item stands. */
    String standing(MeetingItem item, Instant now) {
        if (!item.isDecided()) {
            return say(item.isAdjourned() ? "meeting.rule.ADJOURNED" : "meeting.undecidedYet");
        }
        return item.isStruck() ? say("transfer.state.STRUCK") : due(item.due(), now);
    }

    String standing(TransferSlip slip, Instant now) {
        return slip.state() == TransferSlip.State.ASSIGNED ? due(slip.due(), now) : say(slip.state().word());
    }

    /** Whether it is on the agenda because something went wrong before: its rule stands in red. */
    static boolean isLoud(MeetingItem item) {
        return item.rule() == AgendaRule.UNSOLVED || item.rule() == AgendaRule.ESCALATED;
    }
}
