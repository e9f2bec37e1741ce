package org.gridlight.client.alarms;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmEvent;

/** Below the list: what the chosen alarm means and what to do (处置指引), or what has happened to it. On the FX thread. */
final class AlarmGuide extends VBox {
    private final Seat seat;
    private final AlarmWords words;
    private final Label title = Parts.text("", "text-dense", "strong");
    private final Label priority = Parts.tag("");
    private final Label text = Parts.text("", "text-dense", "t2");
    private final VBox events = new VBox(2);
    private final ScrollPane history = new ScrollPane(events);

    AlarmGuide(Seat seat, AlarmWords words, Runnable closeHistory) {
        super(4);
        this.seat = seat;
        this.words = words;
        getStyleClass().addAll("alarm-guide", "line-top");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setId("alarm-guidance");
        history.setFitToWidth(true);
        history.getStyleClass().add("alarm-history");
        history.setId("alarm-events");
        var close = Parts.iconButton(Icon.CLOSE, seat.say("alarms.history.close"), closeHistory);
        close.visibleProperty().bind(history.visibleProperty());
        close.managedProperty().bind(history.visibleProperty());
        getChildren().addAll(Parts.row(8, title, priority, Parts.spring(), close), text, history);
        showGuidance();
    }

    private void showGuidance() {
        history.setVisible(false);
        history.setManaged(false);
        text.setVisible(true);
        text.setManaged(true);
    }

    /** @param guidance empty while it is not known */
    void show(Alarm alarm, String guidance) {
        title.setText(seat.say("alarms.guide.title", words.name(alarm), seat.say(alarm.kind().word())));
        priority.setText(seat.say("alarms.priority", seat.say(alarm.priority().word())));
        text.setText(guidance);
        showGuidance();
    }

    /** What happened to it, the newest first. */
    void showEvents(Alarm alarm, List<AlarmEvent> all, Instant now) {
        title.setText(seat.say("alarms.history.title", words.name(alarm), seat.say("light.lightHistory")));
        events.getChildren().setAll(all.reversed().stream().map(event -> line(event, now)).toList());
        text.setVisible(false);
        text.setManaged(false);
        history.setVisible(true);
        history.setManaged(true);
    }

    private Region line(AlarmEvent event, Instant now) {
        var who = event.operator() == null ? seat.say("alarms.history.itself") : event.operator();
        var what = Parts.text(event.words() == null
                ? seat.say(event.happening().word())
                : seat.say("alarms.history.said", seat.say(event.happening().word()), event.words()), "text-dense");
        return Parts.row(10, Parts.whole(words.at(event.at(), now), "text-caption", "t3"), what, Parts.spring(),
                Parts.whole(who, "text-caption", "t2"));
    }
}
