package org.gridlight.client.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gridlight.db.intake.InboxStore;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.intake.ReportCells;
import org.gridlight.model.intake.ReportSheet;
import org.gridlight.model.intake.SentPhoto;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;

/**
 * A folder into which another system lays files with reports (CSV, JSON) and their photos. A file is sent row by row, each
 * row once however often the file comes, and then laid into {@code done}; beside it a list of the rows that were not
 * taken. A file that cannot be read at all goes to {@code rejected}. Files that end otherwise are left alone, so a sender writes
 * {@code name.part} and renames it. For one thread.
 */
public final class DropFolder {
    private static final List<String> ENDINGS = List.of(".csv", ".json");
    private static final String DONE = "done";
    private static final String REJECTED = "rejected";

    private final Path folder;
    private final ReportSender sender;
    private final Words words;

    /**
     * @param fresh    rows that were not sent before
     * @param known    rows that were
     * @param rejected rows that are none
     * @param broken   files that could not be read
     */
    public record Tally(int files, int fresh, int known, int rejected, int broken) {
        Tally plus(Tally other) {
            return new Tally(files + other.files, fresh + other.fresh, known + other.known, rejected + other.rejected,
                    broken + other.broken);
        }
    }

    public DropFolder(Path folder, InboxStore inbox, ReportCells cells, Words words) {
        this.folder = folder;
        this.sender = new ReportSender(inbox, cells, this::photo);
        this.words = words;
    }

    /**
     * Sends all that lies there.
     *
     * @throws Refusal when the folder cannot be read, a file cannot be moved, or the record cannot be reached; what was sent
     *             is in the inbox, the rest still lies there
     */
    public Tally round() {
        var tally = new Tally(0, 0, 0, 0, 0);
        for (var file : files()) {
            tally = tally.plus(send(file));
        }
        return tally;
    }

    private List<Path> files() {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).filter(DropFolder::isReport).sorted().toList();
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", folder);
        }
    }

    private static boolean isReport(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private Tally send(Path file) {
        var name = file.getFileName().toString();
        List<ReportSheet.Row> rows;
        try {
            rows = ReportSheet.read(name, text(file));
        } catch (Refusal broken) {
            lay(file, REJECTED, List.of(broken.in(words)));
            return new Tally(1, 0, 0, 0, 1);
        }
        var sent = sender.send(rows, "photos");
        lay(file, DONE, sent.faults().stream().map(this::line).toList());
        return new Tally(1, sent.fresh(), sent.known(), sent.faults().size(), 0);
    }

    /** The whole of a file in UTF-8. @throws Refusal when it is not, or cannot be read */
    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "intake.unreadable", file.getFileName());
        }
    }

    /** Of this folder only, whatever the name says; null when there is none. */
    private SentPhoto photo(String name, int ordinal) {
        try {
            var file = folder.resolve(name).normalize();
            boolean isHere = file.getParent() != null && file.getParent().equals(folder.normalize())
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            if (!isHere || Files.size(file) > SentPhoto.LARGEST || Files.size(file) == 0) {
                return null;
            }
            return new SentPhoto(ordinal, name, null, null, null, Files.readAllBytes(file));
        } catch (IOException | InvalidPathException unreadable) {
            return null;
        }
    }

    private String line(RejectedRow row) {
        return words.say("cli.rejects.row", row.line(), row.column(), row.value(), words.say(row.reason()));
    }

    private void lay(Path file, String where, List<String> faults) {
        try {
            var target = Files.createDirectories(folder.resolve(where));
            var name = free(target, file.getFileName().toString());
            if (!faults.isEmpty()) {
                Files.write(target.resolve(name + ".txt"), faults, StandardCharsets.UTF_8);
            }
            Files.move(file, target.resolve(name));
        } catch (IOException unwritable) {
            throw Refusal.failed(unwritable, "intake.notMoved", file.getFileName(), where);
        }
    }

    /** A file of the same name came before: both are kept. */
    private static String free(Path folder, String name) throws IOException {
        for (int i = 0; i < 10_000; i++) {
            var candidate = i == 0 ? name : i + "-" + name;
            if (!Files.exists(folder.resolve(candidate))) {
                return candidate;
            }
        }
        throw new FileAlreadyExistsException(name);
    }
}
