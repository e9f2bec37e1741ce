package org.gridlight.reports;

import org.gridlight.db.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.model.files.WholeFile;
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
                    case PDF -> PdfBook.bytes(laid, about, PageWatch.UNWATCHED);
                    case XLSX -> Workbook.bytes(sheets, about);
                    case DOCX -> DocxBook.bytes(laid, about);
                }));
            }
        }
        return files;
    }

    private static Path whole(Path file, byte[] bytes) {
        return whole(file, bytes, () -> {});
    }

    /** @param last may still stop it by what it throws: nothing is left then */
    static Path whole(Path file, byte[] bytes, Runnable last) {
        last.run();
        try {
            return new WholeFile(file).write(bytes);
        } catch (IOException unwritable) {
            throw Refusal.failed(unwritable, "report.folderUnwritable", file.toAbsolutePath().getParent());
        }
    }
}
