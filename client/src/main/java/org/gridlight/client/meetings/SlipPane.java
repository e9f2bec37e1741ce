package org.gridlight.client.meetings;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.model.meeting.TransferSlip.State;

/** A transfer slip: what was handed up, and its steps one below the other. On the FX thread. */
final class SlipPane extends BorderPane {
    private final MeetingWords words;
    private final Label number = Parts.text("", "text-title");
    private final HBox tags = Parts.row(6);
    private final Label time = Parts.whole("", "text-dense", "strong");
    private final VBox parts = new VBox();

    SlipPane(MeetingWords words) {
        this.words = words;
        var head = new VBox(8, Parts.row(12, number, tags, Parts.spring(), time));
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        var scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setTop(head);
        setCenter(scroll);
    }

    void show(TransferSlip slip, Instant now) {
        number.setText(slip.number());
        tags.getChildren().setAll(Parts.tag(words.say(slip.state().word()),
                slip.state() == State.STRUCK ? "green" : slip.isLate(now) ? "red" : "accent"));
        time.setText(words.standing(slip, now));
        time.getStyleClass().removeAll("red", "t2");
        time.getStyleClass().add(slip.isLate(now) ? "red" : "t2");
        parts.getChildren().setAll(matter(slip), steps(slip));
    }

    private Node matter(TransferSlip slip) {
        var box = part("transfer.matter");
        box.getChildren().addAll(ItemPane.wrapped(slip.matter()),
                named("transfer.origin", words.say("transfer.origin." + slip.origin()) + "  "
                        + (slip.originMark() == null ? "" : slip.originMark())),
                named("transfer.community", slip.community()),
                named("transfer.reporter", slip.reporter() == null || slip.reporter().isEmpty()
                        ? words.say("transfer.anonymous")
                        : slip.reporter()),
                named("transfer.done", slip.done()), named("transfer.request", slip.request()),
                named("transfer.handler", slip.handler()));
        if (slip.caseId() != 0) {
            box.getChildren().add(named("meeting.case", slip.caseNumber()));
        }
        return box;
    }

    private Node steps(TransferSlip slip) {
        var box = part("transfer.steps");
        box.getChildren().add(step(State.SENT, slip.sentAt(), slip.sentBy(), null));
        box.getChildren().add(step(State.ASSIGNED, slip.assignedAt(), slip.assignedBy(), slip.unit() == null
                ? null
                : words.say("transfer.assignedLine", slip.unit(), words.minute(slip.due()), slip.opinion())));
        box.getChildren().add(step(State.ANSWERED, slip.answeredAt(), slip.unit(), slip.result()));
        box.getChildren().add(step(State.TOLD, slip.toldAt(), slip.toldBy(), slip.telling() == null
                ? null
                : slip.telling() + "  " + words.say("transfer.content." + (slip.content() == null
                        ? "unknown"
                        : slip.content() ? "yes" : "no"))));
        box.getChildren().add(step(State.STRUCK, slip.struckAt(), slip.struckBy(), slip.striking()));
        return box;
    }

    /** @param at null while it is not done */
    private Node step(State which, Instant at, String by, String text) {
        boolean done = at != null;
        var name = Parts.row(8, done ? Icon.CHECK.node(14, "green") : Icon.RIGHT.node(14, "t3"),
                Parts.whole(words.say(which.word()), "text-dense", done ? "strong" : "t3"),
                Parts.whole(done ? by == null ? "" : by : "", "text-dense", "t2"),
                Parts.whole(done ? words.minute(at) : "", "text-caption", "t2"));
        var box = new VBox(4, name);
        if (done && text != null && !text.isBlank()) {
            var line = ItemPane.wrapped(text);
            line.getStyleClass().add("notice-said");
            box.getChildren().add(line);
        }
        return box;
    }

    private VBox part(String word) {
        var box = new VBox(8, Parts.text(words.say(word), "text-head"));
        box.getStyleClass().addAll("side-part", "hair-bottom");
        return box;
    }

    private Node named(String name, String text) {
        var label = Parts.whole(words.say(name), "text-dense", "t3", "slip-name");
        var row = Parts.row(8, label, ItemPane.wrapped(text == null ? "" : text));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
