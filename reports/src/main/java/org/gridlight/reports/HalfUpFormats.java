package org.gridlight.reports;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;
import net.sf.jasperreports.engine.util.DefaultFormatFactory;

/** Number formats of the books: rounded half up, as people round on paper. Named by the layouts. */
public final class HalfUpFormats extends DefaultFormatFactory {
    /** Made by the report engine. */
    public HalfUpFormats() {
        // nothing to prepare
    }

    @Override
    public NumberFormat createNumberFormat(String pattern, Locale locale) {
        var format = super.createNumberFormat(pattern, locale);
        if (format instanceof DecimalFormat) {
            format.setRoundingMode(RoundingMode.HALF_UP);
        }
        return format;
    }
}
