package org.gridlight.db.register;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.gridlight.db.Database;
import org.gridlight.db.register.ComponentMapper.UnitKey;
import org.gridlight.model.exchange.Column;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureSink;
import org.gridlight.model.exchange.FeatureSupply;
import org.gridlight.model.imports.FieldMapping;
import org.gridlight.model.register.ComponentField;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Gives out the components in force, in the columns and words in which the usual import takes them back. Holds no state;
 * safe for use by many threads.
 */
public final class ComponentStore {
    private static final int ROWS_A_FETCH = 5_000;
    /** A stored point: reference system, byte order and type, then longitude and latitude. */
    private static final int LONGITUDE = 9;
    private static final int LATITUDE = 17;
    /** The unit grid a component stands in; an import places it anew. */
    private static final String GRID = "BGCODE";
    private static final String ALL = """
            SELECT c.code, c.position, c.name, c.competent_department_id, c.owner_id, c.maintainer_id, c.condition_state,
                   c.accuracy, c.data_source, c.material, c.note, c.valid_from, c.changed_on, g.code,
                   CONCAT(k.major_code, k.minor_code)
              FROM component c
              JOIN category k ON k.id = c.category_id
              LEFT JOIN unit_grid g ON g.id = c.unit_grid_id
             WHERE c.valid_to IS NULL
             ORDER BY c.id""";

    private final Database database;
    private final FieldMapping<ComponentField> mapping;

    /** @param mapping the usual mapping of components: its first names and words are used */
    public ComponentStore(Database database, FieldMapping<ComponentField> mapping) {
        this.database = database;
        this.mapping = mapping;
    }

    /** The columns of an export. */
    public FeatureLayer layer(String name) {
        return new FeatureLayer(name,
                Stream.concat(Stream.of(ComponentField.values()).filter(field -> field != ComponentField.IN_USE)
                        .map(mapping::firstColumn), Stream.of(GRID)).map(Column::text).toList(),
                FeatureLayer.Shape.POINT);
    }

    /** All components in force as they stand at one moment, one at a time. */
    public FeatureSupply components() {
        return sink -> {
            var units = unitNames();
            database.patiently().read(session -> {
                try {
                    return give(session.getConnection(), units, sink);
                } catch (SQLException failure) {
                    throw new PersistenceException(failure);
                }
            });
        };
    }

    /** A name that several units have says nothing: those have their code instead. */
    private Map<Long, String> unitNames() {
        var units = database.read(session -> session.getMapper(ComponentMapper.class).selectUnits());
        var counts = new HashMap<String, Integer>();
        units.forEach(unit -> counts.merge(unit.name(), 1, Integer::sum));
        var names = new HashMap<Long, String>();
        for (UnitKey unit : units) {
            names.put(unit.id(), counts.get(unit.name()) == 1 ? unit.name() : unit.code());
        }
        return names;
    }

    private Void give(Connection connection, Map<Long, String> units, FeatureSink sink) throws SQLException {
        var factory = new GeometryFactory();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_A_FETCH);
            try (var rows = statement.executeQuery(ALL)) {
                long line = 0;
                while (rows.next()) {
                    var point = ByteBuffer.wrap(rows.getBytes(2)).order(ByteOrder.LITTLE_ENDIAN);
                    sink.accept(new Feature(++line, attributes(rows, units), factory.createPoint(
                            new Coordinate(point.getDouble(LONGITUDE), point.getDouble(LATITUDE)))));
                }
            }
        }
        return null;
    }

    private Map<String, String> attributes(ResultSet row, Map<Long, String> units) throws SQLException {
        var values = new EnumMap<ComponentField, String>(ComponentField.class);
        values.put(ComponentField.CODE, row.getString(1));
        values.put(ComponentField.NAME, row.getString(3));
        values.put(ComponentField.AUTHORITY, units.get(row.getLong(4)));
        values.put(ComponentField.OWNER, units.get(row.getLong(5)));
        values.put(ComponentField.KEEPER, units.get(row.getLong(6)));
        values.put(ComponentField.CONDITION, mapping.word(ComponentField.CONDITION, row.getString(7)));
        values.put(ComponentField.ACCURACY, row.getString(8));
        values.put(ComponentField.SOURCE, mapping.word(ComponentField.SOURCE, row.getString(9)));
        values.put(ComponentField.MATERIAL, row.getString(10));
        values.put(ComponentField.NOTE, row.getString(11));
        values.put(ComponentField.SINCE, row.getString(12));
        values.put(ComponentField.CHANGED, row.getString(13));
        values.put(ComponentField.CLASS, row.getString(15));
        var attributes = new LinkedHashMap<String, String>();
        values.forEach((field, value) -> {
            if (value != null) {
                attributes.put(mapping.firstColumn(field), value);
            }
        });
        if (row.getString(14) != null) {
            attributes.put(GRID, row.getString(14));
        }
        return attributes;
    }
}
