package org.gridlight.db.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.gridlight.db.Account;
import org.gridlight.db.Progress;
import org.gridlight.model.words.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server in a child process that nobody owns. {@link #open} joins it or starts it; it goes on when the
 * program that started it ends, and shuts itself down some seconds after the last client has left.
 *
 * <p>
 * Holds no state but the folder's; any number of threads and processes may call it at once, and they get one server.
 */
public final class EmbeddedServer {
    /** The database that an embedded server holds. */
    public static final String DATABASE = "gridlight";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration LEAVING = Duration.ofSeconds(90);
    // After a failure the server first mends its data, which takes as long as it takes.
    private static final Duration STARTING = Duration.ofMinutes(10);
    private static final int PORTS_TRIED = 3;
    // With less the server stops in the middle of its own start and waits for room.
    private static final long LEAST_ROOM = 16L << 20;

    private final DataFolder folder;
    private final ServerSettings settings;

    /** @param folder where the data are or shall be; need not exist. */
    public EmbeddedServer(Path folder, ServerSettings settings) {
        this.folder = new DataFolder(folder.toAbsolutePath().normalize());
        this.settings = settings;
    }

    /**
     * The way into the running server, which is started, and its data made, if need be.
     *
     * @throws Refusal
     *             when the folder holds something else or data of a newer server, cannot be written or is full, or the
     *             server ends; nothing is left half made
     */
    public Door open(Progress progress) {
        try {
            folder.requireOurs();
            var door = Door.read(folder).filter(EmbeddedServer::answers);
            return door.isPresent() ? door.get() : openAlone(progress);
        } catch (IOException trouble) {
            throw FolderTrouble.of(trouble, folder.root());
        }
    }

    /** Whether the folder has data, so that opening would not make new ones. */
    public boolean hasData() {
        return folder.hasData();
    }

    /** Whether the disk of the folder has no room left to work in. */
    public boolean isDiskFull() {
        try {
            return Files.isDirectory(folder.root())
                    && Files.getFileStore(folder.root()).getUsableSpace() < LEAST_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    private Door openAlone(Progress progress) throws IOException {
        var files = ServerFiles.unpack(progress);
        var command = new ServerCommand(files, folder, settings.durable());
        PrivateFile.folder(folder.root());
        try (var _ = FolderLock.take(folder.lock())) {
            var door = Door.read(folder).filter(this::answersOrLeaves);
            if (door.isPresent()) {
                return door.get();
            }
            folder.requireOurs();
            if (isDiskFull()) {
                throw Refusal.failed("embedded.diskFull", folder.root());
            }
            new ServerLog(folder).turn();
            new Bootstrap(files, command, folder, progress).prepare();
            Certificate.provide(folder);
            return start(command, progress);
        }
    }

    /** Waits out a server that is still starting (whoever started it was killed meanwhile) or already leaving. */
    private boolean answersOrLeaves(Door door) {
        if (!Patience.until(LEAVING, () -> answers(door) || ServerCommand.running(folder.data()).isEmpty())) {
            throw Refusal.failed("embedded.stuck",
                    ServerCommand.running(folder.data()).map(ProcessHandle::pid).orElse(0L), folder.log());
        }
        return answers(door);
    }

    private Door start(ServerCommand command, Progress progress) throws IOException {
        progress.step("embedded.starting", folder.root());
        Files.createDirectories(folder.temporary());
        var killed = Files.exists(folder.processNote());
        for (var tried = 1;; tried++) {
            var door = Door.onPort(port(), folder.certificate());
            PrivateFile.write(folder.startScript(), StartScript.of(door, settings, killed));
            door.write(folder);
            var process = launch(command, door);
            if (!Patience.until(STARTING, () -> !process.isAlive() || answers(door) || endedForRoom(process))) {
                throw Refusal.failed("embedded.stuck", process.pid(), folder.log());
            }
            if (process.isAlive()) {
                Files.deleteIfExists(folder.startScript());
                LOG.info("Started the server of {} on port {}, process {}", folder.root(), door.port(), process.pid());
                return door;
            }
            Files.deleteIfExists(folder.startScript());
            refuseUnlessPortTaken(door, tried);
        }
    }

    /** A server that waits for room would be waited for in vain. */
    private boolean endedForRoom(Process process) {
        if (!new ServerLog(folder).saysDiskFull()) {
            return false;
        }
        process.destroyForcibly().onExit().join();
        return true;
    }

    private Process launch(ServerCommand command, Door door) throws IOException {
        return new ProcessBuilder(command.serving(door))
                .directory(folder.root().toFile()).redirectInput(ServerCommand.nothing()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile())).start();
    }

    private void refuseUnlessPortTaken(Door door, int tried) {
        var log = new ServerLog(folder);
        if (!log.saysPortTaken()) {
            throw log.refusal();
        }
        if (settings.port() != 0 || tried == PORTS_TRIED) {
            throw Refusal.failed("embedded.portTaken", door.port());
        }
    }

    private int port() throws IOException {
        try (var socket = new ServerSocket(settings.port(), 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (BindException taken) {
            throw Refusal.failed(taken, "embedded.portTaken", settings.port());
        }
    }

    private static boolean answers(Door door) {
        var properties = door.encryption();
        properties.setProperty("user", Account.OWNER);
        properties.setProperty("password", door.secret());
        properties.setProperty("connectTimeout", "5000");
        try (var connection = DriverManager.getConnection(door.jdbcUrl(""), properties)) {
            return connection.isValid(1);
        } catch (SQLException notThere) {
            LOG.debug("No server behind {}: {}", door, notThere.getMessage());
            return false;
        }
    }
}
