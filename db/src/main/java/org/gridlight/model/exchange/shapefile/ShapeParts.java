package org.gridlight.model.exchange.shapefile;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gridlight.model.files.BoundedStream;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;

/** The files that are one shapefile, beside each other in a folder or inside a ZIP file. */
sealed interface ShapeParts extends Closeable {
    /** The part with this ending (shp, dbf, …) in small or capital letters, from its beginning; empty when missing. */
    Optional<InputStream> part(String ending) throws IOException;

    /** How long the part is, in bytes; 0 when it is missing. */
    long size(String ending) throws IOException;

    /** Bytes of the part that can be gone to in any order. */
    RecordBytes records(String ending) throws IOException;

    /** @param layer the one of several shapefiles in a ZIP file, by its name without ending */
    static ShapeParts of(SourceFile file, Optional<String> layer) throws IOException {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".zip")
                ? Zipped.open(file, layer)
                : new Beside(file.path());
    }

    /** Files with one name and several endings. */
    record Beside(Path shape) implements ShapeParts {
        @Override
        public Optional<InputStream> part(String ending) throws IOException {
            var path = path(ending);
            return path.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new BufferedInputStream(Files.newInputStream(path.get()), 1 << 16));
        }

        @Override
        public long size(String ending) throws IOException {
            var path = path(ending);
            return path.isEmpty() ? 0 : Files.size(path.get());
        }

        @Override
        public RecordBytes records(String ending) throws IOException {
            return RecordBytes.of(Files.newByteChannel(path(ending).orElseThrow()));
        }

        private Optional<Path> path(String ending) throws IOException {
            var name = shape.getFileName().toString();
            var wanted = name.substring(0, name.lastIndexOf('.') + 1) + ending;
            try (var folder = Files.list(shape.toAbsolutePath().getParent())) {
                return folder.filter(path -> path.getFileName().toString().equalsIgnoreCase(wanted))
                        .filter(Files::isRegularFile).findFirst();
            }
        }

        @Override
        public void close() {
            // Every part is closed by whoever asked for it.
        }
    }

    /** Parts in a ZIP file. */
    record Zipped(ZipFile zip, List<? extends ZipEntry> entries, String stem) implements ShapeParts {
        private static final int MOST_ENTRIES = 10_000;

        /** More unpacked bytes than this are in no file of ours, but in one that was made to do harm. */
        private static final long MOST_BYTES = 4L << 30;

        static Zipped open(SourceFile file, Optional<String> layer) throws IOException {
            // Names of entries are ASCII or, made on a Chinese Windows, GBK; those that say so are UTF-8.
            var zip = new ZipFile(file.path().toFile(), Charset.forName("GB18030"));
            try {
                if (zip.size() > MOST_ENTRIES) {
                    throw Refusal.failed("exchange.zip.many", file.name(), MOST_ENTRIES);
                }
                var entries = list(zip.entries());
                return new Zipped(zip, entries, stem(file, entries, layer));
            } catch (RuntimeException refused) {
                zip.close();
                throw refused;
            }
        }

        private static List<? extends ZipEntry> list(Enumeration<? extends ZipEntry> entries) {
            return Collections.list(entries).stream().filter(entry -> !entry.isDirectory()).toList();
        }

        private static String stem(SourceFile file, List<? extends ZipEntry> entries, Optional<String> layer) {
            var stems = entries.stream().map(ZipEntry::getName)
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".shp"))
                    .map(name -> name.substring(0, name.length() - 4)).toList();
            if (stems.isEmpty()) {
                throw Refusal.failed("exchange.zip.noShape", file.name());
            }
            var wanted = stems.stream()
                    .filter(stem -> layer.isEmpty() || stem.substring(stem.lastIndexOf('/') + 1).equals(layer.get()))
                    .toList();
            if (wanted.size() != 1) {
                throw Refusal.wrongUse("exchange.layer", file.name(),
                        String.join(", ",
                                stems.stream().map(stem -> stem.substring(stem.lastIndexOf('/') + 1)).toList()));
            }
            return wanted.getFirst();
        }

        @Override
        public Optional<InputStream> part(String ending) throws IOException {
            var entry = entry(ending);
            return entry.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new BoundedStream(zip.getInputStream(entry.get()), MOST_BYTES));
        }

        @Override
        public long size(String ending) {
            return entry(ending).map(entry -> Math.max(0, entry.getSize())).orElse(0L);
        }

        @Override
        public RecordBytes records(String ending) throws IOException {
            return RecordBytes.of(part(ending).orElseThrow(), size(ending));
        }

        private Optional<? extends ZipEntry> entry(String ending) {
            return entries.stream().filter(entry -> entry.getName().equalsIgnoreCase(stem + "." + ending)).findFirst();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
