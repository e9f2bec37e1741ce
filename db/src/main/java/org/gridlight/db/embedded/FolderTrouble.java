package org.gridlight.db.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;
import org.gridlight.model.words.Refusal;

/** Says what is wrong with a folder that could not be written. */
final class FolderTrouble {
    private FolderTrouble() {}

    /** The refusal for a failed write into a folder. */
    static Refusal of(IOException trouble, Path folder) {
        if (trouble instanceof AccessDeniedException) {
            return Refusal.failed(trouble, "embedded.readOnly", folder);
        }
        return of(String.valueOf(trouble.getMessage()), trouble, folder);
    }

    /** The refusal for what a program wrote before it ended. */
    static Refusal of(String said, Throwable cause, Path folder) {
        var text = said.toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("errno: 28") || text.contains("error 28")
                || text.contains("disk quota") || text.contains("not enough space") || text.contains("disk is full")) {
            return Refusal.failed(cause, "embedded.diskFull", folder);
        }
        if (text.contains("read-only file system") || text.contains("permission denied")
                || text.contains("errno: 13") || text.contains("errno: 30")) {
            return Refusal.failed(cause, "embedded.readOnly", folder);
        }
        return Refusal.failed(cause, "embedded.unwritable", folder, lastLine(said));
    }

    static String lastLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).reduce((first, second) -> second).orElse("-").strip();
    }
}
