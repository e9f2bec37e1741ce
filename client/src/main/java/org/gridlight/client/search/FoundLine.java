package org.gridlight.client.search;

import org.gridlight.model.search.SearchField;
import org.gridlight.model.search.SearchedCase;
import org.gridlight.model.search.TextMatch;

/**
 * A case that was found, as the record has it now, and why.
 *
 * @param street     name, empty outside every grid
 * @param department name, empty before dispatch
 * @param field      where it was found first
 * @param text       what stands in that field, cut around the place
 * @param mark       the place in it; null where it is none: a day, a code
 */
public record FoundLine(SearchedCase one, String category, String street, String department, SearchField field,
        String text, TextMatch.Range mark) {
    /** The number people call it by. */
    public String number() {
        return one.numbers().isEmpty() ? Long.toString(one.id()) : one.numbers().getFirst();
    }
}
