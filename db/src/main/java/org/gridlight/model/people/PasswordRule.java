package org.gridlight.model.people;

import java.util.Arrays;
import java.util.Locale;
import org.gridlight.model.words.Refusal;

/** What a password must be: the server brings no rule of its own. */
public final class PasswordRule {
    /** Fewer letters are refused. */
    public static final int SHORTEST = 10;

    private PasswordRule() {}

    /** @throws Refusal when it is too short, or holds the name of the account */
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
