package org.gridlight.client.map.print;

import java.util.List;
import java.util.function.IntFunction;

/**
 * What the thematic fill of a map is called.
 *
 * @param title  of its classes: what by which units
 * @param chosen the same for the head of the sheet
 * @param about  how the classes were made and of what time
 * @param labels of the classes, that of none first
 * @param sizes  words for so many units
 */
public record FillKey(String title, String chosen, String about, List<String> labels, IntFunction<String> sizes) {
    public FillKey {
        labels = List.copyOf(labels);
    }
}
