package org.gridlight.client.map.print;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridlight.client.map.paint.MapLetters;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.reports.BookPrinters;
import org.gridlight.reports.Format;
import org.gridlight.reports.PageWatch;
import org.gridlight.reports.PrintOrder;
import org.gridlight.reports.PrintOrder.PaperSides;
import org.gridlight.reports.map.MapSheet.Foot;
import org.gridlight.reports.map.MapSheetPrinter;

/** Between the map and its sheet: draws, saves and prints off the FX thread. On the FX thread. */
public final class PrintMediator implements AutoCloseable {
    private static final double POINTS_AN_INCH = 72;

    private final Seat seat;
    private final SheetMaker maker;
    private final MapSheetPrinter printer;
    private final BookPrinters printers;
    private final Source source;
    private final Screen screen;
    private Tasks.Running drafting = () -> {};
    private AtomicBoolean undrafted = new AtomicBoolean();
    private AtomicBoolean stop = new AtomicBoolean();

    /** What there is to print. */
    public interface Source {
        /** The map as it is now, in the light theme. */
        MapState state();

        /** What its thematic fill is called; empty when none is shown. */
        Optional<FillKey> fill();
    }

    /** What the view shows. */
    public interface Screen {
        void drafted(BufferedImage page, double denominator);

        void notDrafted(Exception failure);

        void printers(List<BookPrinters.Printer> found);

        /** @param all 0 while it is not known */
        void working(Act act, int done, int all);

        /** @param file null for what was printed */
        void done(Act act, Path file);

        void stopped(Act act);

        void notDone(Act act, Exception failure);
    }

    /** What is done with a sheet. */
    public enum Act {
        PDF,
        PNG,
        PRINT
    }

    PrintMediator(Seat seat, MapLetters letters, BookPrinters printers, Source source, Screen screen) {
        this.seat = seat;
        this.maker = new SheetMaker(seat.words(), letters);
        this.printer = new MapSheetPrinter(seat.words());
        this.printers = printers;
        this.source = source;
        this.screen = screen;
    }

    void start() {
        seat.tasks().run("map-printers", printers::all, screen::printers, failure -> screen.printers(List.of()));
    }

    private record Draft(BufferedImage page, double denominator) {}

    /** Draws the sheet as it would be, for the screen. @param pixels of the longer side of the paper */
    void draft(MapOrder order, double pixels) {
        drafting.cancel();
        undrafted.set(true);
        var own = new AtomicBoolean();
        undrafted = own;
        var layout = order.layout();
        double scale = pixels / Math.max(layout.width(), layout.height());
        // Few common divisors with an inch would make for long strips.
        var coarse = order.with((int) Math.max(24, Math.round(scale * POINTS_AN_INCH / 12) * 12));
        var state = source.state();
        var fill = source.fill();
        var foot = foot();
        drafting = seat.tasks().run("map-draft", () -> {
            var sheet = maker.make(state, fill, coarse, foot, (done, all) -> refuseIf(own));
            try (var page = printer.lay(sheet)) {
                return new Draft(page.page(0, scale, order.grey()), sheet.denominator());
            }
        }, drawn -> screen.drafted(drawn.page, drawn.denominator), failure -> {
            if (!own.get()) {
                screen.notDrafted(failure);
            }
        });
    }

    private static void refuseIf(AtomicBoolean unwanted) {
        if (unwanted.get()) {
            throw new CancellationException();
        }
    }

    private Foot foot() {
        var now = LocalDateTime.ofInstant(seat.clock().instant(), seat.centre().zone());
        return new Foot(seat.centre().name(), now, seat.operator().name(), now);
    }

    /** Asks where to and saves it there. */
    void save(MapOrder order, Act act) {
        var ending = act.name().toLowerCase(Locale.ROOT);
        seat.dialogs().chooseTarget(seat.say("reports.save"), order.title() + "." + ending, act.name(), List.of(ending))
                .ifPresent(file -> act(order, act, file, null));
    }

    void print(MapOrder order, String on, int copies) {
        act(order, Act.PRINT, null, new PrintOrder(on, 0, 0, copies, PaperSides.ONE, order.grey()));
    }

    private void act(MapOrder order, Act act, Path file, PrintOrder paper) {
        stop.set(true);
        var own = new AtomicBoolean();
        stop = own;
        var exact = order.with(order.drawnDots());
        var state = source.state();
        var fill = source.fill();
        var foot = foot();
        screen.working(act, 0, 0);
        PageWatch watch = (done, all) -> {
            refuseIf(own);
            seat.tasks().onScreen(() -> screen.working(act, done, all));
        };
        seat.tasks().run("map-print", () -> {
            var sheet = maker.make(state, fill, exact, foot, watch);
            PageWatch last = (done, all) -> refuseIf(own);
            try (var page = printer.lay(sheet)) {
                switch (act) {
                    case PDF -> page.save(Format.PDF, file, last);
                    case PNG -> printer.savePicture(page, MapSheetPrinter.pictureDots(sheet.layout(), exact.dots()),
                            file, last);
                    case PRINT -> printers.print(page, paper, last);
                }
            }
            return true;
        }, over -> screen.done(act, file), failure -> {
            if (own.get()) {
                screen.stopped(act);
            } else {
                screen.notDone(act, failure);
            }
        });
    }

    /** Ends what is being drawn for paper after the row it is at. */
    void stop() {
        stop.set(true);
    }

    @Override
    public void close() {
        drafting.cancel();
        undrafted.set(true);
        stop();
    }
}
