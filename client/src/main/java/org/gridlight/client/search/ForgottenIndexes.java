package org.gridlight.client.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Indexes of people who no longer sign in at this seat. What an account could read once shall not lie here for ever: after a
 * month without use an index is deleted.
 */
final class ForgottenIndexes {
    static final Duration KEPT = Duration.ofDays(30);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{24}");

    private ForgottenIndexes() {}

    /** @param folder of all indexes; need not exist. @param own the one in use */
    static void delete(Path folder, Path own, Instant now) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var indexes = Files.list(folder)) {
            for (var index : indexes.filter(each -> NAME.matcher(each.getFileName().toString()).matches()
                    && !each.equals(own)).toList()) {
                if (lastUse(index).plus(KEPT).isBefore(now)) {
                    delete(index);
                }
            }
        }
    }

    private static Instant lastUse(Path index) throws IOException {
        try (var files = Files.walk(index)) {
            return files.map(file -> Instant.ofEpochMilli(file.toFile().lastModified())).max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
        }
    }

    /** A folder with all that is in it, if there is one. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
