package org.gridlight.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridlight.model.words.Refusal;

/**
 * The folder of an embedded server and what stands in it.
 *
 * @param root
 *            absolute
 */
record DataFolder(Path root) {
    private static final String DRAFT = "data.new";
    private static final Set<String> BESIDE_THE_DATA = Set.of("server.lock", "server.log", "server.log.1",
            "door.properties", "door.properties.new", "start.sql", "start.sql.new", "server.pem", "server.pem.new",
            "server.key", "server.key.new", "tmp", DRAFT);

    /** Held while the folder is made or the server started. */
    Path lock() {
        return root.resolve("server.lock");
    }

    /** What the server writes. It is complete: it comes here by renaming. */
    Path data() {
        return root.resolve("data");
    }

    /** The data while they are being made for the first time. */
    Path draft() {
        return root.resolve(DRAFT);
    }

    Path door() {
        return root.resolve("door.properties");
    }

    Path certificate() {
        return root.resolve("server.pem");
    }

    Path certificateKey() {
        return root.resolve("server.key");
    }

    /** Statements that the server carries out before it lets anybody in. */
    Path startScript() {
        return root.resolve("start.sql");
    }

    Path log() {
        return root.resolve("server.log");
    }

    /** For the server's sorts and for tables being altered. */
    Path temporary() {
        return root.resolve("tmp");
    }

    /** The version of the server that last wrote the data, as MariaDB notes it. */
    Path versionNote() {
        return data().resolve("mariadb_upgrade_info");
    }

    /** Kept by a server while it works; what finds it later follows one that was killed. */
    Path processNote() {
        return data().resolve("server.pid");
    }

    boolean hasData() {
        return Files.isDirectory(data().resolve("mysql"));
    }

    /** Refuses a folder that holds something else. */
    void requireOurs() throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw Refusal.failed("embedded.foreign", root);
        }
        if (!hasData() && Files.exists(root) && foreigner().isPresent()) {
            throw Refusal.failed("embedded.foreign", root);
        }
    }

    /** Whether the system empties the place of this folder by itself. */
    boolean isTemporary() {
        return root.startsWith(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize());
    }

    private Optional<Path> foreigner() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> !BESIDE_THE_DATA.contains(entry.getFileName().toString())).findFirst();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
