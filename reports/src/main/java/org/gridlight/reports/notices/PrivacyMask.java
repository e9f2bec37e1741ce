package org.gridlight.reports.notices;

import java.util.regex.Pattern;

/**
 * Takes telephone and identity numbers of people out of free text before it is printed. Numbers of cases are longer or
 * shorter than these and stay.
 */
public final class PrivacyMask {
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z])(1[3-9]\\d)[ -]?\\d{4}[ -]?(\\d{4})(?!\\d)");
    private static final Pattern IDENTITY = Pattern
            .compile(
                    "(?<![0-9A-Za-z])([1-9]\\d{5})(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])");

    private PrivacyMask() {}

    /** 138****2210 for a mobile number, the first six digits of an identity number. @param text null gives an empty one */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        var withoutIdentity = IDENTITY.matcher(text).replaceAll("$1************");
        return MOBILE.matcher(withoutIdentity).replaceAll("$1****$2");
    }
}
