package org.gridlight.reports;

import org.gridlight.db.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.model.words.Refusal;

/** Writes a book that is laid out to its files. Each appears complete or not at all. */
public final class BookWriter {
    private final Path folder;
    private final About about;
    private final Progress progress;

    /**
     * What a file says about itself.
     *
     * @param fileName name without ending
     * @param title    title of the book
     * @param author   unit that edits it
     * @param made     when it was issued; the files carry this and not the moment of printing, so that the same book
     *                 gives the same bytes
     * @param language language of its text
     */
    public record About(String fileName, String title, String author, LocalDateTime made, Locale language) {}

    public BookWriter(Path folder, About about, Progress progress) {
        this.folder = folder;
        this.about = about;
        this.progress = progress;
    }

    /**
     * @param laid   the book; null when neither PDF nor DOCX is wanted
     * @param sheets the tables of the workbook
     * @throws Refusal when the folder cannot be written to
     */
    public List<Path> write(JasperPrint laid, List<BookTable> sheets, Set<Format> formats) {
        var files = new ArrayList<Path>();
        for (var format : Format.values()) {
            if (formats.contains(format)) {
                var file = folder.resolve(about.fileName() + "." + format.ending());
                progress.step("report.writing", file);
                files.add(whole(file, switch (format) {
                    case PDF -> PdfBook.bytes(laid, about);
                    case XLSX -> Workbook.bytes(sheets, about);
                    case DOCX -> DocxBook.bytes(laid, about);
                }));
            }
        }
        return files;
    }

    /** Written beside its place and then moved there, so that nobody ever opens half a file. */
    private static Path whole(Path file, byte[] bytes) {
        Path part = null;
        try {
            part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            var refusal = Refusal.failed(unwritable, "report.folderUnwritable", file.toAbsolutePath().getParent());
            removeQuietly(part, refusal);
            throw refusal;
        }
    }

    private static void removeQuietly(Path part, Refusal refusal) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException alsoFailed) {
            refusal.addSuppressed(alsoFailed);
        }
    }
}
