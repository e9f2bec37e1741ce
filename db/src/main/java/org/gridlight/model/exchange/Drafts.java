package org.gridlight.model.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Where the files of an export are written before they are put into their place: a hidden folder beside it, so that
 * putting is only moving.
 */
public final class Drafts implements Closeable {
    private final Path target;
    private final Path folder;

    private Drafts(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /** @throws IOException when nothing can be written there */
    public static Drafts beside(Path target) throws IOException {
        var whole = target.toAbsolutePath();
        if (Files.isDirectory(whole)) {
            throw new IOException(whole + " is a folder");
        }
        return new Drafts(whole,
                Files.createDirectory(
                        whole.resolveSibling("." + whole.getFileName() + "." + UUID.randomUUID() + ".part")));
    }

    /** The draft of a file with the target's name and this ending. */
    public Path path(String ending) {
        return folder.resolve(stem() + "." + ending);
    }

    private String stem() {
        var name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Puts everything that was written into its place; what was there before goes only now. */
    public void keep(FileFormat format) throws IOException {
        boolean packed = target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        if (packed) {
            pack();
        } else if (format == FileFormat.SHAPEFILE) {
            for (var draft : drafts()) {
                move(draft, target.resolveSibling(draft.getFileName()));
            }
        } else {
            move(drafts().getFirst(), target);
        }
    }

    private void pack() throws IOException {
        var drafts = drafts();
        var archive = folder.resolve("archive.part");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var draft : drafts) {
                zip.putNextEntry(new ZipEntry(draft.getFileName().toString()));
                Files.copy(draft, zip);
                zip.closeEntry();
            }
        }
        move(archive, target);
    }

    private static void move(Path draft, Path place) throws IOException {
        Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Path> drafts() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Removes what was not put into its place. */
    @Override
    public void close() throws IOException {
        for (var draft : drafts()) {
            Files.delete(draft);
        }
        Files.delete(folder);
    }
}
