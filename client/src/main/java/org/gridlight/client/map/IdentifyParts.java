package org.gridlight.client.map;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.model.words.Words;

/** What the parts of the panel are made of. On the FX thread. */
record IdentifyParts(Words words) {
    private static final double LABEL = 70;

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** A part under its heading. */
    VBox part(String key, String about, Node... nodes) {
        var part = new VBox(Parts.row(8, Parts.text(say(key), "text-head"), Parts.text(about, "text-caption", "t3")));
        part.getChildren().addAll(nodes);
        part.getStyleClass().add("identify-part");
        return part;
    }

    /** A sentence instead of rows. */
    Label sentence(String words) {
        var label = Parts.text(words, "text-dense", "t2");
        label.setWrapText(true);
        return label;
    }

    /** What stands where an answer is still asked for: as high as the answer. */
    Label pending() {
        var label = Parts.text(say("map.place.pending"), "text-dense", "t3");
        label.getStyleClass().add("identify-row");
        return label;
    }

    GridPane table() {
        var table = new GridPane(8, 3);
        var label = new ColumnConstraints(LABEL);
        var value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(label, value);
        return table;
    }

    /** @param value null for what is not recorded */
    void line(GridPane table, String name, String value) {
        var label = Parts.text(value == null ? say("map.unknown") : value, "text-dense", value == null ? "t3" : "t1");
        label.setWrapText(true);
        line(table, name, label);
    }

    void line(GridPane table, String name, Node value) {
        int row = table.getRowCount();
        var label = Parts.text(name, "text-dense", "t3");
        GridPane.setValignment(label, VPos.TOP);
        table.add(label, 0, row);
        table.add(value, 1, row);
    }

    /** 110108 016 003 047: district, street, community, grid. */
    static String grouped(String code) {
        return code.length() == 15
                ? String.join(" ", code.substring(0, 6), code.substring(6, 9), code.substring(9, 12),
                        code.substring(12))
                : code;
    }

    static String joined(String one, String other) {
        return other == null ? one : one + "  " + other;
    }
}
