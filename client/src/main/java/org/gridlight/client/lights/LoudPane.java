package org.gridlight.client.lights;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;

/**
 * Beside the board while no unit is chosen: the red units, the longest overdue first; below them the yellow ones. On the
 * FX thread.
 */
final class LoudPane extends VBox {
    private final Seat seat;
    private final ListView<Row> list = new ListView<>();
    private final StackPane body = new StackPane(list);

    /** A line of the list. */
    private sealed interface Row {
        /** Over the units of a light. */
        record Head(BoardKind kind, Light light, int count) implements Row {}

        record Unit(LightBoard.LoudUnit unit) implements Row {}
    }

    /** @param choose told the unit that was pressed */
    LoudPane(Seat seat, LongConsumer choose) {
        this.seat = seat;
        list.setId("loud-units");
        list.setFocusTraversable(false);
        list.setCellFactory(made -> cell(choose));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().add(body);
    }

    private Cell cell(LongConsumer choose) {
        var cell = new Cell(seat);
        cell.setOnMousePressed(press -> {
            if (cell.getItem() instanceof Row.Unit(var unit)) {
                choose.accept(unit.unit().id());
            }
        });
        return cell;
    }

    void show(LightBoard now) {
        var rows = new ArrayList<Row>();
        for (var light : List.of(Light.RED, Light.YELLOW)) {
            var units = now.loud().stream().filter(unit -> unit.tile().light() == light).toList();
            if (!units.isEmpty() || light == Light.RED) {
                rows.add(new Row.Head(now.kind(), light, units.size()));
                units.forEach(unit -> rows.add(new Row.Unit(unit)));
            }
        }
        Rows.update(list.getItems(), rows);
        boolean calm = now.loud().isEmpty();
        if (calm) {
            body.getChildren().setAll(new StateCard(Icon.CHECK, "green", seat.say("lights.calm"),
                    List.of(seat.say("lights.calm.todo"))));
        } else if (!body.getChildren().contains(list)) {
            body.getChildren().setAll(list);
        }
    }

    private static final class Cell extends ListCell<Row> {
        private final Seat seat;
        private final Label headName = Parts.text("", "text-dense", "strong");
        private final Label headCount = Parts.whole("", "text-dense", "t2");
        private final Label headOrder = Parts.whole("", "text-caption", "t3");
        private final HBox head = Parts.row(8, headName, headCount, Parts.spring(), headOrder);
        private final LightIcon light = new LightIcon(Light.RED, LightIcon.IN_TILES);
        private final Label name = Parts.whole("", "text-dense", "strong");
        private final Label reason = Parts.text("", "text-dense", "t2");
        private final Label time = Parts.whole("", "text-dense", "strong");
        private final Label who = Parts.text("", "text-caption", "t2");
        private final Label state = Parts.whole("", "text-caption", "t2");
        private final VBox unit;

        Cell(Seat seat) {
            this.seat = seat;
            head.getStyleClass().add("light-row-head");
            var below = Parts.row(8, who, Parts.spring(), state);
            below.getStyleClass().add("under-icon");
            unit = new VBox(2, Parts.row(8, light, name, reason, Parts.spring(), time), below);
            unit.getStyleClass().add("light-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Row item, boolean empty) {
            super.updateItem(item, empty);
            switch (empty ? null : item) {
                case null -> setGraphic(null);
                case Row.Head(var kind, var of, int count) -> {
                    heading(true);
                    headName.setText(seat.say("lights.loud." + kind + "." + of));
                    headCount.setText(String.valueOf(count));
                    headOrder.setText(seat.say("lights.loudOrder." + of));
                    setGraphic(head);
                }
                case Row.Unit(var loud) -> {
                    heading(false);
                    fill(loud);
                    setGraphic(unit);
                }
            }
        }

        private void heading(boolean is) {
            if (is != getStyleClass().contains("group-row")) {
                if (is) {
                    getStyleClass().add("group-row");
                } else {
                    getStyleClass().remove("group-row");
                }
            }
        }

        private void fill(LightBoard.LoudUnit loud) {
            light.show(loud.tile().light());
            name.setText(loud.tile().name());
            reason.setText(loud.tile().reason());
            time.setText(loud.time());
            Rows.style(time, loud.tile().late() ? "red" : "yellow");
            who.setText(Stream.of(said("lights.responsible", loud.unit().responsiblePerson()),
                    said("lights.liaisonNamed", loud.unit().liaison())).filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("   ")));
            if (who.getText().isEmpty()) {
                who.setText(seat.say("lights.inHand", loud.tile().counts().all()));
            }
            state.setText(loud.tile().state());
        }

        private String said(String key, String person) {
            return person == null || person.isBlank() ? "" : seat.say(key, person);
        }
    }
}
