package org.gridlight.client.workstation;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a user of this machine has one workstation open: who starts it again gets the first one's window in
 * front. A lock that the system takes back when a process dies decides; the door beside it is only to knock on. Safe
 * for many threads.
 */
public final class OneWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OneWindow.class);

    private final FileChannel lock;
    private final Optional<ServerSocketChannel> door;
    private final AtomicReference<Runnable> front = new AtomicReference<>(() -> {});

    private OneWindow(FileChannel lock, Optional<ServerSocketChannel> door) {
        this.lock = lock;
        this.door = door;
        door.ifPresent(open -> Thread.ofPlatform().name("one-window").daemon().start(() -> hear(open)));
    }

    /** The right to open the window; empty when another process has it, which has been asked to come to the front. */
    public static Optional<OneWindow> ofThisUser() throws IOException {
        return in(SeatFile.folder());
    }

    /** @throws IOException when nothing can be written there */
    static Optional<OneWindow> in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var lock = FileChannel.open(folder.resolve("one-window.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var address = UnixDomainSocketAddress.of(folder.resolve("one-window.door"));
        if (!isOurs(lock)) {
            lock.close();
            knock(address);
            return Optional.empty();
        }
        return Optional.of(new OneWindow(lock, open(address)));
    }

    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        }
    }

    /** @param toFront brings the window to the front; called on a thread of its own */
    public void whenStartedAgain(Runnable toFront) {
        front.set(toFront);
    }

    private void hear(ServerSocketChannel open) {
        try {
            while (true) {
                open.accept().close();
                front.get().run();
            }
        } catch (ClosedChannelException ended) {
            LOG.debug("Nobody is to knock any more");
        } catch (IOException trouble) {
            LOG.warn("A second start will not bring the window to the front", trouble);
        }
    }

    private static Optional<ServerSocketChannel> open(UnixDomainSocketAddress address) {
        try {
            Files.deleteIfExists(address.getPath());
            var open = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            open.bind(address);
            return Optional.of(open);
        } catch (IOException | UnsupportedOperationException noDoor) {
            LOG.warn("A second start will not bring the window to the front", noDoor);
            return Optional.empty();
        }
    }

    private static void knock(UnixDomainSocketAddress address) {
        try (var _ = SocketChannel.open(address)) {
            LOG.info("A workstation is open already; it was asked to come to the front");
        } catch (IOException | UnsupportedOperationException noDoor) {
            LOG.warn("A workstation is open already and could not be asked to come to the front", noDoor);
        }
    }

    @Override
    public void close() throws IOException {
        if (door.isPresent()) {
            door.get().close();
        }
        lock.close();
    }
}
