package org.gridlight.client.lights;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gridlight.client.look.Drawing;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.UnitLightHistory;

/** A day of the record: its date, its twenty-four hours as they went, and how long it was red and yellow. */
final class UnitRecordDayCell extends ListCell<UnitLightHistory.Day> {
    private static final double STRIP = 14;

    private final ZoneId zone;
    private final UnitRecordWords words;
    private final Label date = Parts.whole("", "text-dense", "record-date");
    private final Label red = Parts.whole("", "text-dense", "record-figure");
    private final Label yellow = Parts.whole("", "text-dense", "record-figure", "t2");
    private final Drawing strip;
    private final HBox content;
    private List<UnitLightHistory.Span> spans = List.of();
    private Instant from = Instant.EPOCH;
    private Instant until = Instant.EPOCH;

    UnitRecordDayCell(Seat seat, UnitRecordWords words) {
        this.zone = seat.centre().zone();
        this.words = words;
        strip = new Drawing(seat.look(), (sheet, width, height, colours) -> {
            if (!spans.isEmpty()) {
                LightStrip.course(sheet, width, height, colours, from, until, spans);
            }
        });
        strip.setMinSize(0, STRIP);
        strip.setPrefHeight(STRIP);
        strip.setMaxHeight(STRIP);
        HBox.setHgrow(strip, Priority.ALWAYS);
        content = Parts.row(8, date, strip, red, yellow);
        content.getStyleClass().add("record-day");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(UnitLightHistory.Day item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        date.setText(words.day(item));
        show(red, item, Light.RED, "red");
        show(yellow, item, Light.YELLOW, "yellow");
        spans = item.spans();
        from = item.date().atStartOfDay(zone).toInstant();
        until = item.date().plusDays(1).atStartOfDay(zone).toInstant();
        strip.redraw();
        setGraphic(content);
    }

    private static void show(Label figure, UnitLightHistory.Day day, Light light, String style) {
        boolean none = day.time().of(light).isZero();
        figure.setText(none ? "0" : UnitRecordWords.hours(day.time(), light));
        Rows.style(figure, none ? "" : style);
    }
}
