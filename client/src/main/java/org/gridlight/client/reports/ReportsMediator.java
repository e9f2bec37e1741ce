package org.gridlight.client.reports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gridlight.client.seat.Dialogs;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookPrinters;
import org.gridlight.reports.Format;
import org.gridlight.reports.PageWatch;
import org.gridlight.reports.PrintOrder;

/** Between the books and the screen: counts, lays out, saves and prints off the FX thread. On the FX thread. */
final class ReportsMediator implements AutoCloseable {
    private final ReportsRecord record;
    private final BookPrinters printers;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Words words;
    private final Screen screen;
    private List<LocalDate> periods = List.of();
    private BookWish wish;
    private OpenBook open;
    private OpenBook firstPage;
    private Tasks.Running opening = () -> {};
    private AtomicBoolean stop = new AtomicBoolean();

    /** What the view shows. */
    interface Screen {
        /** A book is being made. @param kind what it is */
        void making(BookKind kind);

        /** There is no case in the record. */
        void nothing();

        /** Only the first page is there yet. */
        void begin(List<LocalDate> periods, OpenBook first);

        /** @param periods first days of those there are */
        void show(List<LocalDate> periods, OpenBook book);

        /** Nothing is open: it could not be made. @param periods empty when they are not known either */
        void failed(BookKind kind, List<LocalDate> periods, LocalDate period, Exception failure);

        void printers(List<BookPrinters.Printer> found);

        /** Something long is being done with the book: how far it is. */
        void working(Act act, int done, int all);

        void done(Act act, Path file);

        void stopped(Act act);

        void notDone(Act act, Exception failure);
    }

    /** What is done with a whole book. */
    enum Act {
        SAVE,
        PRINT
    }

    ReportsMediator(ReportsRecord record, BookPrinters printers, Tasks tasks, Dialogs dialogs, Words words,
            Screen screen) {
        this.record = record;
        this.printers = printers;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.words = words;
        this.screen = screen;
    }

    Optional<OpenBook> book() {
        return Optional.ofNullable(open);
    }

    /** What was asked for last; null before. */
    BookWish wish() {
        return wish;
    }

    /** Opens the monthly book of a month, or what was open before; again later it is made anew. @param wanted or null */
    void start(YearMonth wanted) {
        if (wanted != null || wish == null) {
            open(BookKind.MONTHLY, wanted == null ? null : wanted.atDay(1));
        } else {
            open(wish.kind(), wish.first());
        }
        tasks.run("report-printers", printers::all, screen::printers, failure -> screen.printers(List.of()));
    }

    /** Another book, of the period that is being looked at where it has one like it. */
    void choose(BookKind kind) {
        if (wish == null || wish.kind() != kind) {
            open(kind, kind == BookKind.DAILY || wish == null ? null : kind.first(wish.first()));
        }
    }

    void choose(LocalDate period) {
        if (!period.equals(wish.first())) {
            make(wish.in(period));
        }
    }

    void choose(ScoreTemplate template) {
        if (!template.name().equals(wish.template().name())) {
            make(wish.by(template));
        }
    }

    /** Whether the poster names the last of each group. */
    void nameLast(boolean named) {
        make(wish.withLast(named));
    }

    /** Makes the same book anew. */
    void again() {
        make(new BookWish(wish.kind(), wish.first(), wish.template(), wish.lastToo()));
    }

    private void open(BookKind kind, LocalDate wanted) {
        screen.making(kind);
        opening.cancel();
        opening = tasks.run("report-periods", () -> record.periods(kind), found -> {
            periods = found;
            if (found.isEmpty()) {
                screen.nothing();
            } else {
                var known = wish != null && wish.kind() == kind ? wish : null;
                make(new BookWish(kind, found.contains(wanted) ? wanted : kind.proposed(found), known == null
                        ? ReportsRecord.usualTemplate()
                        : known.template(), known != null && known.lastToo()));
            }
        }, failure -> failed(kind, List.of(), null, failure));
    }

    /** The book before stays open until the new one is there. */
    private void make(BookWish wanted) {
        opening.cancel();
        wish = wanted;
        screen.making(wanted.kind());
        opening = tasks.run("report-make", () -> record.make(wanted, first -> tasks.onScreen(() -> begin(first))),
                made -> {
                    closeBook();
                    open = made;
                    screen.show(periods, made);
                    closeFirst();
                }, failure -> failed(wanted.kind(), periods, wanted.first(), failure));
    }

    /** The first page is read while the others are laid out. */
    private void begin(OpenBook first) {
        if (wish != first.wish() || open != null && open.wish() == first.wish()) {
            first.pages().close();
            return;
        }
        closeBook();
        firstPage = first;
        screen.begin(periods, first);
    }

    private void closeFirst() {
        if (firstPage != null) {
            firstPage.pages().close();
            firstPage = null;
        }
    }

    /** What was open is another book than the one that is named above it, so it goes. */
    private void failed(BookKind kind, List<LocalDate> known, LocalDate period, Exception failure) {
        closeBook();
        closeFirst();
        screen.failed(kind, known, period, failure);
    }

    /** Asks where to and saves it there. */
    void save(Format format) {
        if (open == null) {
            return;
        }
        var pages = open.pages();
        var ending = format.name().toLowerCase(Locale.ROOT);
        dialogs.chooseTarget(words.say("reports.save"), pages.about().fileName() + "." + ending, format.name(),
                List.of(ending)).ifPresent(file -> act(Act.SAVE, watch -> pages.save(format, file, watch), file));
    }

    void print(PrintOrder order) {
        if (open != null) {
            var pages = open.pages();
            act(Act.PRINT, watch -> printers.print(pages, order, watch), null);
        }
    }

    private void act(Act act, Consumer<PageWatch> work, Path file) {
        stop.set(true);
        var own = new AtomicBoolean();
        stop = own;
        screen.working(act, 0, open.pages().pages());
        tasks.run("report-act", () -> {
            work.accept((done, all) -> {
                if (own.get()) {
                    throw new CancellationException();
                }
                tasks.onScreen(() -> screen.working(act, done, all));
            });
            return true;
        }, over -> screen.done(act, file), failure -> {
            if (own.get()) {
                screen.stopped(act);
            } else {
                screen.notDone(act, failure);
            }
        });
    }

    /** Ends what is being saved or printed after the page it is at. */
    void stop() {
        stop.set(true);
    }

    private void closeBook() {
        if (open != null) {
            open.pages().close();
            open = null;
        }
    }

    @Override
    public void close() {
        opening.cancel();
        stop();
        closeBook();
        closeFirst();
        wish = null;
    }
}
