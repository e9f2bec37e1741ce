package org.gridlight.model.cases;

import java.util.regex.Pattern;
import org.gridlight.model.words.Refusal;

/**
 * What may be the same matter (疑似重复): told so near and so lately. A setting of the centre.
 *
 * @param metres how far around
 * @param days   how long before
 * @param open   whether one that is still open counts, however old
 */
public record DuplicateRule(int metres, int days, boolean open) {
    /** Of a centre that never set one. */
    public static final DuplicateRule USUAL = new DuplicateRule(100, 10, true);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})m (\\d{1,4})d( open)?");

    public DuplicateRule {
        if (metres < 1 || days < 1) {
            throw Refusal.wrongUse("duplicate.rule", metres + "m " + days + "d");
        }
    }

    /** @param text as {@link #text()} writes it, such as 100m 10d open */
    public static DuplicateRule of(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw Refusal.wrongUse("duplicate.rule", text);
        }
        return new DuplicateRule(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                parts.group(3) != null);
    }

    /** As the setting keeps it. */
    public String text() {
        return metres + "m " + days + "d" + (open ? " open" : "");
    }
}
