package org.gridlight.db.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridlight.model.exchange.Column;
import org.gridlight.model.exchange.CrsText;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureWriter;
import org.gridlight.model.exchange.FreeNames;
import org.gridlight.model.exchange.LayerShapes;
import org.gridlight.model.exchange.Written;
import org.gridlight.model.grid.Datum;
import org.gridlight.model.grid.SourceCrs;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Writes one layer into a new GeoPackage (OGC 12-128, version 1.3), in one transaction. */
final class GeoPackageWriter implements FeatureWriter {
    private static final int ANY_LENGTH = 200;
    private static final int ROWS_A_BATCH = 1_000;
    private static final String UNDEFINED = "undefined";

    private static final List<String> TABLES = List.of("""
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
              organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
              description TEXT)""", """
            CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
              identifier TEXT UNIQUE, description TEXT DEFAULT '',
              last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
              min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
              CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""", """
            CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
              geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
              CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
              CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
              CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""");

    private final Connection connection;
    private final FeatureLayer layer;
    private final FreeNames names = new FreeNames(ANY_LENGTH);
    private final Envelope extent = new Envelope();
    private final byte[] header;
    private final WKBWriter binary = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private PreparedStatement insert;
    private long features;

    GeoPackageWriter(Path file, FeatureLayer layer, SourceCrs crs) throws IOException {
        this.layer = layer;
        try {
            this.connection = SqliteFile.create(file);
            connection.setAutoCommit(false);
            for (var table : TABLES) {
                execute(table);
            }
            this.header = GeoPackageHeader.of(writeSystems(crs));
            createLayer();
        } catch (SQLException unwritable) {
            throw new IOException(unwritable);
        }
    }

    private void execute(String statement, Object... values) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        }
    }

    /** The three systems that every GeoPackage names, and the layer's. @return its number inside the file */
    private int writeSystems(SourceCrs crs) throws SQLException {
        int undefinedDegrees = 0;
        writeSystem("Undefined cartesian SRS", -1, "NONE", UNDEFINED);
        writeSystem("Undefined geographic SRS", undefinedDegrees, "NONE", UNDEFINED);
        writeSystem("WGS 84 geodetic", 4326, "EPSG",
                CrsText.of(SourceCrs.named(Datum.WGS84.crs())).orElseThrow());
        var text = CrsText.of(crs);
        boolean registered = crs.name().startsWith("EPSG:");
        if (text.isEmpty()) {
            return undefinedDegrees;
        }
        int number = registered ? Integer.parseInt(crs.name().substring("EPSG:".length())) : 100_000;
        if (number != 4326) {
            writeSystem(crs.name(), number, registered ? "EPSG" : "NONE", text.get());
        }
        return number;
    }

    private void writeSystem(String name, int number, String organization, String text) throws SQLException {
        execute("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)", name, number, organization, number,
                text);
    }

    private void createLayer() throws SQLException {
        var attributes = names.of(layer.columns());
        var key = names.free("fid");
        var geometry = names.free("geom");
        int system = GeoPackageHeader.system(header);
        var columns = IntStream.range(0, attributes.size())
                .mapToObj(i -> ", " + SqliteFile.quoted(attributes.get(i)) + " " + type(layer.columns().get(i).kind()))
                .collect(Collectors.joining());
        execute("CREATE TABLE " + SqliteFile.quoted(layer.name()) + " (" + SqliteFile.quoted(key)
                + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, " + SqliteFile.quoted(geometry) + " " + kind() + columns
                + ")");
        execute("INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, 'features', ?, ?)",
                layer.name(), layer.name(), system);
        execute("INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)", layer.name(), geometry, kind(), system);
        insert = connection.prepareStatement("INSERT INTO " + SqliteFile.quoted(layer.name()) + " ("
                + SqliteFile.quoted(geometry)
                + attributes.stream().map(name -> ", " + SqliteFile.quoted(name)).collect(Collectors.joining())
                + ") VALUES (?" + ", ?".repeat(attributes.size()) + ")");
    }

    private static String type(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> "TEXT";
            case WHOLE -> "INTEGER";
            case DECIMAL -> "DOUBLE";
        };
    }

    private String kind() {
        return switch (layer.shape()) {
            case POINT -> "POINT";
            case LINE -> "MULTILINESTRING";
            case SURFACE -> "MULTIPOLYGON";
        };
    }

    @Override
    public void write(Feature feature) throws IOException {
        LayerShapes.require(layer, feature);
        try {
            insert.setBytes(1, bytes(feature.geometry()));
            for (int i = 0; i < layer.columns().size(); i++) {
                set(i + 2, layer.columns().get(i), feature.attributes().get(layer.columns().get(i).name()));
            }
            insert.addBatch();
            if (++features % ROWS_A_BATCH == 0) {
                insert.executeBatch();
            }
        } catch (SQLException unwritable) {
            throw new IOException(unwritable);
        }
        extent.expandToInclude(feature.geometry().getEnvelopeInternal());
    }

    private void set(int position, Column column, String value) throws SQLException {
        if (value == null || column.kind() != Column.Kind.TEXT && value.isEmpty()) {
            insert.setNull(position, Types.NULL);
            return;
        }
        switch (column.kind()) {
            case TEXT -> insert.setString(position, value);
            case WHOLE -> insert.setLong(position, column.number(value).longValue());
            case DECIMAL -> insert.setDouble(position, column.number(value).doubleValue());
        }
    }

    private byte[] bytes(Geometry shape) {
        var body = binary.write(several(shape));
        return ByteBuffer.allocate(header.length + body.length).put(header).put(body).array();
    }

    /** A layer is of one type: single lines and surfaces are written as several with one part. */
    private static Geometry several(Geometry shape) {
        return switch (shape) {
            case LineString line -> shape.getFactory().createMultiLineString(new LineString[]{line});
            case Polygon polygon -> shape.getFactory().createMultiPolygon(new Polygon[]{polygon});
            default -> shape;
        };
    }

    @Override
    public Written finish() throws IOException {
        try {
            insert.executeBatch();
            if (!extent.isNull()) {
                execute("UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?", extent.getMinX(),
                        extent.getMinY(), extent.getMaxX(), extent.getMaxY());
            }
            insert.close();
            connection.commit();
        } catch (SQLException unwritable) {
            throw new IOException(unwritable);
        }
        return new Written(features, names.renamed());
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException unwritable) {
            throw new IOException(unwritable);
        }
    }
}
