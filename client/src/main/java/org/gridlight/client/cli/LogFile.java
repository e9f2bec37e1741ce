package org.gridlight.client.cli;

import java.nio.file.Path;

/** Where the log lies; the same rule stands in logback.xml, which reads the property. */
final class LogFile {
    private LogFile() {}

    static Path path() {
        return Path.of(System.getProperty("gridlight.log", System.getProperty("user.home") + "/.local/state/gridlight"),
                "gridlight.log");
    }
}
