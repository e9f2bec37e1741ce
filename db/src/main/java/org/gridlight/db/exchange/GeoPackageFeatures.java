package org.gridlight.db.exchange;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.exchange.FeatureFault;
import org.gridlight.model.exchange.FileFormat;
import org.gridlight.model.exchange.RawFeatures;
import org.gridlight.model.exchange.ReadOptions;
import org.gridlight.model.exchange.ShapeReading;
import org.gridlight.model.exchange.WkbShape;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Coordinate;

/** One layer of a GeoPackage. The file is only read, and nothing in it is trusted. */
final class GeoPackageFeatures implements RawFeatures {
    private final String file;
    private final Connection connection;
    private final GeoPackageLayer layer;
    private final Optional<SourceCrs> crs;
    private final List<Attribute> columns;
    private int geometryAt;
    private final Optional<Coordinate> first;
    private final long estimated;

    private GeoPackageFeatures(Connection connection, String file, ReadOptions options) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.layer = GeoPackageLayer.of(connection, file, options.layer());
        this.crs = options.crs().isPresent() ? options.crs() : layer.crs(connection, file);
        this.columns = columnsOfTable();
        this.first = point();
        this.estimated = count();
    }

    /** @param at position in the table, from 1 */
    private record Attribute(String name, int at) {}

    /** @throws Refusal when it is no GeoPackage with a layer of features */
    static RawFeatures open(SourceFile source, ReadOptions options) {
        try {
            var connection = SqliteFile.openToRead(source.path());
            try {
                return new GeoPackageFeatures(connection, source.name(), options);
            } catch (SQLException | RuntimeException broken) {
                connection.close();
                throw broken;
            }
        } catch (SQLException broken) {
            throw broken(broken, source.name(), 0);
        }
    }

    private static Refusal broken(SQLException cause, String file, long line) {
        return Refusal.failed(cause, "exchange.gpkg.broken", file, line);
    }

    private ResultSet select(String what, String end) throws SQLException {
        var statement = connection.createStatement();
        statement.closeOnCompletion();
        return statement.executeQuery("SELECT " + what + " FROM " + SqliteFile.quoted(layer.table()) + end);
    }

    private List<Attribute> columnsOfTable() throws SQLException {
        try (var none = select("*", " LIMIT 0")) {
            var about = none.getMetaData();
            var attributes = new ArrayList<Attribute>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                var name = about.getColumnName(i);
                if (name.equalsIgnoreCase(layer.geometryColumn())) {
                    geometryAt = i;
                } else if (!name.equalsIgnoreCase(layer.keyColumn())) {
                    attributes.add(new Attribute(name, i));
                }
            }
            if (geometryAt == 0) {
                throw Refusal.failed("exchange.gpkg.noLayer", file);
            }
            return List.copyOf(attributes);
        }
    }

    private Optional<Coordinate> point() throws SQLException {
        var geometry = SqliteFile.quoted(layer.geometryColumn());
        try (var row = select(geometry, " WHERE " + geometry + " IS NOT NULL LIMIT 1")) {
            return row.next() && shape(row.getBytes(1)) instanceof ShapeReading.Read(var shape)
                    ? Optional.ofNullable(shape.getCoordinate())
                    : Optional.empty();
        }
    }

    /** The largest row number, which costs nothing to find; a table without one is not counted. */
    private long count() {
        try (var row = select("max(rowid)", "")) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException withoutRowid) {
            return 0;
        }
    }

    @Override
    public FileFormat format() {
        return FileFormat.GEOPACKAGE;
    }

    @Override
    public List<String> columns() {
        return columns.stream().map(Attribute::name).toList();
    }

    @Override
    public Optional<SourceCrs> crs() {
        return crs;
    }

    @Override
    public Optional<Coordinate> firstPoint() {
        return first;
    }

    @Override
    public long estimatedFeatures() {
        return estimated;
    }

    @Override
    public void each(RawSink sink) {
        long ordinal = 0;
        try (var rows = select("*", "")) {
            while (rows.next()) {
                ordinal++;
                give(ordinal, rows, sink);
            }
        } catch (SQLException broken) {
            throw broken(broken, file, ordinal);
        }
    }

    private void give(long ordinal, ResultSet row, RawSink sink) throws SQLException {
        if (!(row.getObject(geometryAt) instanceof byte[] bytes)) {
            sink.fault(ordinal, FeatureFault.NO_PLACE, layer.geometryColumn(), "");
            return;
        }
        var other = otherSystem(bytes);
        if (other.isPresent()) {
            sink.fault(ordinal, FeatureFault.OTHER_SYSTEM, layer.geometryColumn(), String.valueOf(other.get()));
            return;
        }
        switch (shape(bytes)) {
            case ShapeReading.Read(var read) -> sink.feature(ordinal, attributes(row), read);
            case ShapeReading.NotRead(var fault, var value) ->
                sink.fault(ordinal, fault, layer.geometryColumn(), value);
        }
    }

    /** Pictures and other bytes among the attributes are left out. */
    private Map<String, String> attributes(ResultSet row) throws SQLException {
        var attributes = new LinkedHashMap<String, String>();
        for (var column : columns) {
            var value = row.getObject(column.at());
            if (value != null && !(value instanceof byte[])) {
                attributes.put(column.name(), value instanceof String text ? text : row.getString(column.at()));
            }
        }
        return attributes;
    }

    /** The number of the system that the shape itself names, when it is not the layer's; 0 and -1 say nothing. */
    private Optional<Integer> otherSystem(byte[] bytes) {
        if (bytes.length < GeoPackageHeader.SHORTEST) {
            return Optional.empty();
        }
        int system = GeoPackageHeader.system(bytes);
        return system > 0 && system != layer.system() ? Optional.of(system) : Optional.empty();
    }

    private static ShapeReading shape(byte[] bytes) {
        try {
            var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            return switch (GeoPackageHeader.pass(buffer)) {
                case SHAPE -> WkbShape.read(buffer);
                case EMPTY -> new ShapeReading.NotRead(FeatureFault.NO_PLACE, "");
                case BROKEN -> ShapeReading.broken();
            };
        } catch (BufferUnderflowException cutOff) {
            return ShapeReading.broken();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException unreadable) {
            throw broken(unreadable, file, 0);
        }
    }
}
