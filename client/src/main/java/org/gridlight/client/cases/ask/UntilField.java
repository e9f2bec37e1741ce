package org.gridlight.client.cases.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/** Until which day: its end by the clocks of the centre. On the FX thread. */
final class UntilField implements AskField {
    private static final int[] USUAL = {1, 3, 7, 30};
    private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

    private final Seat seat;
    private final ZoneId zone;
    private final DayField picker = new DayField("ask-until");
    private final HBox row;

    UntilField(Seat seat, ZoneId zone) {
        this.seat = seat;
        this.zone = zone;
        row = Parts.row(8, picker);
        picker.setPromptText(seat.say("cases.ask.until.prompt"));
        for (int days : USUAL) {
            row.getChildren().add(Parts.button(seat.say("cases.ask.days", days),
                    () -> picker.setValue(today().plusDays(days)), "phrase"));
        }
        picker.setDayCellFactory(shown -> new javafx.scene.control.DateCell() {
            @Override
            public void updateItem(LocalDate day, boolean empty) {
                super.updateItem(day, empty);
                setDisable(empty || day.isBefore(today()));
            }
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(seat.clock().instant(), zone);
    }

    @Override
    public String name() {
        return seat.say("cases.ask.until");
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public Optional<Object> answer() {
        return day().filter(day -> !day.isBefore(today()))
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant().toString());
    }

    @Override
    public void onChange(Runnable changed) {
        picker.getEditor().textProperty().addListener((value, before, now) -> changed.run());
    }

    /** As it is written, before the field is left: a day, or in how many days; empty while it is neither. */
    private Optional<LocalDate> day() {
        var typed = picker.getEditor().getText();
        if (DAYS.matcher(typed).matches()) {
            return Optional.of(today().plusDays(Integer.parseInt(typed)));
        }
        try {
            return Optional.ofNullable(picker.getConverter().fromString(typed));
        } catch (DateTimeException unfinished) {
            return Optional.empty();
        }
    }

    @Override
    public void focus() {
        picker.getEditor().requestFocus();
    }
}
