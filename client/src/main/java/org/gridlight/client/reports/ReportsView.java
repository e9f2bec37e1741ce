package org.gridlight.client.reports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
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
import org.gridlight.model.assessment.BookText;
import org.gridlight.model.people.Role;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookPrinters;
import org.gridlight.reports.Format;

/** The section of reports: books and small pages at the left, the book in the middle, printing at the right. */
final class ReportsView extends BorderPane implements ReportsMediator.Screen {
    private static final double LEFT = 176;
    private static final double RIGHT = 312;
    private static final double NARROW = 1500;

    private final Seat seat;
    private final Words words;
    private final ReportsMediator mediator;
    private final BookList books;
    private final Choice<LocalDate> period;
    private final Choice<ScoreTemplate> template;
    private final CheckBox lastToo;
    private final PagesBar bar;
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
        this.words = seat.words();
        var record = new ReportsRecord(seat.database(), words, seat.centre().zone(), seat.clock());
        this.mediator = new ReportsMediator(record, printers, seat.tasks(), seat.dialogs(), words, this);
        this.books = new BookList(words, mediator::choose, weeklyBook);
        this.period = new Choice<>(words.say("reports.period"), this::named, mediator::choose);
        this.template = new Choice<>(words.say("score.template"), one -> one.title().in(words), mediator::choose);
        this.lastToo = new CheckBox(words.say("reports.lastToo"));
        lastToo.setOnAction(pressed -> mediator.nameLast(lastToo.isSelected()));
        this.desk = new PageDesk(seat.tasks(), this::moved);
        this.bar = new PagesBar(words, desk);
        this.thumbnails = new Thumbnails(seat.tasks(), desk::goTo);
        this.pane = new PrintPane(words, desk::goTo, desk::read, desk::grey, editor());
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
        widthProperty().addListener((value, before, now) -> bar.across(now.doubleValue() < NARROW ? 1 : 2));
    }

    /** Null for whoever writes nothing in books. */
    private Consumer<BookText.Part> editor() {
        return seat.operator().has(Role.ASSESSOR) || seat.operator().has(Role.ASSESSMENT_HEAD)
                ? this::edit
                : null;
    }

    private void edit(BookText.Part part) {
        mediator.book().ifPresent(open -> open.book().ifPresent(book -> seat.overlays().open(
                new BookTextEditor(seat, open.wish(), book, part, mediator::again), () -> {})));
    }

    private Button save(Format format) {
        return Parts.button(words.say("reports.saveAs", format.name()), () -> mediator.save(format));
    }

    private Node toolbar() {
        var toolbar = Parts.row(8, period, template, lastToo, bar, Parts.spring());
        List.of(template, lastToo).forEach(choice -> choice.managedProperty().bind(choice.visibleProperty()));
        toolbar.getChildren().addAll(saves);
        toolbar.getChildren().add(print);
        toolbar.getStyleClass().add("toolbar");
        return toolbar;
    }

    /** The books there are, and the pages of the one that is open. */
    private Node left() {
        var left = new VBox(Parts.paneHead(words.say("section.reports"), ""), books, thumbnails);
        VBox.setVgrow(thumbnails, Priority.ALWAYS);
        left.getStyleClass().addAll("pane2", "line-right");
        left.setMinWidth(LEFT);
        left.setMaxWidth(LEFT);
        return left;
    }

    private String named(LocalDate first) {
        return mediator.wish().kind().named(first, words);
    }

    private void moved(PageDesk read) {
        bar.moved();
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
    public void making(BookKind kind) {
        books.show(kind);
        strip.hide();
        if (mediator.book().isEmpty()) {
            middle.getChildren().setAll(new LoadingBars(6));
        }
        usable();
    }

    private void usable() {
        boolean there = mediator.book().isPresent();
        saves.forEach(button -> button.setDisable(!there));
        print.setDisable(!canPrint());
        bar.usable(there);
    }

    @Override
    public void nothing() {
        card(new StateCard(Icon.DOCUMENT, "t3", words.say("reports.nothing"),
                List.of(words.say("reports.nothing.todo"))));
    }

    @Override
    public void failed(BookKind kind, List<LocalDate> periods, LocalDate wanted, Exception failure) {
        choices(periods, wanted);
        card(new StateCard(Icon.WARNING, "yellow", words.say("reports.failed", words.say(kind.word())),
                List.of(seat.told(failure), words.say("shell.section.others")),
                Parts.button(words.say("shell.section.again"), () -> mediator.start(null), "primary")));
    }

    private void card(StateCard card) {
        middle.getChildren().setAll(card);
        usable();
    }

    @Override
    public void begin(List<LocalDate> periods, OpenBook first) {
        lay(periods, first);
        strip.waiting(words.say("reports.laying"));
    }

    @Override
    public void show(List<LocalDate> periods, OpenBook book) {
        lay(periods, book);
        strip.hide();
    }

    private void lay(List<LocalDate> periods, OpenBook book) {
        choices(periods, book.wish().first());
        if (!middle.getChildren().contains(desk)) {
            middle.getChildren().setAll(desk);
        }
        desk.show(book.pages());
        thumbnails.show(book.pages());
        pane.show(book);
        usable();
    }

    /** Only what this kind of book has a choice of. */
    private void choices(List<LocalDate> periods, LocalDate wanted) {
        var wish = mediator.wish();
        period.show(List.of(), null);
        period.show(periods, wanted);
        var templates = wish == null ? List.<ScoreTemplate>of() : wish.kind().templates();
        template.setVisible(!templates.isEmpty());
        template.show(templates, templates.stream().filter(one -> one.name().equals(wish.template().name()))
                .findFirst().orElse(null));
        lastToo.setVisible(wish != null && wish.kind() == BookKind.POSTER);
        lastToo.setSelected(wish != null && wish.lastToo());
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
