package org.gridlight.model.people;

import java.util.Arrays;
import java.util.Locale;
import org.gridlight.model.words.Refusal;

/** What a password must be: the server brings no rule of its own. The record's doors have the same one. */
public final class PasswordRule {
    /** Fewer letters are refused. */
    public static final int SHORTEST = 10;
    /** From so many letters on two kinds of them will do. */
    public static final int LONG = 12;
    private static final int KINDS = 3;
    private static final int KINDS_OF_LONG = 2;

    private PasswordRule() {}

    /** @throws Refusal when it is too short, holds the name of the account, or is of too few kinds of letters */
    public static void require(String account, char[] password) {
        if (password.length < SHORTEST) {
            throw Refusal.wrongUse("people.password.short", account, SHORTEST);
        }
        var lower = password.clone();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        boolean named = holds(lower, account.toLowerCase(Locale.ROOT).toCharArray());
        Arrays.fill(lower, ' ');
        if (named) {
            throw Refusal.wrongUse("people.password.name", account);
        }
        if (kinds(password) < (password.length < LONG ? KINDS : KINDS_OF_LONG)) {
            throw Refusal.wrongUse("people.password.plain", account, LONG);
        }
    }

    /** Small letters, capital letters, digits, everything else. */
    private static int kinds(char[] password) {
        int found = 0;
        for (char letter : password) {
            found |= letter >= 'a' && letter <= 'z'
                    ? 1
                    : letter >= 'A' && letter <= 'Z' ? 2 : letter >= '0' && letter <= '9' ? 4 : 8;
        }
        return Integer.bitCount(found);
    }

    private static boolean holds(char[] text, char[] part) {
        for (int from = 0; from + part.length <= text.length; from++) {
            if (Arrays.equals(text, from, from + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
