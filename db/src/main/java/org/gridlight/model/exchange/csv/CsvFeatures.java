package org.gridlight.model.exchange.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.exchange.FeatureFault;
import org.gridlight.model.exchange.FileFormat;
import org.gridlight.model.exchange.RawFeatures;
import org.gridlight.model.exchange.ReadOptions;
import org.gridlight.model.exchange.ShapeReading;
import org.gridlight.model.exchange.WktShape;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;

/** A CSV file, gzip or not, each row a feature. */
public final class CsvFeatures implements RawFeatures {
    private static final GeometryFactory PLAIN = new GeometryFactory();

    /** No row of ours is longer, in characters; one that is, is no row. */
    private static final int LONGEST_ROW = 16 * 1024 * 1024;

    private static final int BYTES_A_ROW = 100;
    private static final int PACKED = 8;

    private final SourceFile file;
    private final Charset charset;
    private final char separator;
    private final CsvHeader header;
    private final Optional<Coordinate> firstPoint;
    private final RowSystems systems;

    private CsvFeatures(SourceFile file, ReadOptions options) throws IOException {
        this.file = file;
        this.charset = options.charset().isPresent() ? options.charset().get() : Letters.of(file);
        this.separator = separator();
        try (var csv = reader()) {
            var records = csv.iterator();
            if (!records.hasNext()) {
                throw Refusal.failed("exchange.empty", file.name());
            }
            this.header = CsvHeader.of(withoutMark(records.next()), file.name(), options);
            var first = records.hasNext() ? Optional.of(records.next()) : Optional.<CsvRecord>empty();
            this.firstPoint = first.flatMap(this::point);
            this.systems = new RowSystems(
                    first.filter(row -> header.system() >= 0 && header.system() < row.getFieldCount())
                            .map(row -> row.getField(header.system())).orElse(""));
        }
    }

    /** @throws Refusal when it is no CSV file with a place in each row */
    public static RawFeatures open(SourceFile file, ReadOptions options) throws IOException {
        try {
            return new CsvFeatures(file, options);
        } catch (CsvParseException | UncheckedIOException broken) {
            throw trouble(broken, file, 1);
        }
    }

    private char separator() throws IOException {
        try (var text = new BufferedReader(SourceFile.text(file.open(), charset), 4096)) {
            var beginning = new char[4096];
            int length = Math.max(0, text.read(beginning));
            var line = new String(beginning, 0, length).lines().findFirst().orElse("");
            return line.indexOf(',') >= 0 ? ',' : line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        }
    }

    private CsvReader<CsvRecord> reader() {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).commentStrategy(CommentStrategy.NONE)
                .maxBufferSize(LONGEST_ROW).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(SourceFile.text(file.open(), charset));
    }

    private static List<String> withoutMark(CsvRecord first) {
        var fields = new ArrayList<>(first.getFields());
        fields.set(0, SourceFile.withoutByteOrderMark(fields.getFirst()));
        return fields;
    }

    @Override
    public FileFormat format() {
        return FileFormat.CSV;
    }

    @Override
    public List<String> columns() {
        return header.attributes();
    }

    @Override
    public Optional<SourceCrs> crs() {
        return systems.first();
    }

    @Override
    public Optional<Coordinate> firstPoint() {
        return firstPoint;
    }

    @Override
    public long estimatedFeatures() {
        try {
            boolean packed = file.name().endsWith(".gz");
            return Files.size(file.path()) * (packed ? PACKED : 1) / BYTES_A_ROW;
        } catch (IOException unknown) {
            return 0;
        }
    }

    @Override
    public void each(RawSink sink) throws IOException {
        long line = 1;
        try (var csv = reader()) {
            var records = csv.iterator();
            records.next();
            while (records.hasNext()) {
                var row = records.next();
                line = row.getStartingLineNumber();
                give(row, sink);
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw trouble(broken, file, line);
        }
    }

    private static IOException trouble(RuntimeException broken, SourceFile file, long line) {
        if (broken.getCause() instanceof IOException cause) {
            return cause;
        }
        throw Refusal.failed(broken, "cases.brokenCsv", file.name(), line);
    }

    private void give(CsvRecord row, RawSink sink) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != header.names().size()) {
            sink.fault(line, FeatureFault.COLUMN_COUNT, "", row.getFieldCount() + " ≠ " + header.names().size());
            return;
        }
        if (header.system() >= 0 && systems.isOther(row.getField(header.system()))) {
            sink.fault(line, FeatureFault.OTHER_SYSTEM, header.names().get(header.system()),
                    row.getField(header.system()));
            return;
        }
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            if (header.isAttribute(i) && !row.getField(i).isEmpty()) {
                attributes.put(header.names().get(i), row.getField(i));
            }
        }
        switch (header.place()) {
            case CsvHeader.Point(int x, int y) -> givePoint(row, x, y, attributes, sink);
            case CsvHeader.Shape(int column) -> giveShape(row, column, attributes, sink);
        }
    }

    private void givePoint(CsvRecord row, int x, int y, LinkedHashMap<String, String> attributes, RawSink sink) {
        long line = row.getStartingLineNumber();
        var xText = row.getField(x).strip();
        var yText = row.getField(y).strip();
        if (xText.isEmpty() || yText.isEmpty()) {
            sink.fault(line, FeatureFault.NO_PLACE, header.names().get(xText.isEmpty() ? x : y), "");
            return;
        }
        double east = number(xText);
        double north = number(yText);
        if (Double.isNaN(east) || Double.isNaN(north)) {
            sink.fault(line, FeatureFault.NO_NUMBER, header.names().get(Double.isNaN(east) ? x : y),
                    Double.isNaN(east) ? xText : yText);
            return;
        }
        sink.feature(line, attributes, PLAIN.createPoint(new CoordinateXY(east, north)));
    }

    private void giveShape(CsvRecord row, int column, LinkedHashMap<String, String> attributes, RawSink sink) {
        long line = row.getStartingLineNumber();
        switch (WktShape.read(row.getField(column))) {
            case ShapeReading.Read(var shape) -> sink.feature(line, attributes, shape);
            case ShapeReading.NotRead(var fault, var value) ->
                sink.fault(line, fault, header.names().get(column), value);
        }
    }

    private Optional<Coordinate> point(CsvRecord row) {
        if (row.getFieldCount() != header.names().size()) {
            return Optional.empty();
        }
        return switch (header.place()) {
            case CsvHeader.Point(int x, int y) -> {
                double east = number(row.getField(x).strip());
                double north = number(row.getField(y).strip());
                yield Double.isNaN(east + north) ? Optional.empty() : Optional.of(new CoordinateXY(east, north));
            }
            case CsvHeader.Shape(int column) ->
                WktShape.read(row.getField(column)) instanceof ShapeReading.Read(var shape)
                        ? Optional.ofNullable(shape.getCoordinate())
                        : Optional.empty();
        };
    }

    /** A plain decimal number, or NaN. Java itself would take 1d and 0x1p3 for numbers too. */
    private static double number(String text) {
        boolean plain = !text.isEmpty() && text.length() < 40
                && text.chars().allMatch(letter -> letter >= '0' && letter <= '9' || "+-.eE".indexOf(letter) >= 0);
        try {
            double number = plain ? Double.parseDouble(text) : Double.NaN;
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException notOne) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {
        // Nothing stays open between two readings.
    }
}
