package org.gridlight.client.reports;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridlight.model.score.Assessed;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.score.WorkScores;
import org.gridlight.model.words.Words;
import org.gridlight.reports.monthly.PeriodKind;

/** The books and sheets that can be looked at, in the order they are listed. */
enum BookKind {
    /** 日报. */
    DAILY("p.daily", Period.ofDays(1), 62),
    /** 运行月报. */
    MONTHLY("p.monthly", Period.ofMonths(1), 24),
    /** 季度分析. */
    QUARTERLY("p.quarterly", Period.ofMonths(3), 12),
    /** 年度考评. */
    YEARLY("p.yearly", Period.ofYears(1), 10),
    /** 排名榜, for the wall. */
    POSTER("p.poster", Period.ofMonths(1), 24),
    /** 考评表, a page a unit, street or person. */
    SHEETS("p.sheet", Period.ofMonths(1), 24);

    private final String word;
    private final Period length;
    private final int most;

    BookKind(String word, Period length, int most) {
        this.word = word;
        this.length = length;
        this.most = most;
    }

    /** Key of what it is called. */
    String word() {
        return word;
    }

    /** The first day of the period that a day lies in. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAILY -> day;
            case MONTHLY, POSTER, SHEETS -> day.withDayOfMonth(1);
            case QUARTERLY -> PeriodKind.QUARTER.first(day);
            case YEARLY -> PeriodKind.YEAR.first(day);
        };
    }

    /** First days of the periods there are, the running one first. */
    List<LocalDate> periods(LocalDate firstReport, LocalDate today) {
        return Stream.iterate(first(today), one -> !one.isBefore(first(firstReport)), one -> one.minus(length))
                .limit(most).toList();
    }

    /** What is wanted most: a day that is over, else the period that runs. */
    LocalDate proposed(List<LocalDate> periods) {
        return periods.get(this == DAILY && periods.size() > 1 ? 1 : 0);
    }

    /** How a period is called. @param first its first day */
    String named(LocalDate first, Words words) {
        return switch (this) {
            case DAILY -> words.say("book.date", first.getYear(), first.getMonthValue(), first.getDayOfMonth());
            case MONTHLY, POSTER, SHEETS -> words.say("book.month", first.getYear(), first.getMonthValue());
            case QUARTERLY -> words.say("period.quarter", first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
            case YEARLY -> words.say("period.year", first.getYear());
        };
    }

    /** Of the books that are counted alike, only longer or shorter. */
    Optional<PeriodKind> asPeriod() {
        return switch (this) {
            case DAILY -> Optional.of(PeriodKind.DAY);
            case QUARTERLY -> Optional.of(PeriodKind.QUARTER);
            case YEARLY -> Optional.of(PeriodKind.YEAR);
            case MONTHLY, POSTER, SHEETS -> Optional.empty();
        };
    }

    /** By which it can be scored, the usual one first; empty for a book whose rules are settled. */
    List<ScoreTemplate> templates() {
        var usual = ReportsRecord.usualTemplate();
        var units = Stream.concat(Stream.of(usual), TemplateFile.shippedFor(Assessed.DEPARTMENT).stream()
                .filter(one -> !one.name().equals(usual.name())));
        var counted = TemplateFile.shippedNames().stream().map(TemplateFile::shipped)
                .filter(one -> WorkScores.of(one).isPresent());
        return switch (this) {
            case POSTER -> Stream.concat(units, counted.filter(one -> one.assessed() != Assessed.PERSON)).toList();
            case SHEETS -> Stream.concat(units, counted).toList();
            case DAILY, MONTHLY, QUARTERLY, YEARLY -> List.of();
        };
    }
}
