package org.gridlight.reports.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.words.Words;

/** What a book of a period says about itself, and the period in a few sentences made from its figures. */
final class PeriodWords {
    private final Words words;
    private final PeriodBook book;

    PeriodWords(Words words, PeriodBook book) {
        this.words = words;
        this.book = book;
    }

    String name() {
        return words.say("p." + book.kind().file());
    }

    /** 2026年7月16日, 2026年第3季度, 2026年. */
    String period() {
        var first = book.first();
        return switch (book.kind()) {
            case DAY -> date(first);
            case QUARTER -> words.say("period.quarter", first.getYear(), quarter());
            case YEAR -> words.say("period.year", first.getYear());
        };
    }

    String fileName() {
        var first = book.first();
        return switch (book.kind()) {
            case DAY -> first.toString();
            case QUARTER -> first.getYear() + "-Q" + quarter();
            case YEAR -> Integer.toString(first.getYear());
        };
    }

    private int quarter() {
        return book.first().get(IsoFields.QUARTER_OF_YEAR);
    }

    /** Days are numbered in their year; a quarter and a year say what they are. */
    String issue() {
        return book.kind() == PeriodKind.DAY
                ? words.say("period.issue", book.first().getYear(), book.first().getDayOfYear())
                : period();
    }

    /** This period, this day, as a sentence calls it. */
    String here() {
        return words.say("period.this." + book.kind());
    }

    String before() {
        return words.say("period.before." + book.kind());
    }

    String lead() {
        var now = book.now();
        var received = words.say("period.leadReported", here(), now.reported()) + change() + words.say(
                "monthly.semicolon") + words.say("monthly.leadFiled", now.filed());
        var closed = words.say("period.leadClosed", now.shouldClose(), now.closed(), percent(now.closed()),
                percent(now.closedOnTime()));
        var rest = words.say("period.leadRest", now.backlog(), now.carriedOver(), now.extended(), now.reworked());
        return words.say("monthly.sentence", received) + words.say("monthly.sentence", closed)
                + words.say("monthly.sentence", rest);
    }

    /** In cases: of a day a share would say more than it knows. */
    private String change() {
        return book.before().map(MonthCounts::reported).map(then -> {
            long more = book.now().reported() - then;
            var key = more > 0 ? "period.more" : more < 0 ? "period.fewer" : "period.same";
            return words.say("monthly.comma") + words.say(key, before(), Math.abs(more));
        }).orElse("");
    }

    private String percent(long part) {
        return rate(part).map(LeadParagraph::percent).orElse("-");
    }

    private Optional<BigDecimal> rate(long part) {
        return MonthFigures.rate(part, book.now().shouldClose());
    }

    String rules() {
        return words.say("period.rules", here());
    }

    String footLine() {
        return words.say("book.footLine", period(), dateTime(book.dataAsOf())) + (book.over()
                ? ""
                : words.say("book.gap") + words.say("monthly.draftShort"));
    }

    String date(LocalDate date) {
        return words.say("book.date", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Midnight at the end of a day is called 24:00 of that day. */
    String dateTime(LocalDateTime time) {
        boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        var day = midnight ? time.toLocalDate().minusDays(1) : time.toLocalDate();
        return words.say("book.dateTime", day.getYear(), day.getMonthValue(), day.getDayOfMonth(),
                midnight ? "24:00" : "%02d:%02d".formatted(time.getHour(), time.getMinute()));
    }
}
