package org.gridlight.client.map.print;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Memory;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookPrinters.Printer;
import org.gridlight.reports.map.MapPaper;
import org.gridlight.reports.map.MapSheet.Part;

/** How the map is wanted on paper. On the FX thread. */
final class PrintPane extends VBox {
    private static final String PAPER = "map-print-paper";
    private static final double LABEL = 62;
    private static final int MOST_COPIES = 99;
    private static final List<Integer> DOTS = List.of(100, 150, 200, 300);
    private static final double LEAST_DENOMINATOR = 100;
    private static final double MOST_DENOMINATOR = 5_000_000;

    private final Words words;
    private final Memory memory;
    private final Runnable changed;
    private final VBox form = new VBox(8);
    private final Choice<Printer> printer;
    private final TextField copies = new TextField("1");
    private final Choice<MapPaper> paper;
    private final Choice<Boolean> across;
    private final Choice<Integer> dots;
    private final Choice<Boolean> grey;
    private final Choice<PrintRegion> region;
    private final TextField denominator = new TextField();
    private final HBox scale;
    private final TextField title = new TextField();
    private final Map<Part, CheckBox> parts = new EnumMap<>(Part.class);
    private final Label size = Parts.text("", "text-caption", "t3");
    private String proposed = "";

    /** @param changed told when the sheet would look otherwise */
    PrintPane(Words words, Memory memory, Runnable changed) {
        this.words = words;
        this.memory = memory;
        this.changed = changed;
        printer = new Choice<>("", Printer::name, chosen -> {});
        paper = new Choice<>("", MapPaper::name, this::choosePaper);
        across = new Choice<>("", lies -> words.say(lies ? "mapPrint.across" : "mapPrint.upright"), chosen -> tell());
        dots = new Choice<>("", many -> words.say("mapPrint.dots", many), chosen -> tell());
        grey = new Choice<>("", black -> words.say(black ? "reports.blackAndWhite" : "reports.inColour"),
                chosen -> tell());
        region = new Choice<>("", this::name, this::chooseRegion);
        scale = field("mapPrint.denominator", denominator);
        getStyleClass().addAll("pane", "line-left");
        paper.setId("print-paper");
        region.setId("print-region");
        across.setId("print-across");
        dots.setId("print-dots");
        title.setId("print-title");
        denominator.setId("print-denominator");
        grey.setId("print-grey");
        denominator.setOnAction(entered -> tell());
        denominator.focusedProperty().addListener((value, before, now) -> {
            if (!now) {
                tell();
            }
        });
        title.textProperty().addListener((value, before, now) -> changed.run());
        var body = new VBox(
                part("mapPrint.what", field("mapPrint.region", region), scale, field("mapPrint.title", title)),
                part("mapPrint.sheet", field("mapPrint.paper", paper), field("mapPrint.lies", across),
                        field("mapPrint.resolution", dots), field("reports.colour", grey), size),
                part("mapPrint.parts", boxes()), part("reports.print", form));
        size.setWrapText(true);
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        recall();
        printers(List.of());
    }

    private void recall() {
        var known = memory.recall(PAPER).flatMap(PrintPane::paper).orElse(MapPaper.A4);
        paper.show(List.of(MapPaper.values()), known);
        across.show(List.of(true, false), true);
        dots.show(DOTS, known.usualDots());
        grey.show(List.of(false, true), false);
    }

