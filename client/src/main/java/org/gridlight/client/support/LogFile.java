package org.gridlight.client.support;

import java.nio.file.Path;

/** Where the log lies; the same rule stands in logback.xml, which reads the property. */
public final class LogFile {
    private LogFile() {}

    /** The file that is being written; older ones lie beside it. */
    public static Path path() {
        return Path.of(System.getProperty("gridlight.log", System.getProperty("user.home") + "/.local/state/gridlight"),
                "gridlight.log");
    }
}
