package org.gridlight.db.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The process of a server that runs on this machine. */
final class ServerProcess {
    private ServerProcess() {}

    /** @param file in which the server wrote its number */
    static Optional<ProcessHandle> of(String file) {
        try {
            var path = Path.of(file);
            return Files.isReadable(path)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(path).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException elsewhere) {
            return Optional.empty();
        }
    }
}
