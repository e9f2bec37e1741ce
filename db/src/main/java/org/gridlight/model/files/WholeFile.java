package org.gridlight.model.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears whole or not at all: written beside its place and then moved there, so that nobody ever opens half
 * of it and an older one of the same name stays until the new one is complete.
 *
 * @param path where it shall lie
 */
public record WholeFile(Path path) {
    /** Writes the content. @throws IOException when it cannot be written; nothing is left then, an older file stays. */
    public Path write(byte[] content) throws IOException {
        var draft = draft();
        try {
            Files.write(draft, content, StandardOpenOption.CREATE_NEW);
            return Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            removeDraft(draft, unwritable);
            throw unwritable;
        }
    }

    /** Writes content that is too long to be held at once. @throws IOException as for {@link #write(byte[])} */
    public Path fill(Filling filling) throws IOException {
        var draft = draft();
        try {
            try (var out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
                filling.fill(out);
            }
            return Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException unwritable) {
            removeDraft(draft, unwritable);
            throw unwritable;
        }
    }

    /** Writes piece by piece. */
    @FunctionalInterface
    public interface Filling {
        void fill(OutputStream out) throws IOException;
    }

    /** Tries whether the file could be written. @throws IOException when it could not */
    public void tryOut() throws IOException {
        var draft = draft();
        Files.write(draft, new byte[0], StandardOpenOption.CREATE_NEW);
        Files.delete(draft);
    }

    private Path draft() {
        return path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    private static void removeDraft(Path draft, Exception because) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }
}
