package org.gridlight.client.reports;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.look.WorkStrip;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookPrinters;
import org.gridlight.reports.Format;

/** The section of reports: books and small pages at the left, the book in the middle, printing at the right. */
final class ReportsView extends BorderPane implements ReportsMediator.Screen {
    private static final double LEFT = 176;
    private static final double RIGHT = 312;
    private static final double NARROW = 1500;

    private final Seat seat;
    private final Runnable weeklyBook;
    private final Words words;
    private final ReportsMediator mediator;
    private final Choice<YearMonth> month;
    private final ToggleButton single = new ToggleButton();
    private final ToggleButton pair = new ToggleButton();
    private final Label percent = Parts.whole("", "text-dense", "zoom-percent");
    private final TextField page = new TextField();
    private final Label pageCount = Parts.whole("", "text-dense", "t2");
    private final Button print;
    private final List<Button> saves;
    private final PageDesk desk;
    private final Thumbnails thumbnails;
    private final PrintPane pane;
    private final WorkStrip strip;
    private final StackPane middle = new StackPane();

    /** @param weeklyBook shows the bulletin of the last week over the work */
    ReportsView(Seat seat, BookPrinters printers, Runnable weeklyBook) {
        this.seat = seat;
        this.weeklyBook = weeklyBook;
        this.words = seat.words();
        var record = new ReportsRecord(seat.database(), words, seat.centre().zone(), seat.clock());
        this.mediator = new ReportsMediator(record, printers, seat.tasks(), seat.dialogs(), words, this);
        this.month = new Choice<>(words.say("reports.period"),
                one -> words.say("book.month", one.getYear(), one.getMonthValue()), mediator::choose);
        this.desk = new PageDesk(seat.tasks(), this::moved);
        this.thumbnails = new Thumbnails(seat.tasks(), desk::goTo);
        this.pane = new PrintPane(words, desk::goTo, desk::read, desk::grey);
        this.strip = new WorkStrip(words.say("reports.stop"), words.say("reports.hide"), mediator::stop);
        this.print = Parts.button(words.say("reports.print"), "F12", this::print, "primary");
        this.saves = List.of(save(Format.PDF), save(Format.XLSX), save(Format.DOCX));
        getStyleClass().add("pane");
        setTop(toolbar());
        setLeft(left());
        pane.setMinWidth(RIGHT);
        pane.setMaxWidth(RIGHT);
        setRight(pane);
        setCenter(middle);
        setBottom(strip);
        widthProperty().addListener((value, before, now) -> pagesAcross(now.doubleValue() < NARROW ? 1 : 2));
    }

    private Button save(Format format) {
        return Parts.button(words.say("reports.saveAs", format.name()), () -> mediator.save(format));
    }

    private Node toolbar() {
        var group = new ToggleGroup();
        single.setText(words.say("reports.single"));
        pair.setText(words.say("reports.pair"));
        single.getStyleClass().addAll("segment", "first");
        pair.getStyleClass().addAll("segment", "last");
        single.setToggleGroup(group);
        pair.setToggleGroup(group);
        single.setOnAction(pressed -> pagesAcross(1));
        pair.setOnAction(pressed -> pagesAcross(2));
        page.setPrefColumnCount(3);
        page.setOnAction(entered -> goToEntered());
        page.setAccessibleText(words.say("reports.goTo"));
        var bar = Parts.row(8, month, Parts.row(0, single, pair),
                Parts.iconButton(Icon.MINUS, words.say("reports.smaller"), () -> desk.zoom(desk.zoom().smaller())),
                percent,
                Parts.iconButton(Icon.PLUS, words.say("reports.larger"), () -> desk.zoom(desk.zoom().larger())),
                Parts.button(words.say("reports.fitWidth"), () -> desk.zoom(new Zoom(Zoom.Fit.WIDTH, 1))),
                Parts.button(words.say("reports.fitPage"), () -> desk.zoom(new Zoom(Zoom.Fit.PAGE, 1))),
                page, pageCount, Parts.spring());
        bar.getChildren().addAll(saves);
        bar.getChildren().add(print);
        bar.getStyleClass().add("toolbar");
        return bar;
    }

