package org.gridlight.client.supervise;

import java.time.Duration;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Words;

/** One list of the strip: its name, what lies in it, and how long the oldest has waited, or how many are late. */
final class OwedTab extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Words words;
    private final CaseWords cases;
    private final Label count = Parts.whole("", "text-count");
    private final LightIcon light = new LightIcon(Light.RED, LightIcon.IN_COUNTS);
    private final Label below = Parts.whole("", "text-caption", "t2");

    OwedTab(OwedKind kind, Words words, CaseWords cases, Runnable chosen) {
        this.words = words;
        this.cases = cases;
        getStyleClass().add("queue-tab");
        setId("owed-" + kind);
        setAccessibleText(words.say(kind.word()));
        light.managedProperty().bind(light.visibleProperty());
        light.setVisible(false);
        getChildren().addAll(Parts.row(8, Parts.whole(words.say(kind.word()), "text-dense", "name"), count),
                Parts.row(5, light, below));
        setOnMousePressed(press -> chosen.run());
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(SELECTED, chosen);
    }

    /** It was not read yet, or cannot be. */
    void unknown() {
        count.setText("");
        below.setText("");
        light.setVisible(false);
    }

    void show(OwedCount now, Instant moment) {
        count.setText(String.valueOf(now.count()));
        count.getStyleClass().remove("t3");
        below.getStyleClass().remove("red");
        light.setVisible(now.late() > 0);
        if (now.late() > 0) {
            below.setText(words.say("cases.queue.late", now.late()));
            below.getStyleClass().add("red");
        } else if (now.count() == 0) {
            below.setText(words.say("cases.queue.none"));
            count.getStyleClass().add("t3");
        } else {
            below.setText(now.oldest() == null
                    ? words.say("supervise.untimed")
                    : words.say("cases.queue.oldest", cases.waited(Duration.between(now.oldest(), moment))));
        }
    }
}
