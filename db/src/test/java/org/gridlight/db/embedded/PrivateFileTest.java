package org.gridlight.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridlight.db.DatabaseFixture;
import org.junit.jupiter.api.Test;

class PrivateFileTest {
    @Test
    void aChannelThatTakesAPartAtATimeGetsTheWhole() throws IOException {
        var slow = new OneByteAtATime();
        PrivateFile.writeAll(slow, StandardCharsets.UTF_8.encode("网格灯"));
        assertThat(slow.taken.toString(StandardCharsets.UTF_8)).isEqualTo("网格灯");
    }

    @Test
    void whatIsWrittenReplacesTheOldAndIsReadByItsOwnerOnly() throws IOException {
        var file = file();
        Files.writeString(file, "something longer than the new text");
        PrivateFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertPrivate(file);
    }

    @Test
    void aCreatedFileIsReadByItsOwnerOnlyWhateverStoodThere() throws IOException {
        var file = file();
        Files.writeString(file, "left behind, and readable by all");
        try (var out = PrivateFile.create(file)) {
            assertPrivate(file);
            out.write('x');
        }
        assertThat(file).hasContent("x");
    }

    private static void assertPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
    }

    private static Path file() throws IOException {
        return Files.createTempFile(Files.createDirectories(DatabaseFixture.target()), "private", ".txt");
    }

    private static final class OneByteAtATime implements WritableByteChannel {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public int write(ByteBuffer content) {
            taken.write(content.get());
            return 1;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            taken.reset();
        }
    }
}
