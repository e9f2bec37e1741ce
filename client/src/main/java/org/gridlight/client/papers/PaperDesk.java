package org.gridlight.client.papers;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.look.WorkStrip;
import org.gridlight.client.reports.PageDesk;
import org.gridlight.client.reports.PrintForm;
import org.gridlight.client.reports.Zoom;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.prints.PaperPrint;
import org.gridlight.model.prints.PaperPrint.Way;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.BookPrinters;
import org.gridlight.reports.Format;
import org.gridlight.reports.PrintOrder.PaperSides;

/** A paper as it will come out, and beside it how it is printed and how often it was. On the FX thread. */
final class PaperDesk extends BorderPane implements PaperMediator.Screen {
    private static final double WIDTH = 1180;
    private static final double RIGHT = 300;
    private static final int SHOWN_PRINTS = 8;

    private final Seat seat;
    private final PaperMediator mediator;
    private final PageDesk desk;
    private final PrintForm form;
    private final VBox history = new VBox(4);
    private final Label pageCount = Parts.whole("", "text-dense", "t2");
    private final StackPane middle = new StackPane(new LoadingBars(6));
    private final WorkStrip strip;
    private final Button print;
    private final List<Button> saves;
    private boolean waiting;

    PaperDesk(Seat seat, OpenPaper paper, PrintRecord record, BookPrinters printers) {
        this.seat = seat;
        this.mediator = new PaperMediator(seat, paper, record, printers, this);
        this.desk = new PageDesk(seat.tasks(), moved -> showPage());
        desk.across(1);
        desk.zoom(new Zoom(Zoom.Fit.WIDTH, 1));
        this.form = new PrintForm(seat.words(), desk::read, desk::grey);
        form.sides(PaperSides.ONE);
        this.strip = new WorkStrip(seat.say("reports.stop"), seat.say("reports.hide"), mediator::stop);
        this.print = Parts.button(seat.say("reports.print"), "F12", this::print, "primary");
        this.saves = List.of(save(Format.PDF), save(Format.DOCX));
        getStyleClass().add("floating");
        setMaxWidth(WIDTH);
        setPrefWidth(WIDTH);
        var head = Parts.paneHead(seat.say(paper.paper().word()), paper.number());
        head.getChildren().addAll(Parts.spring(), pageCount,
                Parts.iconButton(Icon.CLOSE, seat.say("papers.close"), seat.overlays()::close));
        setTop(head);
        setCenter(middle);
        setRight(right());
        setBottom(strip);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.F12) {
                print();
                key.consume();
            }
        });
        usable(false);
    }

    private Button save(Format format) {
        return Parts.button(seat.say("reports.saveAs", format.name()), () -> mediator.save(format));
    }

    private VBox right() {
        var acts = new VBox(8, print);
        acts.getChildren().addAll(saves);
        acts.getChildren().stream().map(Button.class::cast).forEach(button -> button.setMaxWidth(Double.MAX_VALUE));
        var right = new VBox(part("reports.print", form), part("papers.acts", acts), part("papers.log", history));
        right.getStyleClass().addAll("pane", "line-left");
        right.setMinWidth(RIGHT);
        right.setMaxWidth(RIGHT);
        return right;
    }

    private VBox part(String key, VBox content) {
        var part = new VBox(8, Parts.text(seat.say(key), "text-head"), content);
        part.getStyleClass().addAll("block", "hair-bottom");
        return part;
    }

    void start() {
        mediator.start();
    }

    PaperMediator mediator() {
        return mediator;
    }

    PageDesk pages() {
        return desk;
    }

    void print() {
        if (!print.isDisabled()) {
            mediator.print(form.order());
        }
    }

    /** Prints it once, as soon as it is laid out and a printer is known. */
    void printWhenReady() {
        waiting = true;
        printIfWaiting();
    }

    private void printIfWaiting() {
        if (waiting && !print.isDisabled()) {
            waiting = false;
            print();
        }
    }

    private void showPage() {
        pageCount.setText(seat.say("papers.page", desk.pages() == 0 ? 0 : desk.read() + 1, desk.pages()));
    }

    private void usable(boolean there) {
        saves.forEach(button -> button.setDisable(!there));
        print.setDisable(!there || !form.canPrint());
        printIfWaiting();
    }

    @Override
    public void show(BookPages pages, List<PaperPrint> before) {
        if (!middle.getChildren().contains(desk)) {
            middle.getChildren().setAll(desk);
        }
        desk.show(pages);
        form.pages(pages.pages());
        var lines = before.stream().limit(SHOWN_PRINTS).map(this::line).toList();
        history.getChildren().setAll(lines);
        if (lines.isEmpty()) {
            history.getChildren().add(Parts.text(seat.say("papers.never"), "text-dense", "t2"));
        }
        usable(true);
    }

    private Label line(PaperPrint one) {
        var at = one.at().atZone(seat.centre().zone());
        var when = at.toLocalDate() + " " + "%02d:%02d".formatted(at.getHour(), at.getMinute());
        var label = Parts.text(one.time() == 0
                ? seat.say("papers.logFailed", one.by(), when)
                : seat.say("papers.logLine." + one.way(), one.time(), one.by(), when, one.copies()), "text-dense");
        label.setWrapText(true);
        return label;
    }

    @Override
    public void failed(Exception failure) {
        middle.getChildren().setAll(new StateCard(Icon.WARNING, "yellow", seat.say("papers.failed"),
                List.of(seat.told(failure)), Parts.button(seat.say("shell.section.again"), this::start, "primary")));
        usable(false);
    }

    @Override
    public void printers(List<BookPrinters.Printer> found) {
        form.printers(found);
        usable(middle.getChildren().contains(desk));
    }

    @Override
    public void working(Way way, int done, int all) {
        strip.working(seat.say(way == Way.FILE ? "reports.saving" : "reports.printing", done, all),
                all == 0 ? -1 : (double) done / all);
    }

    @Override
    public void done(int time, Path file) {
        strip.ended(WorkStrip.Outcome.DONE, file == null
                ? seat.say("papers.printed", time)
                : seat.say("papers.saved", time, file));
    }

    @Override
    public void stopped(Way way) {
        strip.ended(WorkStrip.Outcome.STOPPED,
                seat.say(way == Way.FILE ? "reports.saveStopped" : "reports.printStopped"));
    }

    @Override
    public void notDone(Exception failure) {
        strip.ended(WorkStrip.Outcome.FAILED, seat.told(failure));
    }

    void close() {
        desk.close();
        mediator.close();
    }
}
