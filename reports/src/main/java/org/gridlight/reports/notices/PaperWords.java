package org.gridlight.reports.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.gridlight.model.people.PrivacyMask;
import org.gridlight.model.words.Words;

/** Days, moments and blanks as papers write them: in full in text, short in tables. */
final class PaperWords {
    private static final DateTimeFormatter IN_TABLE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter IN_FOOT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final char LINE = '\u2028';

    private final Words words;
    private final ZoneId zone;

    PaperWords(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    Words words() {
        return words;
    }

    ZoneId zone() {
        return zone;
    }

    /** A text; where it breaks into lines it has a line separator, because messages are of one line. */
    String say(String key, Object... arguments) {
        return words.say(key, arguments).replace(LINE, '\n');
    }

    /** 2026年7月16日; a blank to write on when it is null. */
    String day(LocalDate day) {
        return day == null
                ? say("paper.blankDay")
                : say("book.date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** 2026年7月16日 16:40; midnight is 24:00 of the day before; a blank to write on when it is null. */
    String moment(Instant at) {
        if (at == null) {
            return say("paper.blankMoment");
        }
        var local = at.atZone(zone);
        boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        var day = midnight ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return say("book.dateTime", day.getYear(), day.getMonthValue(), day.getDayOfMonth(),
                midnight ? "24:00" : "%02d:%02d".formatted(local.getHour(), local.getMinute()));
    }

    /** 07-16 16:40, and a stroke when it is null. */
    String inTable(Instant at) {
        return at == null ? "-" : IN_TABLE.format(at.atZone(zone));
    }

    /** 2026-07-16 16:40. */
    String inFoot(Instant at) {
        return IN_FOOT.format(at.atZone(zone));
    }

    /** 07-16, and a stroke when it is null. */
    String shortDay(LocalDate day) {
        return day == null ? "-" : "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    /** The text, or a line to write on when it is empty. */
    String known(String text) {
        return text == null || text.isBlank() ? say("paper.blank") : PrivacyMask.of(text.strip());
    }

    /** The text, or a stroke when it is empty. */
    static String orStroke(String text) {
        return text == null || text.isBlank() ? "-" : PrivacyMask.of(text.strip());
    }

    /** Joined as a list; a stroke when it is empty. */
    String listed(Collection<String> texts) {
        return texts.isEmpty()
                ? "-"
                : texts.stream().map(PrivacyMask::of)
                        .collect(Collectors.joining(say("paper.listComma")));
    }

    /** The number of a copy in letters: 一, 二, 三. @param number from 1 */
    String numeral(int number) {
        return say("paper.numerals").split(" ")[number - 1];
    }
}
