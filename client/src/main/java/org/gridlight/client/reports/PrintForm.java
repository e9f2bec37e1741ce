package org.gridlight.client.reports;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Parts;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookPrinters.Printer;
import org.gridlight.reports.PrintOrder;
import org.gridlight.reports.PrintOrder.PaperSides;

/** On which printer, which pages, how many, which sides, in colour or not. On the FX thread. */
public final class PrintForm extends VBox {
    private static final double LABEL = 62;
    private static final int MOST_COPIES = 999;

    private final Words words;
    private final IntSupplier read;
    private final Choice<Printer> printer;
    private final Choice<Boolean> pages;
    private final TextField copies = new TextField("1");
    private final Choice<PaperSides> sides;
    private final Choice<Boolean> colour;
    private List<Printer> printers = List.of();
    private int pageCount;

    /** @param read the page that is read; @param grey told whether it is printed in greys */
    public PrintForm(Words words, IntSupplier read, Consumer<Boolean> grey) {
        super(8);
        this.words = words;
        this.read = read;
        printer = new Choice<>("", Printer::name, chosen -> showForm());
        pages = new Choice<>("", all -> all ? words.say("reports.allPages", pageCount) : words.say("reports.onePage"),
                chosen -> {});
        sides = new Choice<>("", one -> words.say("reports.sides." + one.name()), chosen -> {});
        colour = new Choice<>("", black -> words.say(black ? "reports.blackAndWhite" : "reports.inColour"), grey);
        pages.show(List.of(true, false), true);
        sides(PaperSides.LONG_EDGE);
        colour.show(List.of(true, false), false);
        copies.setPrefColumnCount(4);
        showForm();
    }

    /** Which sides are proposed. */
    public void sides(PaperSides proposed) {
        sides.show(List.of(PaperSides.values()), proposed);
    }

    /** How many pages there are to print; all of them are proposed. */
    public void pages(int count) {
        pageCount = count;
        pages.show(List.of(), null);
        pages.show(List.of(true, false), true);
    }

    /** The printers of this machine. */
    public void printers(List<Printer> found) {
        printers = found;
        var before = printer.getValue();
        printer.show(found, found.contains(before) ? before : found.isEmpty() ? null : found.getFirst());
        showForm();
    }

    private void showForm() {
        if (printers.isEmpty()) {
            var none = Parts.text(words.say("reports.noPrinter"), "text-dense", "t2");
            none.setWrapText(true);
            getChildren().setAll(none, field("reports.colour", colour));
            return;
        }
        getChildren().setAll(field("reports.printer", printer), field("reports.pages", pages),
                field("reports.copies", copies));
        if (printer.getValue() != null && printer.getValue().twoSided()) {
            getChildren().add(field("reports.sides", sides));
        }
        getChildren().add(field("reports.colour", colour));
    }

    private HBox field(String key, Node control) {
        var name = Parts.whole(words.say(key), "text-dense", "t2");
        name.setMinWidth(LABEL);
        HBox.setHgrow(control, Priority.ALWAYS);
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return Parts.row(8, name, control);
    }

    /** Whether there is a printer and something to print. */
    public boolean canPrint() {
        return printer.getValue() != null && pageCount > 0;
    }

    /** What a person has set; a number of copies that is none counts as one and is shown so. */
    public PrintOrder order() {
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

}
