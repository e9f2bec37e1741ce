package org.gridlight.client.duty;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.duty.HandoverFigure;
import org.gridlight.model.duty.HandoverFigures;
import org.gridlight.model.light.Light;

/** The figures of a handover in their three blocks; what is zero is quiet. On the FX thread. */
final class FigureBlocks extends VBox {
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");
    private static final Set<HandoverFigure> ALARMING = Set.of(HandoverFigure.RED, HandoverFigure.TURNED_RED);

    private final Map<HandoverFigure, Label> numbers = new EnumMap<>(HandoverFigure.class);
    private final Map<HandoverFigure, LightIcon> shapes = new EnumMap<>(HandoverFigure.class);
    private final Map<HandoverFigure.Part, Label> heads = new EnumMap<>(HandoverFigure.Part.class);
    private final Seat seat;
    private final Consumer<HandoverFigure> open;

    /** @param open opens the list behind a figure */
    FigureBlocks(Seat seat, Consumer<HandoverFigure> open) {
        this.seat = seat;
        this.open = open;
        // What the one who comes must look at stands first.
        for (var part : List.of(HandoverFigure.Part.PRESSING, HandoverFigure.Part.OPEN, HandoverFigure.Part.SHIFT)) {
            getChildren().add(block(part));
        }
    }

    private VBox block(HandoverFigure.Part part) {
        var cells = new ArrayList<VBox>();
        for (var figure : HandoverFigure.values()) {
            if (figure.part() == part) {
                cells.add(cell(figure));
            }
        }
        var head = Parts.text(seat.say("duty.part." + part), "text-head");
        heads.put(part, head);
        var flow = new FlowPane(0, 10);
        flow.getChildren().addAll(cells);
        var block = new VBox(10, head, flow);
        block.getStyleClass().addAll("block", "hair-bottom");
        return block;
    }

    private VBox cell(HandoverFigure figure) {
        var number = Parts.whole("", "text-figure");
        numbers.put(figure, number);
        var row = Parts.row(6, number);
        if (ALARMING.contains(figure)) {
            var shape = new LightIcon(Light.RED, LightIcon.IN_TILES);
            shapes.put(figure, shape);
            row.getChildren().addFirst(shape);
        }
        var cell = new VBox(2, row, Parts.whole(seat.say("duty.figure." + figure.code()), "text-dense", "t2"));
        cell.getStyleClass().add("duty-figure");
        cell.setId("figure-" + figure.code());
        if (FigureLists.hasList(figure)) {
            openable(cell, figure);
        }
        return cell;
    }

    private void openable(VBox cell, HandoverFigure figure) {
        cell.getStyleClass().add("openable");
        cell.setFocusTraversable(true);
        cell.setAccessibleRole(AccessibleRole.BUTTON);
        cell.setAccessibleText(seat.say("duty.figure." + figure.code()));
        cell.setOnMouseClicked(click -> open.accept(figure));
        cell.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                open.accept(figure);
                key.consume();
            }
        });
    }

    void show(HandoverFigures figures) {
        numbers.forEach((figure, number) -> {
            int amount = figures.of(figure);
            number.setText(String.valueOf(amount));
            number.pseudoClassStateChanged(ZERO, amount == 0);
            number.getStyleClass().remove("red");
            if (amount > 0 && ALARMING.contains(figure)) {
                number.getStyleClass().add("red");
            }
        });
        shapes.forEach((figure, shape) -> {
            shape.setVisible(figures.of(figure) > 0);
            shape.setManaged(figures.of(figure) > 0);
        });
        heads.get(HandoverFigure.Part.OPEN).setText(seat.say("duty.part.openOf", figures.open()));
    }
}