    /** The books there are, and the pages of the one that is open; the weekly one is short and shown over it. */
    private Node left() {
        var book = Parts.row(8, Icon.DOCUMENT.node(), Parts.text(words.say("p.monthly"), "text-dense", "strong"));
        book.getStyleClass().add("book-row");
        var weekly = Parts.button(words.say("p.weekly"), weeklyBook, "flat");
        weekly.setId("weekly");
        var left = new VBox(Parts.paneHead(words.say("section.reports"), ""), book, weekly, thumbnails);
        VBox.setVgrow(thumbnails, Priority.ALWAYS);
        left.getStyleClass().addAll("pane2", "line-right");
        left.setMinWidth(LEFT);
        left.setMaxWidth(LEFT);
        return left;
    }

    private void pagesAcross(int across) {
        single.setSelected(across == 1);
        pair.setSelected(across == 2);
        if (desk.across() != across) {
            desk.across(across);
        }
    }

    private void goToEntered() {
        var text = page.getText().strip();
        if (text.matches("\\d{1,5}")) {
            desk.goTo(Math.clamp(Integer.parseInt(text) - 1L, 0, Math.max(0, desk.pages() - 1)));
        }
        moved(desk);
    }

    private void moved(PageDesk read) {
        percent.setText(words.say("reports.percent", read.zoom().percent()));
        if (!page.isFocused()) {
            page.setText(Integer.toString(read.read() + 1));
        }
        pageCount.setText(words.say("reports.ofPages", read.pages()));
        thumbnails.read(read.read());
    }

    ReportsMediator mediator() {
        return mediator;
    }

    PageDesk desk() {
        return desk;
    }

    boolean canPrint() {
        return mediator.book().isPresent() && pane.form().canPrint();
    }

    void print() {
        if (canPrint()) {
            mediator.print(pane.form().order());
        }
    }

    @Override
    public void making(YearMonth wanted) {
        if (mediator.book().isEmpty()) {
            middle.getChildren().setAll(new LoadingBars(6));
        }
        usable();
    }

    private void usable() {
        boolean there = mediator.book().isPresent();
        saves.forEach(button -> button.setDisable(!there));
        print.setDisable(!canPrint());
        page.setDisable(!there);
    }

    @Override
    public void nothing() {
        card(new StateCard(Icon.DOCUMENT, "t3", words.say("reports.nothing"),
                List.of(words.say("reports.nothing.todo"))));
    }

    @Override
    public void failed(Exception failure) {
        card(new StateCard(Icon.WARNING, "yellow", words.say("reports.failed"),
                List.of(seat.told(failure), words.say("shell.section.others")),
                Parts.button(words.say("shell.section.again"), () -> mediator.start(null), "primary")));
    }

    private void card(StateCard card) {
        middle.getChildren().setAll(card);
        usable();
    }

    @Override
    public void show(List<YearMonth> months, YearMonth shown, OpenBook book) {
        month.show(months, shown);
        if (!middle.getChildren().contains(desk)) {
            middle.getChildren().setAll(desk);
        }
        desk.show(book.pages());
        thumbnails.show(book.pages());
        pane.show(book);
        usable();
    }

    @Override
    public void printers(List<BookPrinters.Printer> found) {
        pane.form().printers(found);
        usable();
    }

    @Override
    public void working(ReportsMediator.Act act, int done, int all) {
        strip.working(words.say(act == ReportsMediator.Act.SAVE ? "reports.saving" : "reports.printing", done, all),
                done == 0 ? -1 : (double) done / all);
    }

    @Override
    public void done(ReportsMediator.Act act, Path file) {
        strip.ended(WorkStrip.Outcome.DONE,
                act == ReportsMediator.Act.SAVE ? words.say("reports.saved", file) : words.say("reports.printed"));
    }

    @Override
    public void stopped(ReportsMediator.Act act) {
        strip.ended(WorkStrip.Outcome.STOPPED,
                words.say(act == ReportsMediator.Act.SAVE ? "reports.saveStopped" : "reports.printStopped"));
    }

    @Override
    public void notDone(ReportsMediator.Act act, Exception failure) {
        strip.ended(WorkStrip.Outcome.FAILED, seat.told(failure));
    }

    Optional<OpenBook> book() {
        return mediator.book();
    }

    void close() {
        desk.close();
        thumbnails.close();
        mediator.close();
    }
}
