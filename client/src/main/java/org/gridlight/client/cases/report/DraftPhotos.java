package org.gridlight.client.cases.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.gridlight.client.seat.SafeFile;
import org.gridlight.model.cases.NewPhoto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The photos of a report that is not yet sent, on this machine, for their owner alone: a crash loses none. Safe for many
 * threads.
 */
public final class DraftPhotos {
    private static final Logger LOG = LoggerFactory.getLogger(DraftPhotos.class);

    private final Path folder;
    /** Null until they were read or told. */
    private List<NewPhoto> photos;
    private boolean saved = true;

    /** @param folder this person's own; made when something is kept */
    public DraftPhotos(Path folder) {
        this.folder = folder;
    }

    /** What was kept, in its order; a file that cannot be read is left out. May block. */
    public synchronized List<NewPhoto> kept() {
        if (photos == null) {
            photos = read();
        }
        return photos;
    }

    private List<NewPhoto> read() {
        var found = new ArrayList<NewPhoto>();
        for (var file : files()) {
            try {
                var name = file.getFileName().toString();
                found.add(new NewPhoto(NewPhoto.Kind.BEFORE_PHOTO, name.substring(name.indexOf('-') + 1),
                        Files.readAllBytes(file), null, null, null));
            } catch (IOException unreadable) {
                LOG.warn("{} cannot be read; the draft goes on without it", file, unreadable);
            }
        }
        return found;
    }

    /** These and no others, in memory at once. */
    public synchronized void keep(List<NewPhoto> now) {
        saved &= now.equals(photos);
        photos = List.copyOf(now);
    }

    /** Writes them, if anything changed. May block. */
    public synchronized void save() {
        if (saved) {
            return;
        }
        try {
            if (!photos.isEmpty()) {
                Files.createDirectories(folder, onlyForItsOwner());
            }
            var wanted = new HashSet<Path>();
            for (int i = 0; i < photos.size(); i++) {
                var file = folder.resolve("%02d-%s".formatted(i, plain(photos.get(i).fileName())));
                SafeFile.write(file, photos.get(i).content());
                wanted.add(file);
            }
            // Only when the new ones are safe.
            for (var old : files()) {
                if (!wanted.contains(old)) {
                    Files.delete(old);
                }
            }
            saved = true;
        } catch (IOException unwritable) {
            LOG.warn("{} cannot be written; photos of the draft are kept in memory", folder, unwritable);
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var files = new ArrayList<Path>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            found.forEach(files::add);
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read; the draft goes on without photos", folder, unreadable);
        }
        files.sort(Comparator.comparing(Path::getFileName));
        return files;
    }

    /** The name of a file that came from another system may hold what is no name here. */
    private static String plain(String name) {
        var plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        return plain.substring(Math.max(0, plain.length() - 80));
    }

    private FileAttribute<?>[] onlyForItsOwner() throws IOException {
        var parent = folder.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        return Files.getFileStore(parent).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }
}
