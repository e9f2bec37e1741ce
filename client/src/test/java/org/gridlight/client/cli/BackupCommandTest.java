package org.gridlight.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Backups as a timer makes them, and the rehearsal that shows that one can be used. */
class BackupCommandTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T01:00:00Z"));
    private final Terminal terminal = new Terminal(Locale.ENGLISH, now::get);

    @Test
    void theLatestStayAndOneIsRehearsed() throws IOException {
        var out = Files.createTempDirectory(DatabaseFixture.target(), "backups");
        var folder = out.resolve("daily");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("notes.txt"), "not a backup");
        var key = out.resolve("backup.key");
        assertThat(terminal.run("db", "key", "--out", key).out()).contains("Keep a copy");
        try (var hall = new Hall(DB)) {
            hall.register();
            for (int day = 0; day < 3; day++) {
                var said = day < 2
                        ? terminal.run("db", "backup", "--into", folder, "--keep", 2, "--db", DB.address())
                        : terminal.run("db", "backup", "--into", folder, "--keep", 2, "--key", key, "--db",
                                DB.address());
                assertThat(said.exitCode()).as(said.err()).isZero();
                now.updateAndGet(at -> at.plusSeconds(86_400));
            }
        }
        assertThat(names(folder)).containsExactly("gridlight-20261125-010000.sql.gz",
                "gridlight-20261126-010000.sql.gz.enc",
                "notes.txt");
        assertThat(terminal.run("db", "backup", "--db", DB.address()).refusal()).contains("--into");
        assertThat(terminal.run("db", "backup", "--into", folder, "--keep", 0, "--db", DB.address()).exitCode())
                .isNotZero();
        assertThat(names(folder)).hasSize(3);

        var last = folder.resolve("gridlight-20261126-010000.sql.gz.enc");
        assertThat(terminal.run("db", "rehearse", last, "--in", out.resolve("locked")).refusal()).contains("--key");
        var said = terminal.run("db", "rehearse", last, "--in", out.resolve("scratch"), "--key", key);
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("can be used");
        assertThat(terminal.run("db", "rehearse", last, "--in", out.resolve("scratch")).refusal()).contains(
                "takes a new one");
        var cut = Files.write(out.resolve("cut.sql.gz"), List.of("no backup"));
        assertThat(terminal.run("db", "rehearse", cut, "--in", out.resolve("other")).refusal()).contains("cut.sql.gz");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
