package org.gridlight.client.look;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.DatePicker;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.util.StringConverter;

/** A day, written as everywhere in the product: 2026-07-16. On the FX thread. */
public final class DayField extends DatePicker {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-M-d");

    public DayField(String id) {
        setId(id);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate day) {
                return day == null ? "" : day.toString();
            }

            @Override
            public LocalDate fromString(String typed) {
                return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip(), TYPED);
            }
        });
        // Else its text field comes to the scene after the first pass of styles, and one frame shows it bare.
        setSkin(new DatePickerSkin(this));
    }

    /**
     * What was typed counts before the field is left.
     *
     * @throws DateTimeException when it is no day
     */
    public void take() {
        setValue(getConverter().fromString(getEditor().getText()));
    }
}
