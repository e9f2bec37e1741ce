package org.gridlight.client.seat;

import java.util.Optional;

/**
 * What a person's workstation remembers: layout, theme, size of text. It belongs to the person and follows him to
 * another seat; nothing secret and nothing of a case stands in it. On the FX thread; saving happens elsewhere.
 */
public interface Memory {
    Optional<String> recall(String name);

    void remember(String name, String value);

    default double number(String name, double otherwise) {
        try {
            return recall(name).map(Double::parseDouble).orElse(otherwise);
        } catch (NumberFormatException notOurs) {
            return otherwise;
        }
    }
}
