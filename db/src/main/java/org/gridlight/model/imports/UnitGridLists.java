package org.gridlight.model.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureSink;
import org.gridlight.model.exchange.FeatureSource;
import org.gridlight.model.exchange.FileFormat;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.grid.Datum;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.grid.UnitGrid;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Larger grids as lists: a CSV file (UTF-8) with one row for each unit grid of each of them. Given out as one feature each,
 * with a point inside every unit grid. Not shared by threads.
 */
public final class UnitGridLists implements FeatureSource {
    private final SourceFile file;
    private final String codeColumn;
    private final String gridColumn;
    private final Map<String, UnitGrid> grids;
    private final List<String> columns;

    /** @param grids of the record by code */
    public UnitGridLists(SourceFile file, List<String> columns, String codeColumn, String gridColumn,
            Map<String, UnitGrid> grids) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.codeColumn = codeColumn;
        this.gridColumn = gridColumn;
        this.grids = Map.copyOf(grids);
    }

    /** The headings of a CSV file; none when it is no CSV file. */
    public static List<String> columnsOf(SourceFile file) {
        if (FileFormat.named(file.path()) != FileFormat.CSV) {
            return List.of();
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            return rows.stream().findFirst().map(NamedCsvRecord::getHeader).orElse(List.of());
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", file.path());
        }
    }

    private static Reader text(SourceFile file) {
        return SourceFile.text(file.open(), StandardCharsets.UTF_8);
    }

    @Override
    public FileFormat format() {
        return FileFormat.CSV;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public SourceCrs crs() {
        return SourceCrs.named(Datum.CGCS2000.crs());
    }

    @Override
    public long estimatedFeatures() {
        return 0;
    }

    /** The rows of one larger grid. */
    private record Gathered(long line, Map<String, String> attributes, List<Coordinate> points) {}

    @Override
    public void each(FeatureSink sink) {
        var gathered = new LinkedHashMap<String, Gathered>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            for (var row : rows) {
                gather(row, gathered, sink);
            }
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", file.path());
        }
        var factory = new GeometryFactory();
        gathered.values().forEach(one -> sink.accept(new Feature(one.line(), one.attributes(),
                factory.createMultiPointFromCoords(one.points().toArray(Coordinate[]::new)))));
    }

    private void gather(NamedCsvRecord row, Map<String, Gathered> gathered, FeatureSink sink) {
        int line = (int) Math.min(Integer.MAX_VALUE, row.getStartingLineNumber());
        var code = row.findField(codeColumn).orElse("").strip();
        var named = row.findField(gridColumn).orElse("").strip();
        var grid = grids.get(named);
        if (code.isEmpty()) {
            sink.fault(new RejectedRow(line, codeColumn, "", "reject.empty"));
        } else if (grid == null) {
            sink.fault(new RejectedRow(line, gridColumn, named, "reject.noGrid"));
        } else {
            gathered.computeIfAbsent(code, one -> new Gathered(line, row.getFieldsAsMap(), new ArrayList<>())).points()
                    .add(grid.outline().getInteriorPoint().getCoordinate());
        }
    }

    @Override
    public void close() {}
}
