package org.gridlight.client.papers;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.prints.PaperPrint;
import org.gridlight.model.prints.PaperPrint.Way;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.BookPrinters;
import org.gridlight.reports.Format;
import org.gridlight.reports.PageWatch;
import org.gridlight.reports.PrintOrder;
import org.gridlight.reports.notices.PrintMark;

/**
 * Between a paper and its screen. What is looked at carries the number the next print would have; what is printed is laid
 * out again with the number the record gave. On the FX thread.
 */
final class PaperMediator implements AutoCloseable {
    private final Seat seat;
    private final OpenPaper paper;
    private final PrintRecord record;
    private final BookPrinters printers;
    private final Screen screen;
    private Tasks.Running opening = () -> {};
    private AtomicBoolean stop = new AtomicBoolean();
    private BookPages shown;
    private boolean closed;

    /** What the view shows. */
    interface Screen {
        void show(BookPages pages, List<PaperPrint> before);

        void failed(Exception failure);

        void printers(List<BookPrinters.Printer> found);

        void working(Way way, int done, int all);

        /** @param time the how manieth print it was; @param file null for what was printed */
        void done(int time, Path file);

        void stopped(Way way);

        void notDone(Exception failure);
    }

    PaperMediator(Seat seat, OpenPaper paper, PrintRecord record, BookPrinters printers, Screen screen) {
        this.seat = seat;
        this.paper = paper;
        this.record = record;
        this.printers = printers;
        this.screen = screen;
    }

    private record Opened(BookPages pages, List<PaperPrint> before) {}

    void start() {
        open();
        seat.tasks().run("paper-printers", printers::all, screen::printers, failure -> screen.printers(List.of()));
    }

    private void open() {
        opening.cancel();
        var first = mark(1);
        opening = seat.tasks().run("paper-open", () -> {
            var before = record.of(paper.paper(), paper.number());
            int next = before.stream().mapToInt(PaperPrint::time).max().orElse(0) + 1;
            return new Opened(paper.layout().apply(first.asPrint(next)), before);
        }, opened -> {
            if (closed) {
                opened.pages.close();
                return;
            }
            var old = shown;
            shown = opened.pages;
            screen.show(opened.pages, opened.before);
            if (old != null) {
                old.close();
            }
        }, screen::failed);
    }

    private PrintMark mark(int time) {
        return new PrintMark(seat.clock().instant(), seat.operator().name(), paper.dataAsOf(), time);
    }

    void print(PrintOrder order) {
        act(Way.PRINTER, order.copies(), null, (pages, watch) -> printers.print(pages, order, watch));
    }

    /** Asks where to and saves it there. */
    void save(Format format) {
        if (shown == null) {
            return;
        }
        var ending = format.name().toLowerCase(Locale.ROOT);
        seat.dialogs().chooseTarget(seat.say("reports.save"), shown.about().fileName() + "." + ending, format.name(),
                List.of(ending))
                .ifPresent(file -> act(Way.FILE, 1, file, (pages, watch) -> pages.save(format, file, watch)));
    }

    /** The record counts first; when the paper did not come out it is told so. */
    private void act(Way way, int copies, Path file, BiConsumer<BookPages, PageWatch> work) {
        stop.set(true);
        var own = new AtomicBoolean();
        stop = own;
        var id = UUID.randomUUID();
        var unnumbered = mark(1);
        screen.working(way, 0, 0);
        seat.tasks().run("paper-act", () -> {
            int time = record.log(id, paper.paper(), paper.number(), way, copies);
            try (var pages = paper.layout().apply(unnumbered.asPrint(time))) {
                work.accept(pages, (done, all) -> told(own, way, done, all));
            } catch (CancellationException stopped) {
                takeBack(way, id);
                throw stopped;
            } catch (RuntimeException notTaken) {
                record.failed(UUID.randomUUID(), id);
                throw notTaken;
            }
            return time;
        }, time -> {
            screen.done(time, file);
            open();
        }, failure -> {
            if (own.get()) {
                screen.stopped(way);
            } else {
                screen.notDone(failure);
            }
        });
    }

    private void told(AtomicBoolean own, Way way, int done, int all) {
        if (own.get()) {
            throw new CancellationException();
        }
        seat.tasks().onScreen(() -> screen.working(way, done, all));
    }

    /** A file that was stopped is not there; pages on a printer may be. */
    private void takeBack(Way way, UUID id) {
        if (way == Way.FILE) {
            record.failed(UUID.randomUUID(), id);
        }
    }

    void stop() {
        stop.set(true);
    }

    @Override
    public void close() {
        closed = true;
        opening.cancel();
        stop();
        if (shown != null) {
            shown.close();
            shown = null;
        }
    }
}
