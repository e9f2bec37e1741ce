package org.gridlight.client.map;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.paint.StaffMark;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.patrol.FieldLookPurpose;
import org.gridlight.model.register.Camera;

/**
 * A camera or an inspector that was pointed at, above what else is known of the place: what it is, and a button for each
 * purpose for which this person may look further. On the FX thread.
 */
final class FieldCard extends VBox {
    private static final int SHORTEST_REASON = 4;
    private static final double GAP = 6;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Seat seat;
    private final VBox told = new VBox();

    private FieldCard(Seat seat, String kind, String name) {
        super(GAP);
        this.seat = seat;
        getStyleClass().addAll("identify-part", "field-card");
        getChildren().add(Parts.row(8, Parts.text(name, "text-head"), Parts.whole(kind, "text-caption", "t3")));
    }

    /** Of a camera. @param open told the purpose, and the reason where it needs one */
    static FieldCard of(Seat seat, Camera camera, List<FieldLookPurpose> purposes,
            BiConsumer<FieldLookPurpose, String> open) {
        var card = new FieldCard(seat, seat.say("map.layer.CAMERAS"), camera.name());
        card.line(camera.code(), camera.place(), seat.say("map.camera." + camera.state()));
        card.line(camera.owner());
        card.looks("map.camera.open", "map.camera.open.notYours", purposes, open);
        card.getChildren().add(card.told);
        return card;
    }

    /** Of an inspector. @param look told the purpose of a look at his track, and the reason where it needs one */
    static FieldCard of(Seat seat, StaffMark one, Instant now, List<FieldLookPurpose> purposes,
            BiConsumer<FieldLookPurpose, String> look) {
        var place = one.place();
        var card = new FieldCard(seat, seat.say("map.staff.onShift"), place.name());
        card.line(place.team(), place.telephone());
        long minutes = Math.max(0, Duration.between(place.at(), now).toMinutes());
        card.line(minutes < 1
                ? seat.say("map.staff.now", card.clock(place.at()))
                : seat.say("map.staff.at", card.clock(place.at()), minutes),
                seat.say("map.staff.until", card.clock(place.until())));
        card.looks("map.staff.track", "map.staff.track.notYours", purposes, look);
        card.getChildren().add(card.told);
        return card;
    }

    private String clock(Instant at) {
        return CLOCK.format(LocalTime.ofInstant(at, seat.centre().zone()));
    }

    private void line(String... parts) {
        var words = String.join("  ", java.util.Arrays.stream(parts).filter(part -> part != null && !part.isEmpty())
                .toList());
        if (!words.isEmpty()) {
            var line = Parts.text(words, "text-dense", "t2");
            line.setWrapText(true);
            getChildren().add(line);
        }
    }

    /** One press for each purpose; only the last one needs words. */
    private void looks(String key, String notYours, List<FieldLookPurpose> purposes,
            BiConsumer<FieldLookPurpose, String> chosen) {
        if (purposes.isEmpty()) {
            getChildren().add(Parts.text(seat.say(notYours), "text-caption", "t3"));
            return;
        }
        var acts = new FlowPane(GAP, GAP);
        acts.getChildren().add(Parts.whole(seat.say(key), "text-dense", "t3"));
        for (var purpose : purposes) {
            var act = Parts.button(seat.say("map.purpose." + purpose), () -> {
                if (purpose.needsReason()) {
                    askWhy(reason -> chosen.accept(purpose, reason));
                } else {
                    chosen.accept(purpose, null);
                }
            }, "small");
            act.setId("look-" + purpose);
            acts.getChildren().add(act);
        }
        getChildren().add(acts);
    }

    private void askWhy(java.util.function.Consumer<String> then) {
        var words = new TextField();
        words.setPromptText(seat.say("map.purpose.why", SHORTEST_REASON));
        words.setId("look-reason");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button done = Parts.button(seat.say("map.purpose.look"), () -> then.accept(words.getText().strip()), "small");
        done.setDisable(true);
        words.textProperty().addListener((value, before, now) -> done.setDisable(
                now.strip().length() < SHORTEST_REASON));
        words.setOnAction(enter -> done.fire());
        told.getChildren().setAll(Parts.row(GAP, words, done));
        words.requestFocus();
    }

    /** Says how a look ended. @param style red when nothing was shown */
    void tell(String words, String style, Node... acts) {
        var line = Parts.text(words, "text-dense", style);
        line.setWrapText(true);
        var row = Parts.column(GAP, line);
        row.getChildren().addAll(acts);
        told.getChildren().setAll(row);
    }
}
