package org.gridlight.client.scores;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.light.Light;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.words.Words;

/** A line of the list behind a number: light, number, class, how late, place. */
final class CaseRow extends ListCell<CountedCase> {
    private static final int MINUTES_AN_HOUR = 60;
    private static final int HOURS_A_DAY = 24;
    private static final double LIGHT_PLACE = 14;
    /** The digits people call a case by; those before them are its date. */
    private static final int SERIAL = 5;

    private final Words words;
    private final Instant until;
    private final LightIcon light = new LightIcon(Light.RED, LightIcon.IN_COUNTS);
    private final javafx.scene.control.Label date = Parts.whole("", "text-dense", "t3");
    private final javafx.scene.control.Label number = Parts.whole("", "text-dense", "strong");
    private final javafx.scene.control.Label kind = Parts.text("", "text-dense");
    private final javafx.scene.control.Label late = Parts.whole("", "text-dense", "red");
    private final javafx.scene.control.Label place = Parts.text("", "text-dense", "t2");
    private final HBox row;

    /** @param until the moment as of which was counted */
    CaseRow(Words words, Instant until) {
        this.words = words;
        this.until = until;
        var lightPlace = new HBox(light);
        lightPlace.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        lightPlace.setMinWidth(LIGHT_PLACE);
        row = Parts.row(10, lightPlace, Parts.row(0, date, number), kind, late, place);
        row.getStyleClass().add("case-row");
        kind.setMinWidth(96);
        kind.setMaxWidth(120);
        HBox.setHgrow(place, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(CountedCase item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        var whole = item.number();
        int serial = Math.max(0, whole.length() - SERIAL);
        date.setText(whole.substring(0, serial));
        number.setText(whole.substring(serial));
        kind.setText(item.category());
        place.setText(item.place());
        var over = over(item);
        light.setVisible(!over.isZero());
        late.setText(over.isZero() ? "" : words.say("scores.late", inWords(over)));
        setGraphic(row);
    }

    private Duration over(CountedCase one) {
        if (one.dueAt() == null) {
            return Duration.ZERO;
        }
        var end = one.closedAt() == null || one.closedAt().isAfter(until) ? until : one.closedAt();
        return end.isAfter(one.dueAt()) ? Duration.between(one.dueAt(), end) : Duration.ZERO;
    }

    private String inWords(Duration over) {
        long minutes = Math.max(1, over.toMinutes());
        if (minutes < MINUTES_AN_HOUR) {
            return words.say("scores.minutes", minutes);
        }
        long hours = minutes / MINUTES_AN_HOUR;
        if (hours < HOURS_A_DAY) {
            return minutes % MINUTES_AN_HOUR == 0
                    ? words.say("scores.hours", hours)
                    : words.say("scores.hoursMinutes", hours, minutes % MINUTES_AN_HOUR);
        }
        return hours % HOURS_A_DAY == 0
                ? words.say("scores.days", hours / HOURS_A_DAY)
                : words.say("scores.daysHours", hours / HOURS_A_DAY, hours % HOURS_A_DAY);
    }
}
