package org.gridlight.client.outbox;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.KeptField;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.outbox.MessageTemplate;

/**
 * A text of messages: edited in place, with a sample as it would go out. What is typed is kept for the text until it is on
 * record, also when somebody else changes it meanwhile. On the FX thread.
 */
final class TemplatePage extends BorderPane {
    private final Seat seat;
    private final OutboxView.Acts acts;
    private final OutboxTimes times;
    private final Label title = Parts.text("", "text-title");
    private final Label about = Parts.text("", "text-dense", "t2");
    private final TextArea text = new TextArea();
    private final KeptField kept;
    private final CheckBox inUse = new CheckBox();
    private final Label sample = Parts.text("", "text-dense");
    private final Label length = Parts.text("", "text-caption", "t2");
    private final Label strange = Parts.text("", "text-caption", "red");
    private final Button save;
    private MessageTemplate shown;

    TemplatePage(Seat seat, OutboxView.Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.times = new OutboxTimes(seat);
        this.kept = new KeptField(text, seat.typed());
        getStyleClass().addAll("pane", "line-left");
        text.setId("outbox-template");
        text.setWrapText(true);
        text.setPrefRowCount(4);
        text.textProperty().addListener((value, before, now) -> preview(now));
        inUse.setId("outbox-in-use");
        inUse.setText(seat.say("outbox.useIt"));
        sample.setId("outbox-sample");
        sample.setWrapText(true);
        sample.setMinHeight(Region.USE_PREF_SIZE);
        strange.setId("outbox-strange");
        var head = new VBox(6, title, about);
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        var places = Parts.text(seat.say("outbox.places", MessageTemplate.PLACES.stream()
                .map(place -> "{" + place + "}").toArray()), "text-caption", "t3");
        places.setWrapText(true);
        var body = new VBox(16, new VBox(6, Parts.text(seat.say("outbox.text"), "text-dense", "strong"), text, places,
                strange), inUse,
                new VBox(6, Parts.text(seat.say("outbox.sample"), "text-dense", "strong"), sample,
                        length));
        body.getStyleClass().add("block");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        save = Parts.button(seat.say("outbox.save"), "F8", acts::save, "primary");
        save.setId("outbox-save");
        var bar = Parts.row(8, save);
        bar.getStyleClass().addAll("action-bar", "line-top");
        setTop(head);
        setCenter(scroll);
        setBottom(bar);
    }

    /** @param one null while there is none */
    void show(MessageTemplate one, boolean busy) {
        save.setDisable(busy || one == null || !acts.maySave());
        text.setEditable(acts.maySave());
        inUse.setDisable(!acts.maySave());
        if (one == null || one.equals(shown)) {
            return;
        }
        shown = one;
        title.setText(seat.say("outbox.occasion." + one.occasion()) + "  " + seat.say("outbox.channel." + one
                .channel()));
        about.setText(one.changedBy() == null
                ? seat.say("outbox.shipped")
                : seat.say("outbox.changed", one.version(), one.changedBy(), times.minute(one.changedAt())));
        kept.about(name(one), one.words());
        inUse.setSelected(one.inUse());
        preview(text.getText());
    }

    private static String name(MessageTemplate one) {
        return "outbox.template." + one.id();
    }

    private void preview(String typed) {
        var filled = MessageTemplate.filled(typed, Map.of("number", seat.say("outbox.sample.number"), "class",
                seat.say("outbox.sample.class"), "place", seat.say("outbox.sample.place"), "unit",
                seat.say("outbox.sample.unit"), "code", seat.say("outbox.sample.code")));
        sample.setText(filled);
        length.setText(seat.say("outbox.length", filled.length(), MessageTemplate.parts(filled.length())));
        var unknown = MessageTemplate.strange(typed);
        strange.setText(unknown.isEmpty() ? "" : seat.say("outbox.strange", String.join(" ", unknown)));
    }

    /** Whether it can be saved: there are words, and each place in them is one that is filled in. */
    boolean isReady() {
        return !text.getText().isBlank() && MessageTemplate.strange(text.getText()).isEmpty();
    }

    String words() {
        return text.getText().strip();
    }

    boolean isInUse() {
        return inUse.isSelected();
    }

    /** It is on record. */
    void saved(MessageTemplate one) {
        seat.typed().put(name(one), null);
    }
}
