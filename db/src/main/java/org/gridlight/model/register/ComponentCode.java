package org.gridlight.model.register;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identity code of a component (部件标识码, GB/T 30428.2): district 6 digits, major class 2, minor class 2, serial 6. A code
 * is never given twice.
 *
 * @param district six digits
 * @param kind     four digits: major and minor class
 * @param serial   from 0 to 999,999
 */
public record ComponentCode(String district, String kind, int serial) {
    /** The last serial of a class in a district. */
    public static final int LAST_SERIAL = 999_999;

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{15}");
    private static final int DISTRICT = 6;
    private static final int KIND = 10;
    private static final long SERIALS = LAST_SERIAL + 1L;

    /** Empty when the text is no identity code. */
    public static Optional<ComponentCode> of(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new ComponentCode(text.substring(0, DISTRICT), text.substring(DISTRICT, KIND),
                        Integer.parseInt(text.substring(KIND))))
                : Optional.empty();
    }

    /** The code of such a number. */
    public static ComponentCode of(long number) {
        return of(Long.toString(number)).orElseThrow(() -> new IllegalArgumentException(Long.toString(number)));
    }

    /** As one number, by which codes are compared. */
    public long number() {
        return series() * SERIALS + serial;
    }

    /** District and class, within which serials are counted. */
    public long series() {
        return Long.parseLong(district + kind);
    }

    @Override
    public String toString() {
        return district + kind + String.format(Locale.ROOT, "%06d", serial);
    }
}
