package org.gridlight.reports.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridlight.db.Database;
import org.gridlight.db.Reading;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.measures.MeasureStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;

/** Daily, quarterly and yearly books as the record has them. Reads only; each call may block for seconds. */
public final class PeriodBookRecord {
    private final Words words;
    private final ZoneId zone;
    private final MonthStore months;
    private final MeasureStore measures;
    private final String centre;

    private PeriodBookRecord(Reading reading, Words words) {
        this.words = words;
        this.zone = SettingStore.zoneOf(reading);
        this.months = new MonthStore(reading, zone);
        this.measures = new MeasureStore(reading, zone);
        this.centre = SettingStore.centreNameOf(reading).orElseGet(() -> words.say("monthly.centreUnnamed"));
    }

    /**
     * The book of the period that a day lies in; in the middle of it the book until now.
     *
     * @param words the language of names that are made here, e.g. of sources
     * @throws Refusal when the period has not begun, or the record has nothing of it
     */
    public static PeriodBook of(Database database, Words words, PeriodKind kind, LocalDate day, Instant now) {
        return database.atOneMoment(reading -> new PeriodBookRecord(reading, words).of(kind, day, now));
    }

    private PeriodBook of(PeriodKind kind, LocalDate day, Instant now) {
        var first = kind.first(day);
        var whole = question(first, kind.next(first));
        if (!whole.from().isBefore(now)) {
            throw Refusal.failed("period.ahead", first);
        }
        var question = whole.until(now);
        var total = months.total(question);
        if (isEmpty(total)) {
            throw Refusal.failed("period.noData", first, kind.next(first).minusDays(1));
        }
        boolean over = question.equals(whole);
        return new PeriodBook(kind, first, kind.next(first).minusDays(1), LocalDateTime.ofInstant(question.until(),
                zone), over, centre, LocalDate.ofInstant(now, zone), total,
                over ? compared(kind, kind.before(first)) : Optional.empty(),
                over ? compared(kind, first.minusYears(1)).filter(_ -> kind != PeriodKind.YEAR) : Optional.empty(),
                byMonth(kind, first, question), months.byStreet(question), months.byDepartment(question),
                counts(question, Dimension.SOURCE), counts(question, Dimension.CATEGORY));
    }

    private MonthQuestion question(LocalDate from, LocalDate until) {
        return new MonthQuestion(from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }

    private Optional<MonthCounts> compared(PeriodKind kind, LocalDate first) {
        return Optional.of(months.total(question(first, kind.next(first)))).filter(counts -> counts.reported() > 0);
    }

    private static boolean isEmpty(MonthCounts total) {
        return total.reported() + total.filed() + total.shouldClose() + total.withoutLimit() == 0;
    }

    private List<PeriodBook.OfMonth> byMonth(PeriodKind kind, LocalDate first, MonthQuestion question) {
        if (kind == PeriodKind.DAY) {
            return List.of();
        }
        return Stream.iterate(YearMonth.from(first),
                month -> MonthQuestion.of(month, zone).from().isBefore(question.until()), month -> month.plusMonths(1))
                .map(month -> new PeriodBook.OfMonth(month,
                        months.total(MonthQuestion.of(month, zone).until(question.until()))))
                .toList();
    }

    private List<MonthlyBook.NamedCount> counts(MonthQuestion question, Dimension dimension) {
        return measures.count(new MeasureQuestion(question.from(), question.until(), question.until(), dimension))
                .stream().map(group -> new MonthlyBook.NamedCount(dimension == Dimension.SOURCE
                        ? words.say("source." + group.key())
                        : group.name(), group.registered()))
                .sorted((one, other) -> Long.compare(other.count(), one.count())).toList();
    }
}
