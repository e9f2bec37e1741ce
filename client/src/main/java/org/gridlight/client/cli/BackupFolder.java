package org.gridlight.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.gridlight.model.words.Refusal;

/** Backups of one record by their moments, in UTC so that no hour comes twice. Other files in the folder are not touched. */
record BackupFolder(Path folder) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);
    private static final Pattern OURS = Pattern.compile("gridlight-\\d{8}-\\d{6}\\.sql\\.gz(\\.enc)?");

    /** Where the backup of this moment goes; the folder is made. */
    Path at(Instant now, boolean encrypted) {
        try {
            return Files.createDirectories(folder).resolve("gridlight-" + MOMENT.format(now) + ".sql.gz"
                    + (encrypted ? ".enc" : ""));
        } catch (IOException unwritable) {
            throw Refusal.failed(unwritable, "file.unwritable", folder);
        }
    }

    /** Removes all but the latest. @param most how many stay, at least one @return what was removed */
    List<Path> keep(int most) {
        try (var files = Files.list(folder)) {
            var old = files.filter(file -> OURS.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.reverseOrder()).skip(most).toList();
            for (var file : old) {
                Files.delete(file);
            }
            return old;
        } catch (IOException stays) {
            throw Refusal.failed(stays, "file.unwritable", folder);
        }
    }
}
