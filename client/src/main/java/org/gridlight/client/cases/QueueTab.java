package org.gridlight.client.cases;

import java.time.Duration;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Words;

/** One queue of the strip: its name, what lies in it, and how long the oldest has lain, or how many are late. */
final class QueueTab extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Queue queue;
    private final Words words;
    private final CaseWords caseWords;
    private final Label count = Parts.whole("", "text-count");
    private final LightIcon light = new LightIcon(Light.RED, LightIcon.IN_COUNTS);
    private final Label oldest = Parts.whole("", "text-caption", "t2");
    private int cases;

    QueueTab(Queue queue, Words words, CaseWords caseWords) {
        this.queue = queue;
        this.words = words;
        this.caseWords = caseWords;
        getStyleClass().add("queue-tab");
        setAccessibleText(words.say(queue.word()));
        light.managedProperty().bind(light.visibleProperty());
        light.setVisible(false);
        getChildren().addAll(Parts.row(8, Parts.whole(words.say(queue.word()), "text-dense", "name"), count),
                Parts.row(5, light, oldest));
    }

    Queue queue() {
        return queue;
    }

    boolean isEmpty() {
        return cases == 0;
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(SELECTED, chosen);
    }

    void show(QueueCount now, Instant moment) {
        cases = now.count();
        count.setText(String.valueOf(now.count()));
        count.getStyleClass().remove("t3");
        oldest.getStyleClass().remove("red");
        light.setVisible(now.late() > 0);
        if (now.late() > 0) {
            oldest.setText(words.say("cases.queue.late", now.late()));
            oldest.getStyleClass().add("red");
        } else if (now.count() == 0) {
            oldest.setText(words.say("cases.queue.none"));
            count.getStyleClass().add("t3");
        } else {
            oldest.setText(words.say("cases.queue.oldest", now.oldestSince() == null
                    ? words.say("cases.noLimit")
                    : caseWords.waited(Duration.between(now.oldestSince(), moment))));
        }
    }

    /** In one line, for a menu. */
    String line() {
        return words.say("cases.queue.line", words.say(queue.word()), count.getText(), oldest.getText());
    }
}
