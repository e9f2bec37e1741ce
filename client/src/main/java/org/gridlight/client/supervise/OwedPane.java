package org.gridlight.client.supervise;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/** What is chosen, in all that one must know to decide, and the acts below it. On the FX thread. */
final class OwedPane extends VBox {
    private final OwedWords words;
    private final Seat seat;
    private final Label day = Parts.whole("", "text-title", "t3");
    private final Label tail = Parts.whole("", "text-title");
    private final Label time = Parts.whole("", "text-dense", "strong");
    private final VBox facts = new VBox(8);
    private final Label chosen = Parts.text("", "text-dense", "t2");
    private final Button yes;
    private final Button no;
    private final Button open;
    private final VBox bar;

    OwedPane(Seat seat, OwedWords words, SuperviseView.Acts acts) {
        this.seat = seat;
        this.words = words;
        getStyleClass().addAll("pane", "line-left", "owed-pane");
        var head = Parts.row(8, Parts.row(0, day, tail), Parts.spring(), time);
        head.getStyleClass().add("side-part");
        facts.getStyleClass().add("side-part");
        var scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        yes = Parts.button(seat.say("action.approve"), "Ctrl+Enter", acts::grant, "primary");
        yes.setId("owed-yes");
        no = Parts.button(seat.say("action.refuse"), "Ctrl+R", acts::refuse);
        no.setId("owed-no");
        open = Parts.button(seat.say("supervise.open"), "Enter", acts::open);
        open.setId("owed-open");
        bar = new VBox(chosen, Parts.row(8, yes, no, open));
        bar.getStyleClass().addAll("action-bar", "line-top");
        getChildren().addAll(head, scroll, bar);
    }

    /** @param many how many a decision is about; @param busy whether one is being sent */
    void show(Owed one, int many, boolean busy, Instant now) {
        var number = CaseNumber.of(one.number());
        day.setText(number.day());
        tail.setText(number.tail());
        time.setText(words.time(one, now));
        time.getStyleClass().removeAll("red", "yellow");
        one.light(now).ifPresent(light -> {
            switch (light) {
                case RED -> time.getStyleClass().add("red");
                case YELLOW -> time.getStyleClass().add("yellow");
                default -> {
                }
            }
        });
        facts.getChildren().setAll(words.facts(one, now).stream().map(OwedPane::line).toList());
        boolean decides = one instanceof Owed.Approval;
        for (var button : List.of(yes, no)) {
            button.setVisible(decides);
            button.setManaged(decides);
            button.setDisable(busy);
        }
        open.getStyleClass().remove("primary");
        if (!decides) {
            open.getStyleClass().add("primary");
        }
        chosen.setText(decides && many > 1 ? seat.say("supervise.many", many) : seat.say(hint(one)));
    }

    private static String hint(Owed one) {
        return switch (one) {
            case Owed.Approval _ -> "supervise.hint.approval";
            case Owed.Call _ -> "supervise.hint.call";
            case Owed.Told(var notice) -> notice.isAnswered() ? "supervise.hint.answered" : "supervise.hint.told";
            case Owed.Look _ -> "supervise.hint.look";
            case Owed.Unsigned _ -> "supervise.hint.unsigned";
            case Owed.Suspect _ -> "supervise.hint.suspect";
        };
    }

    private static Region line(OwedWords.Fact fact) {
        var name = Parts.whole(fact.name(), "text-dense", "t2", "side-label");
        var text = Parts.text(fact.text(), "text-dense");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var row = Parts.row(8, name, text);
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        return row;
    }
}
