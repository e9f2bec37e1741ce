package org.gridlight.model.search;

import java.util.regex.Pattern;

/** Numbers by which a person can be called or known: seven digits and more, however they are set apart. */
public final class PersonalNumbers {
    private static final Pattern NUMBER = Pattern.compile(
            "\\+?\\d(?:[ \\-()\uff08\uff09\uff0d\u2014]{0,2}\\d){6,}[xX\uff38\uff58]?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private PersonalNumbers() {}

    /** The text without them; null for null. */
    public static String leftOutOf(String text) {
        return text == null ? null : NUMBER.matcher(text).replaceAll("*");
    }
}
