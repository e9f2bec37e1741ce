package org.gridlight.client.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.gridlight.model.measures.LightMeasure;
import org.gridlight.model.score.Indicator;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.model.score.Standing;

/** Writes the numbers of a sheet as they are printed: rates 99.03%, scores with their decimals, "-" for none. */
final class SheetNumbers {
    static final String NONE = "-";

    private final ScoreTemplate template;

    SheetNumbers(ScoreTemplate template) {
        this.template = template;
    }

    /** A measure, indicator, line or the total of a unit. One with too few cases shows its counts and no rates. */
    String text(ScoredUnit unit, String key) {
        if (key.equals(SheetColumn.TOTAL)) {
            return decimals(unit.total(), template.decimals());
        }
        return template.measures().containsKey(key) || hasRates(unit)
                ? text(key, unit.value(key))
                : NONE;
    }

    /** Whether its rates say something: a score that still waits for people's part is computed as far as it goes. */
    static boolean hasRates(ScoredUnit unit) {
        return unit.standing().isRanked() || unit.standing() instanceof Standing.MissingValue;
    }

    /** A value of a measure, an indicator or a line. */
    String text(String key, Optional<BigDecimal> value) {
        if (template.measures().containsKey(key)) {
            return LightMeasure.ofKey(key).isPresent()
                    ? decimals(value, LightMeasure.DECIMALS)
                    : value.map(count -> count.stripTrailingZeros().toPlainString()).orElse(NONE);
        }
        var indicator = template.indicator(key);
        if (indicator.isPresent()) {
            return text(indicator.get(), value);
        }
        return template.lines().stream().filter(line -> line.key().equals(key)).findFirst()
                .map(line -> decimals(value, line.decimals())).orElse(NONE);
    }

    private static String text(Indicator indicator, Optional<BigDecimal> value) {
        return indicator.style() == Indicator.Style.PERCENT
                ? value.map(rate -> plain(rate.movePointRight(2), indicator.decimals()) + "%").orElse(NONE)
                : decimals(value, indicator.decimals());
    }

    static String decimals(Optional<BigDecimal> value, int decimals) {
        return value.map(number -> plain(number, decimals)).orElse(NONE);
    }

    private static String plain(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
