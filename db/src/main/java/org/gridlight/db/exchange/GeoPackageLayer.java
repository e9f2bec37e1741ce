package org.gridlight.db.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.exchange.CrsText;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;

/**
 * A table of features and what the GeoPackage says about it.
 *
 * @param keyColumn the primary key, which is no attribute; empty text when there is none
 * @param system    the number of the coordinate system inside the file
 */
record GeoPackageLayer(String table, String geometryColumn, String keyColumn, int system) {
    private static final int UNDEFINED_METRES = -1;
    private static final int UNDEFINED_DEGREES = 0;

    /** @throws Refusal when there is none, or several and none is named */
    static GeoPackageLayer of(Connection connection, String file, Optional<String> wanted) throws SQLException {
        var all = all(connection);
        if (all.isEmpty()) {
            throw Refusal.failed("exchange.gpkg.noLayer", file);
        }
        var fitting = all.stream().filter(layer -> wanted.isEmpty() || layer.table.equals(wanted.get())).toList();
        if (fitting.size() != 1) {
            throw Refusal.wrongUse("exchange.layer", file,
                    String.join(", ", all.stream().map(GeoPackageLayer::table).toList()));
        }
        return fitting.getFirst();
    }

    /** Plain tables only: a view of a file that came from outside could compute for ever. */
    private static List<GeoPackageLayer> all(Connection connection) throws SQLException {
        var layers = new ArrayList<GeoPackageLayer>();
        if (!tellsByTables(connection)) {
            return layers;
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT g.table_name, g.column_name, g.srs_id,
                               (SELECT t.name FROM pragma_table_info(g.table_name) t WHERE t.pk = 1)
                        FROM gpkg_geometry_columns g JOIN sqlite_master m ON lower(m.name) = lower(g.table_name)
                        WHERE g.column_name IS NOT NULL AND m.type = 'table' AND upper(m.sql) NOT LIKE 'CREATE VIRTUAL%'
                        ORDER BY g.table_name""")) {
            while (rows.next()) {
                var key = rows.getString(4);
                layers.add(new GeoPackageLayer(rows.getString(1), rows.getString(2), key == null ? "" : key,
                        rows.getInt(3)));
            }
        }
        return layers;
    }

    private static boolean tellsByTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("""
                SELECT count(*) FROM sqlite_master WHERE type = 'table' AND upper(sql) NOT LIKE 'CREATE VIRTUAL%'
                AND lower(name) IN ('gpkg_geometry_columns', 'gpkg_spatial_ref_sys')""")) {
            return row.next() && row.getInt(1) == 2;
        }
    }

    /** The system as the register names it, else as its text gives it; empty when the file says that it is not known. */
    Optional<SourceCrs> crs(Connection connection, String file) throws SQLException {
        if (system == UNDEFINED_METRES || system == UNDEFINED_DEGREES) {
            return Optional.empty();
        }
        try (var statement = connection.prepareStatement(
                "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?")) {
            statement.setInt(1, system);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw Refusal.failed("exchange.crs.unknown", file, system);
                }
                var text = row.getString(3);
                return SourceCrs.known(row.getString(1) + ":" + row.getInt(2))
                        .or(() -> Optional.of(CrsText.read(text == null ? "" : text, file)));
            }
        }
    }
}
