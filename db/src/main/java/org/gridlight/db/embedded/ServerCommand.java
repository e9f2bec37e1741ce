package org.gridlight.db.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridlight.db.Database;
import org.gridlight.db.OperatingSystem;

/** The command lines of the server: to make or mend its own tables, and to serve. */
record ServerCommand(ServerFiles files, DataFolder folder, boolean durable) {
    private static final Path SET_SESSION_ID = Path.of("/usr/bin/setsid");
    /** After so many wrong passwords an account stays closed until it is unlocked; never that of the owner. */
    private static final int PASSWORD_ERRORS = 10;
    private static final String LOG_SIZE = "--innodb-log-file-size=128M";

    /** Reads statements from standard input, carries them out with every right, and ends. */
    List<String> onStatements(Path data) {
        var command = program(data);
        command.addAll(
                List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine=", "--net-buffer-length=16K",
                        "--max-allowed-packet=8M", LOG_SIZE));
        return command;
    }

    /** Serves on the loopback interface until told to shut down. */
    List<String> serving(Door door) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SET_SESSION_ID)) {
            // A session of its own: no key pressed in the terminal of whoever started it reaches the server.
            command.add(SET_SESSION_ID.toString());
        }
        command.addAll(program(folder.data()));
        command.addAll(List.of("--bind-address=127.0.0.1", "--port=" + door.port(), "--skip-name-resolve",
                "--pid-file=" + folder.processNote(), "--init-file=" + folder.startScript(),
                "--ssl-cert=" + folder.certificate(), "--ssl-key=" + folder.certificateKey()));
        command.addAll(List.of("--character-set-server=utf8mb4", "--collation-server=" + Database.COLLATION,
                "--default-time-zone=+00:00", "--event-scheduler=ON", "--secure-timestamp=YES",
                "--sql-mode=STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"));
        command.addAll(List.of("--max-connections=200", "--max-password-errors=" + PASSWORD_ERRORS,
                "--max-allowed-packet=64M", "--tmpdir=" + folder.temporary(),
                "--innodb-buffer-pool-size=512M", LOG_SIZE, "--aria-pagecache-buffer-size=16M",
                "--key-buffer-size=8M"));
        command.add(OperatingSystem.isWindows() ? "--console" : "--socket=");
        return command;
    }

    /** The process that works on these data now, whoever started it. */
    static Optional<ProcessHandle> running(Path data) {
        var mark = mark(data);
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(one -> Stream.of(one.info().arguments().orElse(new String[0])).anyMatch(mark::equals))
                    .findFirst();
        }
    }

    private static String mark(Path data) {
        return "--datadir=" + data;
    }

    private List<String> program(Path data) {
        var command = new ArrayList<>(List.of(files.program("mariadbd").toString(), "--no-defaults",
                "--basedir=" + files.home(), mark(data), "--lc-messages-dir=" + files.messages()));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        if (!durable) {
            command.addAll(List.of("--innodb-flush-log-at-trx-commit=2", "--innodb-flush-method=nosync",
                    "--sync-frm=OFF", "--aria-sync-log-dir=NEVER"));
        }
        return command;
    }

    static File nothing() {
        return new File(OperatingSystem.isWindows() ? "NUL" : "/dev/null");
    }
}
