package org.gridlight.model.cases;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;

/** Reads another system's case file (CSV, gzip or not) by a mapping. */
public final class CaseFileReader {
    private final CaseMapping mapping;

    public CaseFileReader(CaseMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * What a file holds: the rows that were understood and the rows that cannot be taken, both in order of lines, and
     * the hash of the bytes that were read.
     */
    public record Content(List<ImportedCase> cases, List<RejectedRow> rejected, String sha256) {}

    /**
     * @throws Refusal when the file is not of the mapping's charset, is no CSV, lacks a column the mapping names, or
     *     has no rows; each with the line
     */
    public Content read(SourceFile file) {
        var progress = new Object() {
            long line = 1;
        };
        try (var opened = file.openHashed();
                var csv = CsvReader.builder().fieldSeparator(mapping.separator()).skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(SourceFile.text(opened.content(), charset()))) {
            var records = csv.iterator();
            if (!records.hasNext()) {
                throw Refusal.failed("cases.emptyFile", file.name());
            }
            var header = withoutByteOrderMark(records.next().getFields());
            var row = CaseRow.of(mapping, header, file.name());
            var cases = new ArrayList<ImportedCase>();
            var rejected = new ArrayList<RejectedRow>();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                progress.line = record.getStartingLineNumber();
                switch (row.understand((int) progress.line, record.getFields())) {
                    case CaseRow.Understood(var read) -> cases.add(read);
                    case CaseRow.NotUnderstood(var why) -> rejected.add(why);
                }
            }
            if (cases.isEmpty() && rejected.isEmpty()) {
                throw Refusal.failed("cases.emptyFile", file.name());
            }
            return new Content(cases, rejected, opened.sha256());
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw refusal(e, file, progress.line);
        }
    }

    private Charset charset() {
        try {
            return Charset.forName(mapping.charset());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.failed(e, "cases.unknownCharset", mapping.name(), mapping.charset());
        }
    }

    private static List<String> withoutByteOrderMark(List<String> header) {
        return Stream.concat(Stream.of(SourceFile.withoutByteOrderMark(header.getFirst())), header.stream().skip(1))
                .toList();
    }

    private Refusal refusal(Exception problem, SourceFile file, long line) {
        if (causedBy(problem, CharacterCodingException.class)) {
            return Refusal.failed(problem, "file.wrongCharset", file.name(), mapping.charset(), line);
        }
        if (causedBy(problem, ZipException.class) || causedBy(problem, EOFException.class)) {
            return Refusal.failed(problem, "file.brokenArchive", file.name(), line);
        }
        return Refusal.failed(problem, "cases.brokenCsv", file.name(), line);
    }

    private static boolean causedBy(Throwable problem, Class<? extends Exception> kind) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause).anyMatch(kind::isInstance);
    }
}
