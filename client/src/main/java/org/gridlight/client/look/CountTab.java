package org.gridlight.client.look;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Words;

/** One list of a strip: its name, what lies in it, and how many of it are late. On the FX thread. */
public final class CountTab extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Words words;
    private final Label count = Parts.whole("", "text-count");
    private final LightIcon light = new LightIcon(Light.RED, LightIcon.IN_COUNTS);
    private final Label below = Parts.whole("", "text-caption", "t2");

    /** @param name of the list, as it is shown */
    public CountTab(String id, String name, Words words, Runnable chosen) {
        this.words = words;
        getStyleClass().add("queue-tab");
        setId(id);
        setAccessibleText(name);
        light.managedProperty().bind(light.visibleProperty());
        light.setVisible(false);
        getChildren().addAll(Parts.row(8, Parts.whole(name, "text-dense", "name"), count), Parts.row(5, light, below));
        setOnMousePressed(press -> chosen.run());
    }

    public void choose(boolean chosen) {
        pseudoClassStateChanged(SELECTED, chosen);
    }

    /** It was not read yet, or cannot be. */
    public void unknown() {
        count.setText("");
        below.setText("");
        light.setVisible(false);
    }

    public void show(int all, int late) {
        show(all, late, words.say("rednotice.noneLate"));
    }

    /** @param otherwise what stands below when none is late */
    public void show(int all, int late, String otherwise) {
        count.setText(String.valueOf(all));
        count.getStyleClass().remove("t3");
        below.getStyleClass().remove("red");
        light.setVisible(late > 0);
        if (late > 0) {
            below.setText(words.say("cases.queue.late", late));
            below.getStyleClass().add("red");
        } else if (all == 0) {
            below.setText(words.say("cases.queue.none"));
            count.getStyleClass().add("t3");
        } else {
            below.setText(otherwise);
        }
    }
}
