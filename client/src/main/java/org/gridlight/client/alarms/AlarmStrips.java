package org.gridlight.client.alarms;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;

/**
 * What is said over the list of alarms while it holds: that nobody judges, that the maintenance mode is on, that there are
 * more alarms than one can take in. On the FX thread.
 */
final class AlarmStrips {
    private final Seat seat;
    private final HBox flood = Parts.row(10);
    private final Label floodWords = Parts.text("", "text-dense", "strong");
    private final Label floodGroups = Parts.whole("", "text-caption", "t2");
    private final HBox silent = Parts.row(10);
    private final Label silentWords = Parts.text("", "text-dense");
    private final HBox maintenance = Parts.row(10);
    private final Label maintenanceWords = Parts.text("", "text-dense");

    AlarmStrips(Seat seat) {
        this.seat = seat;
        var line = new ActionRows(List.of(floodWords), List.of(floodGroups), 0);
        HBox.setHgrow(line, Priority.ALWAYS);
        strip(flood, "red", new LightIcon(Light.RED, LightIcon.IN_TILES), line);
        strip(silent, "yellow", Icon.WARNING.node("yellow"), silentWords);
        strip(maintenance, "yellow", Icon.INFO.node(), maintenanceWords);
        silentWords.setWrapText(true);
        maintenanceWords.setWrapText(true);
        flood.setId("alarm-flood");
        silent.setId("alarm-silent");
    }

    private static void strip(HBox strip, String colour, Node... nodes) {
        strip.getStyleClass().addAll("strip", colour);
        strip.getChildren().setAll(nodes);
        show(strip, false);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    HBox flood() {
        return flood;
    }

    HBox silent() {
        return silent;
    }

    HBox maintenance() {
        return maintenance;
    }

    /** @param summary of the flood that goes on; empty for none */
    void flood(Optional<AlarmRows.Summary> summary) {
        summary.ifPresent(one -> {
            floodWords.setText(seat.say("alarms.flood", seat.say("light.flood"), clock(one.since()), one.window()));
            floodGroups.setText(seat.say("alarms.flood.groups", one.alarms(), one.groups()));
        });
        show(flood, summary.isPresent());
    }

    boolean floods() {
        return flood.isVisible();
    }

    private String clock(Instant at) {
        return DateTimeFormatter.ofPattern(seat.say("time.pattern.time"), seat.words().locale())
                .withZone(seat.centre().zone()).format(at);
    }

    /** @param words empty while somebody evaluates the lights */
    void silence(String words) {
        silentWords.setText(words);
        show(silent, !words.isEmpty());
    }

    boolean isSilent() {
        return silent.isVisible();
    }

    /** @param words empty unless the maintenance mode is on */
    void maintenance(String words) {
        maintenanceWords.setText(words);
        show(maintenance, !words.isEmpty());
    }
}
