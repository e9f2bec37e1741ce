package org.gridlight.model.measures;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.gridlight.model.words.Refusal;

/**
 * From which figures on something stands out in a period (异常阈值). A setting of the centre; what it is usually: domain.md,
 * monthly design.
 *
 * @param overdue  share of overdue cases of a unit, percent
 * @param fewest   cases to be closed from which on a unit is looked at
 * @param repeats  cases of one class at one place
 * @param share    share of one class, percent
 * @param unplaced share of reports without a place in words, percent
 * @param spread   coefficient of variation of the reports of inspectors, percent
 */
public record AnomalyRule(BigDecimal overdue, int fewest, int repeats, BigDecimal share, BigDecimal unplaced,
        BigDecimal spread) {
    /** Of a centre that never set one. */
    public static final AnomalyRule USUAL = of("overdue 2% of 30, repeats 3, share 25%, unplaced 10%, spread 40%");

    private static final String PERCENT = "(\\d{1,3}(?:\\.\\d{1,2})?)%";
    private static final String COUNT = "(\\d{1,4})";

    /** @param text as {@link #text()} writes it */
    public static AnomalyRule of(String text) {
        var parts = Pattern.compile("overdue " + PERCENT + " of " + COUNT + ", repeats " + COUNT + ", share " + PERCENT
                + ", unplaced " + PERCENT + ", spread " + PERCENT).matcher(text.strip());
        if (!parts.matches()) {
            throw Refusal.wrongUse("anomaly.rule", text);
        }
        return new AnomalyRule(new BigDecimal(parts.group(1)), Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)), new BigDecimal(parts.group(4)), new BigDecimal(parts.group(5)),
                new BigDecimal(parts.group(6)));
    }

    public AnomalyRule {
        if (repeats < 2 || fewest < 1) {
            throw Refusal.wrongUse("anomaly.rule", repeats);
        }
    }

    /** As the setting keeps it. */
    public String text() {
        return "overdue " + overdue + "% of " + fewest + ", repeats " + repeats + ", share " + share + "%, unplaced "
                + unplaced + "%, spread " + spread + "%";
    }
}
