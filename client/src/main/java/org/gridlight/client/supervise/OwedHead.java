package org.gridlight.client.supervise;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.words.Words;

/** Names of the columns over the list. On the FX thread. */
final class OwedHead extends HBox {
    /** Narrower than so many letters the place is given up: it stands beside the list. */
    private static final double LEAST_WITH_PLACE = 78;

    private final HBox tick = new HBox();

    OwedHead(Words words) {
        super(12);
        getStyleClass().addAll("queue-head", "owed-head", "owed-line");
        tick.getStyleClass().add("owed-tick");
        tick.managedProperty().bind(tick.visibleProperty());
        var light = new Region();
        light.setMinWidth(LightIcon.IN_TABLES);
        var time = column(words, "clock.remaining", "owed-time");
        var about = column(words, "supervise.column.about", "owed-about");
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMaxWidth(Double.MAX_VALUE);
        var place = column(words, "cases.column.place", "owed-place");
        place.visibleProperty().bind(Bindings.createBooleanBinding(() -> hasPlace(getWidth(), time.getFont()),
                widthProperty(), time.fontProperty()));
        place.managedProperty().bind(place.visibleProperty());
        getChildren().addAll(tick, light, time, column(words, "object.caseNo", "owed-number"),
                column(words, "object.minorClass", "owed-category"), about, place,
                column(words, "people.department", "owed-unit"));
    }

    private static Label column(Words words, String key, String style) {
        return Parts.text(words.say(key), "t2", style);
    }

    static boolean hasPlace(double width, Font font) {
        return width > LEAST_WITH_PLACE * font.getSize();
    }

    void ticks(boolean can) {
        tick.setVisible(can);
    }
}
