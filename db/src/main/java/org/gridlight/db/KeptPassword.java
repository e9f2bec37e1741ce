package org.gridlight.db;

import java.util.function.Supplier;

/** The password of whoever signed in, kept in memory for the next connections. Safe for use by many threads. */
public final class KeptPassword implements Supplier<char[]> {
    private volatile char[] password;

    public KeptPassword(char[] password) {
        this.password = password.clone();
    }

    /** A copy. */
    @Override
    public char[] get() {
        return password.clone();
    }

    /** It was changed; connections opened from now on need the new one. */
    public void replace(char[] now) {
        password = now.clone();
    }
}
