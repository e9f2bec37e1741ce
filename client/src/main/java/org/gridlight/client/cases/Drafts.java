package org.gridlight.client.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.gridlight.client.cases.report.DraftPhotos;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person has typed and not sent: opinions by case, and a report that is being written, without its reporter. In
 * memory at once, in a file of this machine when {@link #save} is called, so that a crash loses nothing. Safe for many
 * threads.
 */
public final class Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
    private static final String OPINION = "opinion.";
    private static final String REPORT = "report.";

    private final Path file;
    private final Properties values = new Properties();
    private final DraftPhotos photos;
    private boolean saved = true;
    private Told told = Told.NOBODY;

    /** Who told the report that is being written. */
    record Told(String name, String telephone, boolean mayPassOn) {
        static final Told NOBODY = new Told("", "", false);
    }

    /** @param file this person's own; made when something is kept */
    public Drafts(Path file) {
        this.file = file;
        this.photos = new DraftPhotos(file.resolveSibling(file.getFileName() + ".photos"));
        if (Files.isRegularFile(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.warn("{} cannot be read; drafts begin anew", file, unreadable);
            }
        }
    }

    String opinion(long caseId) {
        return get(OPINION + caseId).orElse("");
    }

    void opinion(long caseId, String text) {
        put(OPINION + caseId, text);
    }

    Optional<String> report(String field) {
        return get(REPORT + field);
    }

    /** A report that is being written. Whoever told it is not kept on this machine. */
    synchronized void report(Map<String, String> fields) {
        values.stringPropertyNames().stream().filter(name -> name.startsWith(REPORT)).toList().forEach(values::remove);
        fields.forEach((name, value) -> put(REPORT + name, value));
        saved = false;
    }

    /** Its photos. */
    DraftPhotos photos() {
        return photos;
    }

    /** Who tells it, while this person is signed in: never in the file. */
    synchronized Told told() {
        return told;
    }

    synchronized void told(Told by) {
        told = by;
    }

    synchronized boolean hasReport() {
        return values.stringPropertyNames().stream().anyMatch(name -> name.startsWith(REPORT));
    }

    private synchronized Optional<String> get(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    private synchronized void put(String name, String text) {
        if (text == null || text.isBlank()) {
            saved &= values.remove(name) == null;
        } else {
            saved &= text.equals(values.setProperty(name, text));
        }
    }

    /** What a citizen told may stand in it, and other accounts of this machine need not read that. */
    private static FileAttribute<?>[] onlyForItsOwner(Path file) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    /** Writes them, if anything changed. May block. @return whether they are safe on this machine */
    synchronized boolean save() {
        if (saved) {
            return true;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, onlyForItsOwner(fresh));
            try (var writer = Files.newBufferedWriter(fresh)) {
                values.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            saved = true;
        } catch (IOException unwritable) {
            LOG.warn("{} cannot be written; drafts are kept in memory", file, unwritable);
        }
        return saved;
    }
}
