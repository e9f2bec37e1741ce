package org.gridlight.client.system;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
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

    private final Seat seat;
    private final AccountsModel model;
    private final AccountWords words;
    private final VBox facts = new VBox(6);
    private final VBox roles = new VBox();
    private ToggleGroup chosen = new ToggleGroup();
    private List<HeldRole> endable = List.of();
    private final FlowPane acts = new FlowPane(8, 8);

    AccountPane(Seat seat, AccountsModel model, AccountWords words) {
        this.seat = seat;
        this.model = model;
        this.words = words;
        double share = seat.look().getValue().size().pixels() / (double) FontSize.NORMAL.pixels();
        getStyleClass().addAll("pane2", "line-left");
        setMinWidth(WIDTH * share);
        setPrefWidth(WIDTH * share);
        setMaxWidth(WIDTH * share);
        facts.getStyleClass().add("block");
        roles.setId("roles");
        acts.getStyleClass().addAll("block", "hair-top");
    }

    void show(DeskAccount one, Instant now, List<Button> buttons) {
        facts.getChildren().setAll(Parts.row(10, Parts.text(one.name(), "text-title"), words.tag(model.standing(one,
                now))), fact("system.account", one.account()), fact("system.place", words.unit(one)),
                fact("system.firstDay", one.firstDay().toString()), fact("system.lastDay", words.lastDay(one)));
        if (model.isOwn(one)) {
            facts.getChildren().add(Parts.text(seat.say("system.own"), "text-caption", "t3"));
        }
        var before = role();
        chosen = new ToggleGroup();
        endable = model.endable(one);
        roles.getChildren().setAll(one.roles().stream().map(this::row).toList());
        chosen.getToggles().stream().filter(row -> row.getUserData().equals(before)).findFirst()
                .or(() -> chosen.getToggles().stream().filter(row -> endable.contains(row.getUserData())).findFirst())
                .ifPresent(chosen::selectToggle);
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
        return chosen.getSelectedToggle() == null ? null : (HeldRole) chosen.getSelectedToggle().getUserData();
    }

    private Node fact(String name, String value) {
        var label = Parts.whole(seat.say(name), "text-dense", "t2");
        label.getStyleClass().add("side-label");
        return new HBox(8, label, Parts.text(value, "text-dense"));
    }

    /** One of the roles; chosen by mouse, or with the keyboard by Tab and Space. */
    private ToggleButton row(HeldRole held) {
        var head = Parts.row(8, Parts.text(seat.say(held.role().word()), "text-dense", "strong"));
        if (held.delegatedBy() != null) {
            head.getChildren().add(Parts.tag(seat.say("system.delegated"), "accent"));
        }
        if (!held.isInForce(seat.clock().instant())) {
            head.getChildren().add(Parts.tag(seat.say("system.coming")));
        }
        var row = new ToggleButton();
        row.setGraphic(new VBox(2, head, Parts.text(words.time(held), "text-caption", "t2")));
        row.getStyleClass().add("role-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setUserData(held);
        row.setToggleGroup(chosen);
        // Read like the others, but not to be chosen.
        row.setMouseTransparent(!endable.contains(held));
        row.setFocusTraversable(endable.contains(held));
        row.setOnAction(pressed -> row.setSelected(true));
        return row;
    }
}
