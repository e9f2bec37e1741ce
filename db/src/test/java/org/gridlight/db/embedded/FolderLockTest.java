package org.gridlight.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;

class FolderLockTest {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @Test
    void whoDoesNotGetTheLockLeavesNoFileOpen() throws IOException {
        assumeTrue(Files.isDirectory(OPEN_FILES), "open files cannot be counted here");
        var file = Files.createTempFile(Files.createDirectories(DatabaseFixture.target()), "folder", ".lock")
                .toRealPath();
        try (var _ = FolderLock.take(file)) {
            var refusal = catchThrowableOfType(Refusal.class, () -> FolderLock.take(file, Duration.ofMillis(50)));
            assertThat(refusal.key()).isEqualTo("embedded.locked");
            assertThat(timesOpen(file)).isEqualTo(1);
        }
        assertThat(timesOpen(file)).isZero();
    }

    private static long timesOpen(Path file) throws IOException {
        try (var open = Files.list(OPEN_FILES)) {
            return open.filter(link -> leadsTo(link, file)).count();
        }
    }

    private static boolean leadsTo(Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).equals(file);
        } catch (IOException closedSince) {
            return false;
        }
    }
}
