package org.gridlight.client.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gridlight.model.search.SearchField;
import org.gridlight.model.words.Words;

/** How people name the fields before a colon. */
public final class FieldNames {
    private FieldNames() {}

    /** All names of all fields, in small letters. */
    public static Map<String, SearchField> of(Words words) {
        var names = new HashMap<String, SearchField>();
        for (var field : SearchField.values()) {
            for (var name : words.say("search.field." + field).split("\\|")) {
                names.put(name.toLowerCase(Locale.ROOT), field);
            }
        }
        return names;
    }
}
