package org.gridlight.client.map.print;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.look.WorkStrip;
import org.gridlight.client.map.paint.MapLetters;
import org.gridlight.client.map.print.PrintMediator.Act;
import org.gridlight.client.seat.Seat;
import org.gridlight.reports.BookPrinters;

/** The map as it will be on paper, and how it is wanted: over the map until a person goes back to it. On the FX thread. */
public final class PrintDesk extends BorderPane implements PrintMediator.Screen, AutoCloseable {
    private static final double RIGHT = 312;
    private static final double MARGIN = 20;
    private static final double LEAST_PIXELS = 1_400;
    private static final double MOST_PIXELS = 2_000;
    private static final int BARS = 5;

    private final Seat seat;
    private final PrintMediator mediator;
    private final PrintPane pane;
    private final WorkStrip strip;
    private final Button print;
    private final Sheet sheet = new Sheet();
    private final StackPane middle = new StackPane();
    private final List<PrintRegion> regions;
    private boolean ready;

    /**
     * @param regions what may be printed
     * @param scale   of the map on the screen: 1 to this
     * @param back    to the map
     */
    public PrintDesk(Seat seat, MapLetters letters, BookPrinters printers, PrintMediator.Source source,
            List<PrintRegion> regions, double scale, Runnable back) {
        this.seat = seat;
        this.regions = regions;
        this.mediator = new PrintMediator(seat, letters, printers, source, this);
        this.pane = new PrintPane(seat.words(), seat.memory(), this::draft);
        this.strip = new WorkStrip(seat.say("reports.stop"), seat.say("reports.hide"), mediator::stop);
        this.print = Parts.button(seat.say("reports.print"), "F12", this::print, "primary");
        print.setDisable(true);
        getStyleClass().add("pane");
        setId("print-desk");
        setTop(toolbar(back));
        middle.getStyleClass().add("desk");
        middle.setMinSize(0, 0);
        middle.getChildren().setAll(new LoadingBars(BARS));
        setCenter(middle);
        pane.setMinWidth(RIGHT);
        pane.setMaxWidth(RIGHT);
        setRight(pane);
        setBottom(strip);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                back.run();
                key.consume();
            }
        });
        pane.regions(regions, scale);
        ready = true;
        draft();
        mediator.start();
    }

    private Node toolbar(Runnable back) {
        var leave = Parts.button(seat.say("mapPrint.back"), "Esc", back);
        leave.setId("print-back");
        var pdf = Parts.button(seat.say("reports.saveAs", Act.PDF), () -> mediator.save(pane.order(), Act.PDF));
        var png = Parts.button(seat.say("reports.saveAs", Act.PNG), () -> mediator.save(pane.order(), Act.PNG));
        pdf.setId("print-pdf");
        png.setId("print-png");
        var bar = Parts.row(8, leave, Icon.DOCUMENT.node(), Parts.text(seat.say("p.gridMap"), "text-head"),
                Parts.spring(), pdf, png, print);
        bar.getStyleClass().add("toolbar");
        return bar;
    }

    private void draft() {
        if (ready) {
            var size = middle.getLayoutBounds();
            double pixels = Math.clamp(Math.max(size.getWidth(), size.getHeight()), LEAST_PIXELS, MOST_PIXELS);
            mediator.draft(pane.order(), pixels);
        }
    }

    /** Prints what is set, when there is a printer. */
    public void print() {
        if (pane.canPrint()) {
            mediator.print(pane.order(), pane.printer(), pane.copies());
        }
    }

    @Override
    public void drafted(BufferedImage page, double denominator) {
        sheet.show(page);
        middle.getChildren().setAll(sheet);
    }

    @Override
    public void notDrafted(Exception failure) {
        middle.getChildren().setAll(new StateCard(Icon.WARNING, "red", seat.say("mapPrint.failed"),
                List.of(seat.told(failure))));
    }

    @Override
    public void printers(List<BookPrinters.Printer> found) {
        pane.printers(found);
        print.setDisable(found.isEmpty());
    }

    @Override
    public void working(Act act, int done, int all) {
        strip.working(seat.say("mapPrint.drawing", all == 0 ? 0 : done * 100 / all),
                all == 0 ? -1 : (double) done / all);
    }

    @Override
    public void done(Act act, Path file) {
        strip.ended(WorkStrip.Outcome.DONE,
                act == Act.PRINT ? seat.say("reports.printed") : seat.say("reports.saved", file));
    }

    @Override
    public void stopped(Act act) {
        strip.ended(WorkStrip.Outcome.STOPPED,
                seat.say(act == Act.PRINT ? "reports.printStopped" : "reports.saveStopped"));
    }

    @Override
    public void notDone(Act act, Exception failure) {
        strip.ended(WorkStrip.Outcome.FAILED, seat.told(failure));
    }

    @Override
    public void close() {
        mediator.close();
    }

    /** The page in the middle of the desk, as large as there is room. */
    private static final class Sheet extends Pane {
        private final StackPane paper = new StackPane();
        private final ImageView view = new ImageView();

        Sheet() {
            paper.getStyleClass().add("paper");
            paper.getChildren().add(view);
            view.setSmooth(true);
            getChildren().add(paper);
            setMinSize(0, 0);
        }

        void show(BufferedImage page) {
            var pixels = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
            view.setImage(new WritableImage(new PixelBuffer<>(page.getWidth(), page.getHeight(), IntBuffer.wrap(pixels),
                    PixelFormat.getIntArgbPreInstance())));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            if (view.getImage() == null) {
                return;
            }
            double share = Math.min((getWidth() - 2 * MARGIN) / view.getImage().getWidth(),
                    (getHeight() - 2 * MARGIN) / view.getImage().getHeight());
            double width = Math.max(1, Math.floor(view.getImage().getWidth() * share));
            double height = Math.max(1, Math.floor(view.getImage().getHeight() * share));
            view.setFitWidth(width);
            view.setFitHeight(height);
            paper.resizeRelocate(Math.floor((getWidth() - width) / 2), Math.floor((getHeight() - height) / 2), width,
                    height);
        }
    }
}
