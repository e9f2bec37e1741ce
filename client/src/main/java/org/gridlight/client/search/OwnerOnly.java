package org.gridlight.client.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that no other user of the machine reads. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** On Windows a user's cache folder is his own already. */
    static void folder(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
