package org.gridlight.model.spotcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What the checks of a period found: the only source of the rates of missed and of false reports (漏报率、误报率).
 *
 * @param checked      cases checked with a result
 * @param falseReports of these, the ones whose matter was not there (误报)
 * @param missed       confirmed matters found in drawn grids that nobody had reported (漏报)
 * @param filed        cases filed in the same period and of the same unit (立案数)
 */
public record SpotTally(int checked, int falseReports, int missed, int filed) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SpotTally {
        if (checked < 0 || falseReports < 0 || falseReports > checked || missed < 0 || filed < 0) {
            throw new IllegalArgumentException(
                    "checked " + checked + ", false " + falseReports + ", missed " + missed + ", filed " + filed);
        }
    }

    /** 漏报数 / 立案数, in percent with two decimals; empty when nothing was filed. It may be above 100. */
    public Optional<BigDecimal> missedRate() {
        return percent(missed, filed);
    }

    /** False reports among the checked, in percent with two decimals; empty when nothing was checked. */
    public Optional<BigDecimal> falseReportRate() {
        return percent(falseReports, checked);
    }

    private static Optional<BigDecimal> percent(int part, int whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2,
                        RoundingMode.HALF_UP));
    }
}
