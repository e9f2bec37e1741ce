package org.gridlight.model.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.exchange.Feature;

/** Which column of one file holds which field. Not shared by threads. */
public final class FieldColumns<F extends Enum<F>> {
    private final EnumMap<F, String> columns;
    private final Map<F, Map<String, String>> words;

    FieldColumns(EnumMap<F, String> columns, Map<F, Map<String, String>> words) {
        this.columns = columns;
        this.words = words;
    }

    /** Whether the file says anything about a field. */
    public boolean has(F field) {
        return columns.containsKey(field);
    }

    /** The column of a field as it is named to people; the name of the field where the file has none. */
    public String column(F field) {
        return columns.getOrDefault(field, field.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** What a feature says of a field; empty text when it says nothing. */
    public String text(Feature feature, F field) {
        var column = columns.get(field);
        var value = column == null ? null : feature.attributes().get(column);
        return value == null ? "" : value.strip();
    }

    /**
     * The same within a length; null when the file has no such column, so that what is known stays.
     *
     * @param most letters the record can keep
     * @throws UnfitRow when it is longer
     */
    public String text(Feature feature, F field, int most) throws UnfitRow {
        if (!has(field)) {
            return null;
        }
        var text = text(feature, field);
        if (text.length() > most) {
            throw new UnfitRow(feature.line(), column(field), text.substring(0, most) + "…", "reject.tooLong");
        }
        return text;
    }

    /** What a word of the file means; empty when the mapping does not know it. */
    public Optional<String> meaning(F field, String word) {
        var known = words.get(field);
        return known == null ? Optional.of(word) : Optional.ofNullable(known.get(word));
    }
}