    private static Optional<MapPaper> paper(String name) {
        return List.of(MapPaper.values()).stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private VBox part(String key, Node... content) {
        var part = new VBox(8, Parts.text(words.say(key), "text-head"));
        part.getChildren().addAll(content);
        part.getStyleClass().addAll("block", "hair-bottom");
        return part;
    }

    private HBox field(String key, Region control) {
        var name = Parts.whole(words.say(key), "text-dense", "t2");
        name.setMinWidth(LABEL);
        HBox.setHgrow(control, Priority.ALWAYS);
        control.setMaxWidth(Double.MAX_VALUE);
        return Parts.row(8, name, control);
    }

    private VBox boxes() {
        var rows = new VBox(6);
        HBox row = null;
        for (var part : Part.values()) {
            var box = new CheckBox(words.say("mapPrint.part." + part));
            box.setSelected(true);
            box.setId("print-" + part);
            box.setPrefWidth(LABEL * 2);
            box.setOnAction(act -> tell());
            parts.put(part, box);
            if (row == null || row.getChildren().size() == 2) {
                row = Parts.row(8);
                rows.getChildren().add(row);
            }
            row.getChildren().add(box);
        }
        return rows;
    }

    void printers(List<Printer> found) {
        printer.show(found, found.isEmpty() ? null : found.getFirst());
        if (found.isEmpty()) {
            var none = Parts.text(words.say("mapPrint.noPrinter"), "text-dense", "t2");
            none.setWrapText(true);
            form.getChildren().setAll(none);
        } else {
            form.getChildren().setAll(field("reports.printer", printer), field("reports.copies", copies));
        }
    }

    private String name(PrintRegion one) {
        var kind = words.say("mapPrint.region." + one.kind());
        return one.kind() == PrintRegion.Kind.VIEW || one.kind() == PrintRegion.Kind.SCALE || one.name().isEmpty()
                ? kind
                : words.say("mapPrint.named", kind, one.name());
    }

    /** @param now the scale the map has on the screen */
    void regions(List<PrintRegion> regions, double now) {
        denominator.setText(Long.toString(Math.round(PaperView.round(now))));
        region.show(regions, regions.getFirst());
        chooseRegion(regions.getFirst());
    }

    private void choosePaper(MapPaper chosen) {
        memory.remember(PAPER, chosen.name());
        dots.show(DOTS, chosen.usualDots());
        tell();
    }

    private void chooseRegion(PrintRegion chosen) {
        boolean given = chosen.kind() == PrintRegion.Kind.SCALE;
        scale.setVisible(given);
        scale.setManaged(given);
        // A title that a person wrote stays.
        if (title.getText().equals(proposed)) {
            proposed = proposal(chosen);
            title.setText(proposed);
        }
        tell();
    }

    private String proposal(PrintRegion chosen) {
        return chosen.kind() == PrintRegion.Kind.GRID
                ? words.say("mapPrint.gridTitle", words.say("object.unitGrid"), chosen.name(), words.say("p.gridMap"))
                : words.say("mapPrint.areaTitle", chosen.name(), words.say("p.gridMap"));
    }

    private void tell() {
        var order = order();
        var map = order.layout().map();
        int drawn = order.drawnDots();
        long width = Math.round(map.width() / 72.0 * drawn);
        long height = Math.round(map.height() / 72.0 * drawn);
        size.setText(drawn < order.dots()
                ? words.say("mapPrint.sizeLimited", width, height, drawn)
                : words.say("mapPrint.size", width, height));
        changed.run();
    }

    /** What a person has set; a scale that is none is that of the screen, and shown so. */
    MapOrder order() {
        var wanted = EnumSet.noneOf(Part.class);
        parts.forEach((part, box) -> {
            if (box.isSelected()) {
                wanted.add(part);
            }
        });
        return new MapOrder(paper.getValue(), across.getValue(), dots.getValue(), title.getText().strip(), wanted,
                region.getValue(), denominator(), grey.getValue());
    }

    private double denominator() {
        var text = denominator.getText().strip().replaceAll("^1\\s*[:\u2236\uFF1A]\\s*", "");
        return text.matches("\\d{1,8}")
                ? Math.clamp(Double.parseDouble(text), LEAST_DENOMINATOR, MOST_DENOMINATOR)
                : PaperView.round(PaperView.fitting(region.getItems().getFirst().extent(), paper.getValue().longer(),
                        paper.getValue().shorter()));
    }

    boolean canPrint() {
        return printer.getValue() != null;
    }

    String printer() {
        return printer.getValue().name();
    }

    int copies() {
        var text = copies.getText().strip();
        int count = text.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(text), 1, MOST_COPIES) : 1;
        copies.setText(Integer.toString(count));
        return count;
    }
}
