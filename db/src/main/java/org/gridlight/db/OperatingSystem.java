package org.gridlight.db;

import java.util.Locale;

/** What this program must know of the system it runs on. */
public final class OperatingSystem {
    private OperatingSystem() {}

    /** Whether its folders, programs and devices have the names of Windows. */
    public static boolean isWindows() {
        return name().startsWith("windows");
    }

    /** Whether it opens documents as macOS does. */
    public static boolean isMac() {
        return name().startsWith("mac");
    }

    private static String name() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
