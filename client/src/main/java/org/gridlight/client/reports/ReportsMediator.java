package org.gridlight.client.reports;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gridlight.client.seat.Dialogs;
import org.gridlight.client.tasks.Tasks;
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
    private List<YearMonth> months = List.of();
    private YearMonth month;
    private OpenBook open;
    private Tasks.Running opening = () -> {};
    private AtomicBoolean stop = new AtomicBoolean();

    /** What the view shows. */
    interface Screen {
        /** A book is being made. */
        void making(YearMonth month);

        /** There is no case in the record. */
        void nothing();

        void show(List<YearMonth> months, YearMonth month, OpenBook book);

        void failed(Exception failure);

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

    /** Opens the book of a month, or that of the running month; again later it is made anew. @param wanted or null */
    void start(YearMonth wanted) {
        screen.making(wanted);
        opening.cancel();
        opening = tasks.run("report-months", record::months, found -> {
            months = found;
            if (found.isEmpty()) {
                screen.nothing();
            } else {
                make(wanted != null && found.contains(wanted) ? wanted : month == null ? found.getFirst() : month);
            }
        }, screen::failed);
        tasks.run("report-printers", printers::all, screen::printers, failure -> screen.printers(List.of()));
    }

    void choose(YearMonth wanted) {
        if (!wanted.equals(month)) {
            screen.making(wanted);
            make(wanted);
        }
    }

    /** The book before stays open until the new one is there. */
    void make(YearMonth wanted) {
        opening.cancel();
        month = wanted;
        opening = tasks.run("report-make", () -> record.monthly(wanted), made -> {
            closeBook();
            open = made;
            screen.show(months, wanted, made);
        }, screen::failed);
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
    }
}
