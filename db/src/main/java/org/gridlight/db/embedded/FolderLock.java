package org.gridlight.db.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.gridlight.model.words.Refusal;

/** Held by the one thread of the one process that may change a folder; given up by the system if that process dies. */
final class FolderLock implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the lock. @throws IOException when the file cannot be made. */
    static FolderLock take(Path file) throws IOException {
        return take(file, LONGEST);
    }

    /** The same with another patience. */
    static FolderLock take(Path file, Duration longest) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            waitFor(channel, file, longest);
            return new FolderLock(channel);
        } catch (IOException | RuntimeException notTaken) {
            channel.close();
            throw notTaken;
        }
    }

    private static void waitFor(FileChannel channel, Path file, Duration longest) throws IOException {
        var failure = new AtomicReference<IOException>();
        var taken = Patience.until(longest, () -> isTaken(channel, failure));
        if (failure.get() != null) {
            throw failure.get();
        }
        if (!taken) {
            throw Refusal.failed("embedded.locked", file);
        }
    }

    private static boolean isTaken(FileChannel channel, AtomicReference<IOException> failure) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException anotherThread) {
            return false;
        } catch (IOException trouble) {
            failure.set(trouble);
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
