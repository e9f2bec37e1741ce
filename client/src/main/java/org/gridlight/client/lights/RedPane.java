package org.gridlight.client.lights;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;

/** Beside the board while no unit is chosen: the red units, the longest overdue first. On the FX thread. */
final class RedPane extends VBox {
    private static final double ROW = 52;

    private final Seat seat;
    private final Label count = Parts.whole("", "text-head", "t2");
    private final ListView<LightBoard.RedUnit> list = new ListView<>();
    private final StackPane body = new StackPane(list);

    /** @param choose told the unit that was pressed */
    RedPane(Seat seat, LongConsumer choose) {
        this.seat = seat;
        var head = Parts.row(8, Parts.text(seat.say("lights.redUnits"), "text-head"), count, Parts.spring(),
                Parts.whole(seat.say("lights.longestFirst"), "text-caption", "t3"));
        head.getStyleClass().addAll("pane-head", "line-bottom");
        list.setId("red-units");
        list.setCellFactory(made -> cell(choose));
        VBox.setVgrow(body, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(head, body);
    }

    private RedCell cell(LongConsumer choose) {
        var cell = new RedCell(seat);
        cell.setOnMousePressed(press -> {
            if (cell.getItem() != null) {
                choose.accept(cell.getItem().unit().id());
            }
        });
        return cell;
    }

    void show(LightBoard now) {
        count.setText(String.valueOf(now.red().size()));
        list.setFixedCellSize(Math.round(ROW / 14 * seat.look().getValue().size().pixels()));
        Rows.update(list.getItems(), now.red());
        var content = now.red().isEmpty() ? noneRed(now) : list;
        if (now.red().isEmpty() || !body.getChildren().contains(content)) {
            body.getChildren().setAll(content);
        }
    }

    private StateCard noneRed(LightBoard now) {
        return new StateCard(Icon.CHECK, "green", seat.say("lights.noneRed"),
                List.of(seat.say("lights.noneRed.yellow", now.unitsUnder(Light.YELLOW))));
    }

    private static final class RedCell extends ListCell<LightBoard.RedUnit> {
        private final Seat seat;
        private final Label name = Parts.whole("", "text-dense", "strong");
        private final Label reason = Parts.text("", "text-dense", "t2");
        private final Label time = Parts.whole("", "text-dense", "strong", "red");
        private final Label who = Parts.text("", "text-caption", "t2");
        private final Label state = Parts.whole("", "text-caption", "t2");
        private final VBox content;

        RedCell(Seat seat) {
            this.seat = seat;
            var icon = new LightIcon(Light.RED, LightIcon.IN_TILES);
            var above = Parts.row(8, icon, name, reason, Parts.spring(), time);
            var below = Parts.row(8, who, Parts.spring(), state);
            below.getStyleClass().add("under-icon");
            content = new VBox(2, above, below);
            content.getStyleClass().add("light-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(LightBoard.RedUnit item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            name.setText(item.tile().name());
            reason.setText(item.tile().reason());
            time.setText(item.time());
            who.setText(Stream.of(said("lights.responsible", item.unit().responsiblePerson()),
                    said("lights.liaisonNamed", item.unit().liaison())).filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("   ")));
            state.setText(item.tile().state());
            setGraphic(content);
        }

        private String said(String key, String person) {
            return person == null || person.isBlank() ? "" : seat.say(key, person);
        }
    }
}
