package org.gridlight.model.exchange.shapefile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.exchange.CrsText;
import org.gridlight.model.exchange.FeatureFault;
import org.gridlight.model.exchange.FileFormat;
import org.gridlight.model.exchange.RawFeatures;
import org.gridlight.model.exchange.ReadOptions;
import org.gridlight.model.exchange.ShapeReading;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/**
 * A shapefile: shapes by its index where there is one, because a program that changed it may have moved records, else in
 * the order of the file.
 */
public final class ShapeFeatures implements RawFeatures {
    private static final int MAGIC = 9994;
    private static final int BYTES_OF_HEAD = 100;
    private static final int BYTES_OF_RECORD_HEAD = 8;
    private static final int BYTES_OF_INDEX = 8;
    private static final int LONGEST_PRJ = 64 * 1024;

    /** A point with height and measure, and the parts of a shape beside its points. */
    private static final int BYTES_A_POINT = 40;

    private final ShapeParts parts;
    private final String file;
    private final ReadOptions options;
    private final TableHeader table;
    private final Optional<SourceCrs> crs;
    private final Coordinate first;

    private ShapeFeatures(ShapeParts parts, String file, ReadOptions options) throws IOException {
        this.parts = parts;
        this.file = file;
        this.options = options;
        this.first = corner();
        this.crs = options.crs().isPresent() ? options.crs() : systemOfFile();
        try (var in = tablePart()) {
            var named = options.charset().isPresent() ? options.charset() : TableLetters.named(parts, file);
            this.table = TableHeader.read(in, language -> named.orElseGet(() -> TableLetters.ofLanguage(language)),
                    file);
        }
        refuseOtherCounts();
    }

    /** @throws Refusal when a part is missing or broken at its beginning */
    public static RawFeatures open(SourceFile file, ReadOptions options) throws IOException {
        var parts = ShapeParts.of(file, options.layer());
        try {
            return new ShapeFeatures(parts, file.name(), options);
        } catch (IOException | RuntimeException broken) {
            parts.close();
            throw broken;
        }
    }

    private InputStream tablePart() throws IOException {
        return parts.part("dbf").orElseThrow(() -> Refusal.failed("exchange.shp.part", file, ".dbf"));
    }

    /** The lower left corner that the head of the file gives. */
    private Coordinate corner() throws IOException {
        try (var in = parts.part("shp").orElseThrow(() -> Refusal.failed("exchange.shp.part", file, ".shp"))) {
            var head = ByteBuffer.wrap(in.readNBytes(BYTES_OF_HEAD));
            if (head.limit() < BYTES_OF_HEAD || head.getInt(0) != MAGIC) {
                throw Refusal.failed("exchange.shp.head", file);
            }
            head.order(ByteOrder.LITTLE_ENDIAN);
            return new CoordinateXY(head.getDouble(36), head.getDouble(44));
        }
    }

    private Optional<SourceCrs> systemOfFile() throws IOException {
        var part = parts.part("prj");
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (var in = part.get()) {
            return Optional.of(CrsText.read(new String(in.readNBytes(LONGEST_PRJ), StandardCharsets.UTF_8), file));
        }
    }

    private void refuseOtherCounts() throws IOException {
        long shapes = shapesByIndex();
        if (shapes >= 0 && shapes != table.rows()) {
            throw Refusal.failed("exchange.shp.counts", file, shapes, table.rows());
        }
    }

    /** How many shapes the index has; -1 when there is no index. */
    private long shapesByIndex() throws IOException {
        long size = parts.size("shx");
        return size == 0 ? -1 : (size - BYTES_OF_HEAD) / BYTES_OF_INDEX;
    }

    @Override
    public FileFormat format() {
        return FileFormat.SHAPEFILE;
    }

    @Override
    public List<String> columns() {
        return table.fields().stream().filter(TableHeader.Field::isHere).map(TableHeader.Field::name).toList();
    }

    @Override
    public Optional<SourceCrs> crs() {
        return crs;
    }

    @Override
    public Optional<Coordinate> firstPoint() {
        return Optional.of(first);
    }

    @Override
    public long estimatedFeatures() {
        return table.rows();
    }

    @Override
    public void each(RawSink sink) throws IOException {
        try (var shapes = parts.records("shp"); var in = tablePart(); var index = index()) {
            var again = TableHeader.read(in, language -> table.charset(), file);
            var rows = new TableRows(in, again);
            long ordinal = 0;
            long offset = BYTES_OF_HEAD;
            while (rows.next()) {
                ordinal++;
                offset = index.next(offset);
                int length = length(shapes, offset, ordinal);
                if (!rows.isDeleted()) {
                    give(ordinal, shapes, offset, length, rows, sink);
                }
                offset += BYTES_OF_RECORD_HEAD + length;
            }
        } catch (RecordBytes.BackwardsException outOfOrder) {
            throw Refusal.failed(outOfOrder, "exchange.zip.order", file);
        }
    }

    /** The length of the record's content, in bytes. */
    private int length(RecordBytes shapes, long offset, long ordinal) throws IOException {
        if (offset + BYTES_OF_RECORD_HEAD > shapes.size()) {
            throw new EOFException("record " + ordinal + " lies behind the end");
        }
        long length = 2L * shapes.at(offset, BYTES_OF_RECORD_HEAD).order(ByteOrder.BIG_ENDIAN).getInt(4);
        if (length < 0 || offset + BYTES_OF_RECORD_HEAD + length > shapes.size() || length > Integer.MAX_VALUE - 8) {
            throw new EOFException("record " + ordinal + " is cut off");
        }
        return (int) length;
    }

    private void give(long ordinal, RecordBytes shapes, long offset, int length, TableRows rows, RawSink sink)
            throws IOException {
        if (length > (options.mostPoints() + 100L) * BYTES_A_POINT) {
            sink.fault(ordinal, FeatureFault.TOO_MANY_POINTS, "", length + " B");
            return;
        }
        var shape = RecordShape.read(shapes.at(offset + BYTES_OF_RECORD_HEAD, length), options.mostPoints());
        try {
            switch (shape) {
                case ShapeReading.Read(var read) -> sink.feature(ordinal, rows.values(), read);
                case ShapeReading.NotRead(var fault, var value) -> sink.fault(ordinal, fault, "", value);
            }
        } catch (TableRows.BrokenLetters broken) {
            sink.fault(ordinal, FeatureFault.LETTERS, broken.column(), broken.value());
        }
    }

    private ShapeIndex index() throws IOException {
        var part = parts.part("shx");
        return part.isPresent() ? ShapeIndex.of(part.get(), file) : ShapeIndex.NONE;
    }

    @Override
    public void close() {
        try {
            parts.close();
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", file);
        }
    }
}
