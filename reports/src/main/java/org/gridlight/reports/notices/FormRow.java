package org.gridlight.reports.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridlight.reports.Block;
import org.gridlight.reports.Blocks;

/**
 * A row of a form: cells with their names before them. Rows grow with what stands in them and go on over the end of a page.
 *
 * @param kind   which cells it has and how high it is at least
 * @param first  name of the first cell
 * @param text   what stands in it
 * @param second name of the second cell; null when there is none
 * @param more   what stands in it; null when there is none
 */
record FormRow(Kind kind, String first, String text, String second, String more) {
    /** Every page has so much room for a form. */
    private static final int MOST = 560;

    /** Which cells, how high in points. */
    enum Kind {
        /** The name of a part, over the whole width. */
        TITLE(28),
        /** Two short cells. */
        PAIR(30),
        /** One short cell. */
        ONE(30),
        /** One cell with room for some lines of handwriting. */
        SOME(72),
        /** One with room for many. */
        MUCH(118),
        /** A cell for names and one for the seal, 150 by 104 points: more than 45 by 35 mm. */
        SEAL(104);

        private final int height;

        Kind(int height) {
            this.height = height;
        }
    }

    static FormRow title(String name) {
        return new FormRow(Kind.TITLE, name, null, null, null);
    }

    static FormRow pair(String first, String text, String second, String more) {
        return new FormRow(Kind.PAIR, first, text, second, more);
    }

    static FormRow one(String name, String text) {
        return new FormRow(Kind.ONE, name, text, null, null);
    }

    static FormRow some(String name, String text) {
        return new FormRow(Kind.SOME, name, text, null, null);
    }

    static FormRow much(String name, String text) {
        return new FormRow(Kind.MUCH, name, text, null, null);
    }

    static FormRow seal(String name, String text, String seal) {
        return new FormRow(Kind.SEAL, name, text, null, seal);
    }

    static Block form(List<FormRow> rows) {
        return Blocks.rows("notices/fields", rows.stream().<Map<String, ?>>map(FormRow::fields).toList());
    }

    /** The same, begun on a new page when the rest of this one has no room for all of it. */
    static Block together(List<FormRow> rows) {
        var form = form(rows);
        form.layout().getGroups()[0].setMinHeightToStartNewPage(Math.min(MOST,
                rows.stream().mapToInt(row -> row.kind.height).sum()));
        return form;
    }

    private Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        fields.put("kind", kind.name().toLowerCase(Locale.ROOT));
        fields.put("l1", first);
        fields.put("v1", text);
        fields.put("l2", second);
        fields.put("v2", more);
        return fields;
    }
}
