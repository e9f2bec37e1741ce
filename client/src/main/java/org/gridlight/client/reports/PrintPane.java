package org.gridlight.client.reports;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Parts;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.BookPrinters.Printer;
import org.gridlight.reports.PrintOrder;
import org.gridlight.reports.PrintOrder.PaperSides;
import org.gridlight.reports.monthly.Issue;

/** How the book is printed, what it rests on, what stands in it. On the FX thread. */
final class PrintPane extends VBox {
    private static final double LABEL = 62;
    private static final double LEVEL = 14;
    private static final int MOST_COPIES = 999;

    private final Words words;
    private final IntConsumer go;
    private final IntSupplier read;
    private final VBox form = new VBox(8);
    private final VBox basis = new VBox(4);
    private final VBox contents = new VBox();
    private final Choice<Printer> printer;
    private final Choice<Boolean> pages;
    private final TextField copies = new TextField("1");
    private final Choice<PaperSides> sides;
    private final Choice<Boolean> colour;
    private List<Printer> printers = List.of();
    private int pageCount;

    /** @param go to a page; @param read the page that is read; @param grey told whether it is printed in greys */
    PrintPane(Words words, IntConsumer go, IntSupplier read, Consumer<Boolean> grey) {
        this.words = words;
        this.go = go;
        this.read = read;
        printer = new Choice<>("", Printer::name, chosen -> showForm());
        pages = new Choice<>("", all -> all ? words.say("reports.allPages", pageCount) : words.say("reports.onePage"),
                chosen -> {});
        sides = new Choice<>("", one -> words.say("reports.sides." + one.name()), chosen -> {});
        colour = new Choice<>("", black -> words.say(black ? "reports.blackAndWhite" : "reports.inColour"), grey);
        pages.show(List.of(true, false), true);
        sides.show(List.of(PaperSides.values()), PaperSides.LONG_EDGE);
        colour.show(List.of(true, false), false);
        copies.setPrefColumnCount(4);
        getStyleClass().addAll("pane", "line-left");
        var body = new VBox(part(words.say("reports.print"), form), part(words.say("reports.book"), basis),
                part(words.say("reports.contents"), contents));
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        showForm();
    }

    private static VBox part(String name, VBox content) {
        var part = new VBox(8, Parts.text(name, "text-head"), content);
        part.getStyleClass().addAll("block", "hair-bottom");
        return part;
    }

    void printers(List<Printer> found) {
        printers = found;
        var before = printer.getValue();
        printer.show(found, found.contains(before) ? before : found.isEmpty() ? null : found.getFirst());
        showForm();
    }

    private void showForm() {
        if (printers.isEmpty()) {
            var none = Parts.text(words.say("reports.noPrinter"), "text-dense", "t2");
            none.setWrapText(true);
            form.getChildren().setAll(none, field("reports.colour", colour));
            return;
        }
        form.getChildren().setAll(field("reports.printer", printer), field("reports.pages", pages),
                field("reports.copies", copies));
        if (printer.getValue() != null && printer.getValue().twoSided()) {
            form.getChildren().add(field("reports.sides", sides));
        }
        form.getChildren().add(field("reports.colour", colour));
    }

    private HBox field(String key, Node control) {
        var name = Parts.whole(words.say(key), "text-dense", "t2");
        name.setMinWidth(LABEL);
        HBox.setHgrow(control, Priority.ALWAYS);
        if (control instanceof javafx.scene.layout.Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return Parts.row(8, name, control);
    }

    boolean canPrint() {
        return printer.getValue() != null && pageCount > 0;
    }

    /** What a person has set; a number of copies that is none counts as one and is shown so. */
    PrintOrder order() {
        int one = read.getAsInt();
        boolean all = pages.getValue();
        boolean twoSided = printer.getValue().twoSided();
        return new PrintOrder(printer.getValue().name(), all ? 0 : one, all ? pageCount - 1 : one, copies(),
                twoSided ? sides.getValue() : PaperSides.ONE, colour.getValue());
    }

    private int copies() {
        var text = copies.getText().strip();
        int count = text.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(text), 1, MOST_COPIES) : 1;
        copies.setText(Integer.toString(count));
        return count;
    }

    void show(OpenBook open) {
        pageCount = open.pages().pages();
        pages.show(List.of(), null);
        pages.show(List.of(true, false), true);
        var issue = open.book().issue();
        basis.getChildren().setAll(Parts.row(0, state(issue)),
                fact("reports.dataAsOf", asOf(issue)),
                fact("score.template", words.say("scores.templateNamed", open.template().title().in(words),
                        open.template().version())),
                fact("reports.basis", issue.ruleVersion()));
        contents.getChildren().setAll(open.pages().contents().stream().map(this::entry).toList());
    }

    private Node state(Issue issue) {
        return switch (issue.edition()) {
            case Issue.Edition.Draft draft -> Parts.tag("▲ " + words.say("monthly.draftShort"), "yellow");
            case Issue.Edition.Final over -> Parts.tag(words.say("monthly.final"), "green");
            case Issue.Edition.Revision revision -> Parts.tag(words.say("monthly.revisionShort", revision.number()),
                    "accent");
        };
    }

    /** Midnight is the end of a day and not the beginning of the next. */
    private static String asOf(Issue issue) {
        var at = issue.dataAsOf();
        return at.toLocalTime().toSecondOfDay() == 0
                ? at.toLocalDate().minusDays(1) + " 24:00"
                : at.toLocalDate() + " " + "%02d:%02d".formatted(at.getHour(), at.getMinute());
    }

    private HBox fact(String key, String value) {
        var name = Parts.whole(words.say(key), "text-dense", "t3");
        name.setMinWidth(LABEL);
        var text = Parts.text(value, "text-dense");
        text.setWrapText(true);
        return Parts.row(8, name, text);
    }

    private HBox entry(BookPages.Section section) {
        var name = Parts.text(section.title(), "text-dense", "link");
        name.setTranslateX((section.level() - 1) * LEVEL);
        var row = Parts.row(8, name, Parts.spring(),
                Parts.whole(Integer.toString(section.page() + 1), "text-dense", "t2"));
        row.getStyleClass().add("contents-row");
        row.setOnMouseClicked(clicked -> go.accept(section.page()));
        return row;
    }

    /** The entries of the contents, for tests. */
    Stream<Node> entries() {
        return contents.getChildren().stream();
    }
}
