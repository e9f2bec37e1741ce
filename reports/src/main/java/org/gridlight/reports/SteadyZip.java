package org.gridlight.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs an office file again with the time of its book, so that two prints of the same book are the same file. */
final class SteadyZip {
    private SteadyZip() {
    }

    static byte[] of(byte[] packed, LocalDateTime made) {
        var bytes = new ByteArrayOutputStream(packed.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(packed)); var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(made);
                out.putNextEntry(steady);
                in.transferTo(out);
                out.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
