package org.gridlight.db.galera;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.gridlight.db.embedded.TestCertificate;

/**
 * A MariaDB server from the packages of the system (Debian's mariadb-server), with data of its own under {@code target}.
 * For one thread.
 */
public final class InstalledServer implements Closeable {
    /** Everybody's, of the owner of the schema. */
    public static final String PASSWORD = "owner of a test";
    private static final List<Path> FOLDERS = Stream
            .concat(Stream.of(System.getenv("PATH").split(":")).filter(one -> !one.isBlank()), Stream.of("/usr/sbin"))
            .map(Path::of).toList();
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Path folder;
    private static final int FIRST_PORT = 15_000;
    private static final int LAST_PORT = 32_000;
    private static final int PORTS_TRIED = 200;

    private final int port = freePort();
    private Process process;

    /** @param folder made by {@link #prepare}, or a copy of such a one */
    InstalledServer(Path folder) {
        this.folder = folder;
    }

    /** What is missing to run one; empty when nothing. */
    public static Optional<String> missing() {
        return Stream.of("mariadbd", "mariadb-install-db").filter(name -> program(name).isEmpty()).findFirst()
                .map(name -> name + " is not installed (Debian: apt-get install mariadb-server)");
    }

    static Optional<Path> program(String name) {
        return FOLDERS.stream().map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst();
    }

    /** Makes data with an empty database and its owner, who signs in over TLS only, anew. */
    static void prepare(Path folder) throws IOException, InterruptedException {
        delete(folder);
        Files.createDirectories(folder.resolve("tmp"));
        TestCertificate.in(folder);
        var command = new ArrayList<>(List.of(program("mariadb-install-db").orElseThrow().toString(), "--no-defaults",
                "--datadir=" + folder.resolve("data"), "--auth-root-authentication-method=normal", "--skip-test-db"));
        command.addAll(asRoot());
        run(folder, command);
        Files.writeString(folder.resolve("start.sql"), """
                CREATE DATABASE IF NOT EXISTS gridlight CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE USER IF NOT EXISTS gridlight@'%' IDENTIFIED BY '{password}' REQUIRE SSL;
                GRANT ALL PRIVILEGES ON *.* TO gridlight@'%' WITH GRANT OPTION;
                DROP USER IF EXISTS ''@'localhost', ''@'{host}';
                """.replace("{password}", PASSWORD).replace("{host}", InetAddress.getLocalHost().getHostName()));
    }

    /** A single one with data of its own, made anew, that answers. */
    public static InstalledServer start(Path folder) {
        try {
            prepare(folder);
            var server = new InstalledServer(folder);
            // Data of a test need not outlast a loss of power.
            server.launch(List.of("--init-file=" + folder.resolve("start.sql"), "--innodb-flush-method=nosync",
                    "--sync-frm=OFF"));
            server.await("the server of the system", () -> server.says("ready for connections"));
            return server;
        } catch (IOException | InterruptedException trouble) {
            throw new IllegalStateException("Cannot start a server in " + folder, trouble);
        }
    }

    private boolean says(String words) {
        try {
            return Files.exists(log()) && Files.readString(log()).contains(words);
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it and removes its data. */
    @Override
    public void close() throws IOException {
        if (isAlive()) {
            kill();
        }
        delete(folder);
    }

    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        var log = folder.resolve("install.log");
        var ended = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException(command + " ended with " + ended + ":\n" + Files.readString(log));
        }
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** The address of its database; the certificate's name fits. */
    public String jdbcUrl() {
        return jdbcUrl("127.0.0.1:" + port, folder);
    }

    /** @param hosts one or more, divided by commas, all with the certificate of the folder */
    static String jdbcUrl(String hosts, Path folder) {
        return "jdbc:mariadb://" + hosts + "/gridlight?serverSslCert=" + folder.resolve("server.pem");
    }

    /** Starts the process and returns; it may not answer yet. */
    void launch(List<String> options) throws IOException {
        var builder = new ProcessBuilder(command(options)).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output.log").toFile()));
        // A cluster keeps the script beside its nodes.
        builder.environment().merge("PATH", folder.getParent().toString(), (path, here) -> here + ":" + path);
        process = builder.start();
    }

    /** Starts a program that does something with the data and ends. */
    void runOnce(List<String> options) throws IOException, InterruptedException {
        launch(options);
        process.waitFor();
    }

    private List<String> command(List<String> options) {
        var command = new ArrayList<>(List.of(program("mariadbd").orElseThrow().toString(), "--no-defaults",
                "--datadir=" + data(), "--tmpdir=" + folder.resolve("tmp"), "--socket=s", "--pid-file=" + data()
                        .resolve("pid"),
                "--log-error=" + log(), "--bind-address=127.0.0.1", "--port=" + port, "--skip-name-resolve",
                "--ssl-cert=" + folder.resolve("server.pem"), "--ssl-key=" + folder.resolve("server.key"),
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00", "--event-scheduler=ON", "--secure-timestamp=YES", "--max-connections=500",
                "--max-allowed-packet=64M", "--innodb-buffer-pool-size=128M", "--innodb-log-file-size=64M",
                "--innodb-flush-log-at-trx-commit=2"));
        command.addAll(asRoot());
        command.addAll(options);
        return command;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Ends it as a machine ends that loses its power, but for what the system still writes. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** Waits for what another process brings about. */
    void await(String what, BooleanSupplier condition) {
        for (var end = System.nanoTime() + LONG.toNanos(); !condition.getAsBoolean();) {
            if (!isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(what + " did not come" + (isAlive() ? "" : ", the server ended") + ":\n"
                        + endOfLog());
            }
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
        }
    }

    private String endOfLog() {
        try {
            var lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException none) {
            return none.toString();
        }
    }

    /**
     * Below those that a system lends to whoever calls out: a port that is kept for a node that is down, or for a transfer
     * that comes later, would be lent meanwhile.
     */
    static int freePort() {
        return ThreadLocalRandom.current().ints(FIRST_PORT, LAST_PORT).limit(PORTS_TRIED)
                .filter(InstalledServer::isFree)
                .findFirst().orElseThrow(() -> new IllegalStateException("No free port"));
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
