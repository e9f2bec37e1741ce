package org.gridlight.client.outbox;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.outbox.OutboxMessage;
import org.gridlight.model.outbox.OutboxMessage.Decision;
import org.gridlight.model.outbox.OutboxMessage.State;

/** A message: its text as it goes out, what happened to it when, and what a person may decide. On the FX thread. */
final class MessagePage extends BorderPane {
    private final Seat seat;
    private final OutboxView.Acts acts;
    private final OutboxTimes times;
    private final Label title = Parts.text("", "text-title");
    private final Label said = Parts.text("", "text-dense");
    private final VBox facts = new VBox(8);
    private final List<Button> decisions;

    MessagePage(Seat seat, OutboxView.Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.times = new OutboxTimes(seat);
        getStyleClass().addAll("pane", "line-left");
        said.setId("outbox-words");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        var head = new VBox(6, Parts.row(12, title, Parts.spring(),
                Parts.button(seat.say("outbox.open"), "Enter", acts::open, "in-row")));
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        var body = new VBox(16, facts,
                new VBox(6, Parts.text(seat.say("outbox.words"), "text-dense", "strong"), said));
        body.getStyleClass().add("block");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        decisions = List.of(button("outbox.again", "F5", Decision.AGAIN, "primary"),
                button("outbox.told", "F6", Decision.TOLD, "in-row"),
                button("outbox.giveUp", "F7", Decision.GIVE_UP, "in-row"));
        var bar = Parts.row(8);
        bar.getChildren().setAll(decisions);
        bar.getStyleClass().addAll("action-bar", "line-top");
        setTop(head);
        setCenter(scroll);
        setBottom(bar);
    }

    private Button button(String word, String key, Decision decision, String style) {
        var button = Parts.button(seat.say(word), key, () -> acts.decide(decision), style);
        button.setId("outbox-" + decision);
        return button;
    }

    /** @param one null while there is none */
    void show(OutboxMessage one, boolean busy) {
        decisions.forEach(button -> button.setDisable(busy || one == null || !one.mayDecide() || !acts.mayDecide()));
        facts.getChildren().clear();
        if (one == null) {
            title.setText("");
            said.setText("");
            return;
        }
        title.setText(one.caseNumber() + "  " + seat.say("outbox.occasion." + one.occasion()));
        said.setText(one.words());
        fact("outbox.fact.state", seat.say("outbox.state." + one.state()),
                one.state() == State.FAILED ? "red" : "strong");
        fact("outbox.fact.recipient", seat.say("outbox.channel." + one.channel()) + "  "
                + (one.recipient() == null ? seat.say("outbox.forgotten") : one.recipient()));
        fact("outbox.fact.made", times.minute(one.madeAt()));
        if (one.state() == State.WAITING && one.notBefore().isAfter(seat.clock().instant())) {
            fact("outbox.fact.notBefore", seat.say("outbox.heldUntil", times.minute(one.notBefore())));
        }
        fact("outbox.fact.tries", seat.say("outbox.tries", one.tries()));
        fact("outbox.fact.sent", times.minute(one.sentAt()));
        fact("outbox.fact.received", times.minute(one.receivedAt()));
        if (one.trouble() != null) {
            fact("outbox.fact.trouble", one.trouble(), "red");
        }
        if (one.endedBy() != null) {
            fact("outbox.fact.endedBy", one.endedBy());
        }
    }

    private void fact(String word, String text, String... styles) {
        var told = Parts.text(text, "text-dense");
        told.getStyleClass().addAll(styles);
        facts.getChildren().add(Parts.row(8, Parts.whole(seat.say(word), "text-dense", "t2", "side-label"), told));
    }
}
