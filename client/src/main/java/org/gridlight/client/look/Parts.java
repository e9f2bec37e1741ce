package org.gridlight.client.look;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The small parts that every screen uses, in the styles of {@code parts.css}. On the FX thread. */
public final class Parts {
    private Parts() {}

    /** A line of text. @param styles text-caption, text-dense, text-head, text-title, …, t2, t3, red, … */
    public static Label text(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A line that must never be cut off: remaining time, numbers. */
    public static Label whole(String words, String... styles) {
        var label = text(words, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** The name of a key as it stands on the keyboard. */
    public static Label keyCap(String key) {
        return whole(key, "key-cap");
    }

    /** A small mark. @param styles accent, red, yellow, green; none for one that is only outlined */
    public static Label tag(String words, String... styles) {
        var tag = whole(words, styles);
        tag.getStyleClass().add("tag");
        return tag;
    }

    /** A button named after what it does. */
    public static Button button(String words, Runnable act, String... styles) {
        var button = new Button(words);
        button.getStyleClass().addAll(styles);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(pressed -> act.run());
        return button;
    }

    /** The same with its key beside its words. */
    public static Button button(String words, String key, Runnable act, String... styles) {
        var button = button(words, act, styles);
        button.setGraphic(keyCap(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        return button;
    }

    /** A button of an icon alone: zoom, close, expand; its words stand in the tooltip and for readers of the screen. */
    public static Button iconButton(Icon icon, String words, Runnable act) {
        var button = button("", act, "icon-only");
        button.setGraphic(icon.node());
        button.setAccessibleText(words);
        button.setTooltip(new javafx.scene.control.Tooltip(words));
        return button;
    }

    /** Takes the room that is left. */
    public static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public static HBox row(double gap, Node... nodes) {
        var row = new HBox(gap, nodes);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /** The head of a pane: its name, and quieter words about it. */
    public static HBox paneHead(String name, String about) {
        var head = row(0, text(name, "text-head"), text(about, "text-caption", "t3"));
        head.getStyleClass().add("pane-head");
        return head;
    }
}
