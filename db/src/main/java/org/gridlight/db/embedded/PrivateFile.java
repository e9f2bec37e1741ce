package org.gridlight.db.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner may read. On Windows the user's own folders already are. */
public final class PrivateFile {
    private PrivateFile() {}

    /** Replaces the file as a whole: readers see the old text or the new one, and nobody else sees either. */
    public static void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = fresh(draft)) {
            writeAll(channel, StandardCharsets.UTF_8.encode(text));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A new, empty file to write; whatever stood there is gone. The caller closes it. */
    public static OutputStream create(Path file) throws IOException {
        return Channels.newOutputStream(fresh(file));
    }

    private static WritableByteChannel fresh(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                only(file, "rw-------"));
    }

    /** A channel may take a part only, as it does on a disk that is nearly full. */
    static void writeAll(WritableByteChannel channel, ByteBuffer content) throws IOException {
        while (content.hasRemaining()) {
            channel.write(content);
        }
    }

    /** Makes the folder and those above it; only the folder itself is private. */
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            Files.createDirectories(folder, only(folder, "rwx------"));
        }
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
