package org.gridlight.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs an office file again with the time of its book, so that two prints of the same book are the same file. */
final class SteadyZip {
    /** The text of a DOCX, whose pictures get chance numbers. */
    private static final String TEXT = "word/document.xml";
    private static final Pattern PICTURE = Pattern.compile("(?<=<(wp:docPr|pic:cNvPr) id=\")\\d+");

    private SteadyZip() {}

    static byte[] of(byte[] packed, LocalDateTime made) {
        var bytes = new ByteArrayOutputStream(packed.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(packed)); var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(made);
                out.putNextEntry(steady);
                out.write(entry.getName().equals(TEXT) ? numbered(in.readAllBytes()) : in.readAllBytes());
                out.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] numbered(byte[] text) {
        var next = new AtomicInteger();
        return PICTURE.matcher(new String(text, StandardCharsets.UTF_8)).replaceAll(picture -> String.valueOf(next
                .incrementAndGet())).getBytes(StandardCharsets.UTF_8);
    }
}
