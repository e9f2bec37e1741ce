package org.gridlight.model.files;

import java.util.List;
import java.util.Map;

/** A part of a YAML file that knows where it stands, so that a refusal can name the place. */
public sealed interface YamlNode {
    /** Where the part begins. */
    Place place();

    /** @param line from 1 @param column from 1 */
    record Place(String file, int line, int column) {
        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    /** A single value; empty text when nothing is written. */
    record Scalar(Place place, String text, boolean isNumber) implements YamlNode {}

    /** A list. */
    record Sequence(Place place, List<YamlNode> items) implements YamlNode {}

    /** Keys and values, in the order of the file. */
    record Mapping(Place place, Map<String, Entry> entries) implements YamlNode {}

    /** A value with the place of its key. */
    record Entry(Place place, YamlNode value) {}
}
