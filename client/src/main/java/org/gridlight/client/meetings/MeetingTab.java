package org.gridlight.client.meetings;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Words;

/** One list of the strip: its name, what lies in it, and how many of it are late. */
final class MeetingTab extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Words words;
    private final Label count = Parts.whole("", "text-count");
    private final LightIcon light = new LightIcon(Light.RED, LightIcon.IN_COUNTS);
    private final Label below = Parts.whole("", "text-caption", "t2");

    MeetingTab(MeetingList which, Words words, Runnable chosen) {
        this.words = words;
        var name = words.say(which.word());
        getStyleClass().add("queue-tab");
        setId("meetings-" + which);
        setAccessibleText(name);
        light.managedProperty().bind(light.visibleProperty());
        light.setVisible(false);
        getChildren().addAll(Parts.row(8, Parts.whole(name, "text-dense", "name"), count), Parts.row(5, light, below));
        setOnMousePressed(press -> chosen.run());
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(SELECTED, chosen);
    }

    void show(MeetingsModel.Count now) {
        count.setText(String.valueOf(now.all()));
        count.getStyleClass().remove("t3");
        below.getStyleClass().remove("red");
        light.setVisible(now.late() > 0);
        if (now.late() > 0) {
            below.setText(words.say("cases.queue.late", now.late()));
            below.getStyleClass().add("red");
        } else {
            below.setText(now.all() == 0 ? words.say("cases.queue.none") : words.say("rednotice.noneLate"));
            if (now.all() == 0) {
                count.getStyleClass().add("t3");
            }
        }
    }
}
