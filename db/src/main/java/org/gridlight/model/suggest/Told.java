package org.gridlight.model.suggest;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What is known of a matter when it is told, before anybody decided anything about it.
 *
 * @param source   name of the source; empty when unknown
 * @param words    the reporter's words as far as they are typed; empty for none
 * @param place    the place in words; empty for none
 * @param at       when it was told, in the zone of the centre
 * @param street   name or code of the street; empty when unknown
 * @param cell     where it lies, see {@link Cell}; empty when unknown
 * @param lately   codes of the classes told within {@link Cell#LATELY} in the same cell, the most frequent first
 * @param category code of its class; empty while the class itself is looked for
 */
public record Told(String source, String words, String place, LocalDateTime at, String street, String cell,
        List<String> lately, String category) {
    public Told {
        lately = List.copyOf(lately);
    }

    /** The same matter with its class known. */
    public Told withCategory(String code) {
        return new Told(source, words, place, at, street, cell, lately, code);
    }

    /** Without the words: they are somebody's, and what reaches a log is read by others. */
    @Override
    public String toString() {
        return "Told[" + source + ", " + at + ", " + cell + "]";
    }
}
