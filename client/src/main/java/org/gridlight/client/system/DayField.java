package org.gridlight.client.system;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

/** A day, written as everywhere in the product: 2026-07-16. On the FX thread. */
final class DayField extends DatePicker {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-M-d");

    DayField(String id) {
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
    }

    /**
     * What was typed counts before the field is left.
     *
     * @throws DateTimeException when it is no day
     */
    void take() {
        // Without a face nobody has typed.
        if (getSkin() != null) {
            setValue(getConverter().fromString(getEditor().getText()));
        }
    }
}
