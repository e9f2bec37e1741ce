package org.gridlight.client.system;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.people.DeskAccount;
import org.gridlight.model.people.HeldRole;

/** Beside the list: the chosen account in full, its roles, and what may be done with it. On the FX thread. */
final class AccountPane extends VBox {
    private static final double WIDTH = 380;
    private static final int MOST_ROWS = 8;
    private static final double ROW = 48;

    private final Seat seat;
    private final AccountsModel model;
    private final AccountWords words;
    private final VBox facts = new VBox(6);
    private final ListView<HeldRole> roles = new ListView<>();
    private final FlowPane acts = new FlowPane(8, 8);
    private final double share;

    AccountPane(Seat seat, AccountsModel model, AccountWords words) {
        this.seat = seat;
        this.model = model;
        this.words = words;
        this.share = seat.look().getValue().size().pixels() / (double) FontSize.NORMAL.pixels();
        getStyleClass().addAll("pane2", "line-left");
        setMinWidth(WIDTH * share);
        setPrefWidth(WIDTH * share);
        setMaxWidth(WIDTH * share);
        facts.getStyleClass().add("block");
        roles.setId("roles");
        roles.getStyleClass().add("role-list");
        roles.setFixedCellSize(ROW * share);
        roles.setCellFactory(view -> new RoleCell());
        acts.getStyleClass().addAll("block", "hair-top");
    }

    void show(DeskAccount one, Instant now, List<Button> buttons) {
        facts.getChildren().setAll(Parts.row(10, Parts.text(one.name(), "text-title"), words.tag(model.standing(one,
                now))), fact("system.account", one.account()), fact("system.place", words.unit(one)),
                fact("system.firstDay", one.firstDay().toString()), fact("system.lastDay", words.lastDay(one)));
        if (model.isOwn(one)) {
            facts.getChildren().add(Parts.text(seat.say("system.own"), "text-caption", "t3"));
        }
        var held = roles.getSelectionModel().getSelectedItem();
        roles.getItems().setAll(one.roles());
        roles.setPrefHeight(ROW * share * Math.clamp(one.roles().size(), 1, MOST_ROWS));
        roles.setMinHeight(USE_PREF_SIZE);
        if (held != null && one.roles().contains(held)) {
            roles.getSelectionModel().select(held);
        } else {
            model.endable(one).stream().findFirst().ifPresent(roles.getSelectionModel()::select);
        }
        acts.getChildren().setAll(buttons);
        acts.setVisible(!buttons.isEmpty());
        var rolesHead = Parts.paneHead(seat.say("system.roles"), "");
        rolesHead.getStyleClass().add("hair-top");
        Node list = one.roles().isEmpty() ? none() : roles;
        getChildren().setAll(facts, rolesHead, list, acts);
    }

    private Node none() {
        var line = Parts.text(seat.say("system.roles.none"), "text-dense", "t2");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(line);
        box.getStyleClass().add("block");
        return box;
    }

    void nothing() {
        getChildren().clear();
    }

    /** The role that is chosen in the list; null for none. */
    HeldRole role() {
        return roles.getSelectionModel().getSelectedItem();
    }

    private Node fact(String name, String value) {
        var label = Parts.whole(seat.say(name), "text-dense", "t2");
        label.getStyleClass().add("side-label");
        return new HBox(8, label, Parts.text(value, "text-dense"));
    }

    private final class RoleCell extends ListCell<HeldRole> {
        @Override
        protected void updateItem(HeldRole held, boolean empty) {
            super.updateItem(held, empty);
            if (empty || held == null) {
                setGraphic(null);
                return;
            }
            var head = Parts.row(8, Parts.text(seat.say(held.role().word()), "text-dense", "strong"));
            if (held.delegatedBy() != null) {
                head.getChildren().add(Parts.tag(seat.say("system.delegated"), "accent"));
            }
            if (!held.isInForce(seat.clock().instant())) {
                head.getChildren().add(Parts.tag(seat.say("system.coming")));
            }
            var cell = new VBox(head, Parts.text(words.time(held), "text-caption", "t2"));
            cell.getStyleClass().add("role-cell");
            setGraphic(cell);
        }
    }
}
