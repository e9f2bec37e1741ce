package org.gridlight.client.cases;

import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.gridlight.client.look.Parts;
import org.gridlight.model.words.Words;

/** Names of the columns over the list. */
final class QueueHead extends Region {
    private final String longName;
    private final String shortName;
    private final Label remaining;
    private final Label number;
    private final Label category;
    private final Label place;
    private final Label unit;
    private final Label state;
    private final Label source;

    QueueHead(Words words) {
        getStyleClass().add("queue-head");
        remaining = Parts.whole(words.say("clock.remaining"));
        longName = words.say("object.caseNo");
        shortName = words.say("cases.column.number");
        number = Parts.whole(longName);
        category = Parts.whole(words.say("object.minorClass"));
        place = Parts.whole(words.say("cases.column.place"));
        unit = Parts.whole(words.say("people.department"));
        state = Parts.whole(words.say("cases.column.state"));
        source = Parts.whole(words.say("cases.column.source"));
        Stream.of(remaining, number, category, place, unit, state, source).forEach(name -> {
            name.getStyleClass().addAll("text-caption", "t2");
            getChildren().add(name);
        });
    }

    @Override
    protected void layoutChildren() {
        double em = remaining.getFont().getSize() * 14 / 12;
        var at = QueueColumns.of(getWidth(), em);
        put(remaining, at.remaining(), true);
        number.setText(at.shortNumber() ? shortName : longName);
        put(number, at.number(), true);
        put(category, at.category(), true);
        put(place, at.place(), true);
        put(unit, at.unit(), at.hasUnit());
        put(state, at.state(), at.hasState());
        put(source, at.source(), at.hasSource());
    }

    private void put(Label name, double from, boolean shown) {
        name.setVisible(shown);
        double height = name.prefHeight(-1);
        name.resizeRelocate(snapPositionX(from), snapPositionY((getHeight() - height) / 2), name.prefWidth(-1), height);
    }
}
