package org.gridlight.client.reports;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gridlight.db.Database;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.monthly.Issue;
import org.gridlight.reports.monthly.MonthlyBookPrinter;
import org.gridlight.reports.monthly.MonthlyRecord;
import org.gridlight.reports.monthly.PeriodBookPrinter;
import org.gridlight.reports.monthly.PeriodBookRecord;
import org.gridlight.reports.monthly.PeriodKind;
import org.gridlight.reports.monthly.RankingPosterPrinter;
import org.gridlight.reports.monthly.ScoreSheetPrinter;
import org.gridlight.reports.monthly.ScoredRecord;

/** Makes books of the record. Holds no state; safe for many threads; every call may block for seconds. */
final class ReportsRecord {
    private static final String TEMPLATE = "system";

    private final Database database;
    private final Words words;
    private final ZoneId zone;
    private final InstantSource clock;

    ReportsRecord(Database database, Words words, ZoneId zone, InstantSource clock) {
        this.database = database;
        this.words = words;
        this.zone = zone;
        this.clock = clock;
    }

    /** The rules of the monthly book. */
    static ScoreTemplate usualTemplate() {
        return TemplateFile.shipped(TEMPLATE);
    }

    /** First days of the periods a book can be made of, the running one first; empty while there are no cases. */
    List<LocalDate> periods(BookKind kind) {
        return new MonthStore(database.patiently(), zone).firstReport()
                .map(first -> kind.periods(LocalDate.ofInstant(first, zone), today())).orElse(List.of());
    }

    /**
     * Counts and lays out a book, that of a running period until now.
     *
     * @param first given the first page of a long one while the others are being laid out; closed by whoever takes it
     */
    OpenBook make(BookWish wish, Consumer<OpenBook> first) {
        return switch (wish.kind()) {
            case MONTHLY -> monthly(wish, first);
            case POSTER -> poster(wish);
            case SHEETS -> sheets(wish, first);
            case DAILY, QUARTERLY, YEARLY -> period(wish, wish.kind().asPeriod().orElseThrow());
        };
    }

    private OpenBook monthly(BookWish wish, Consumer<OpenBook> first) {
        var book = MonthlyRecord.of(database, words, wish.month(), clock.instant(), today(), wish.template());
        Function<BookPages, OpenBook> opened = pages -> new OpenBook(wish, Optional.of(book.issue().edition()),
                book.issue().dataAsOf(), Optional.of(wish.template()), Optional.of(book), pages);
        return opened.apply(new MonthlyBookPrinter(words).lay(book, page -> first.accept(opened.apply(page))));
    }

    private OpenBook period(BookWish wish, PeriodKind kind) {
        var book = PeriodBookRecord.of(database, words, kind, wish.first(), clock.instant());
        return new OpenBook(wish, book.over() ? Optional.empty() : Optional.of(new Issue.Edition.Draft()),
                book.dataAsOf(), Optional.empty(), Optional.empty(), new PeriodBookPrinter(words).lay(book));
    }

    private OpenBook poster(BookWish wish) {
        var poster = new ScoredRecord(database, clock.instant()).poster(wish.template(), wish.month(), wish.lastToo(),
                words);
        return new OpenBook(wish, Optional.of(edition(poster.locked())), poster.dataAsOf(),
                Optional.of(wish.template()), Optional.empty(), new RankingPosterPrinter(words).lay(poster));
    }

    private OpenBook sheets(BookWish wish, Consumer<OpenBook> first) {
        var record = new ScoredRecord(database, clock.instant());
        var scores = record.standing(wish.template(), wish.month());
        Function<BookPages, OpenBook> opened = pages -> new OpenBook(wish, Optional.of(edition(scores.locked())),
                scores.dataAsOf(), Optional.of(wish.template()), Optional.empty(), pages);
        return opened.apply(new ScoreSheetPrinter(words, record.centre(words)).lay(scores,
                page -> first.accept(opened.apply(page))));
    }

    private static Issue.Edition edition(boolean locked) {
        return locked ? new Issue.Edition.Final() : new Issue.Edition.Draft();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
