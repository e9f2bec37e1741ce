package org.gridlight.db.map;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridlight.model.map.KeyRanges;
import org.gridlight.model.map.MapGround.ComponentClass;
import org.gridlight.model.map.PackedComponents;
import org.gridlight.model.map.World;

/**
 * Reads all components into packed arrays as they come from the server, never as rows: an object for each of more than a
 * million would take longer than the reading.
 */
final class ComponentReading {
    private static final int ROWS_A_FETCH = 20_000;
    /** A stored point: reference system, byte order and type, then longitude and latitude. */
    private static final int LONGITUDE = 9;
    private static final int LATITUDE = 17;
    private static final String ALL = "SELECT id, category_id, position FROM component WHERE valid_to IS NULL";

    private long[] ids = new long[1 << 16];
    private short[] kinds = new short[1 << 16];
    private int[] xs = new int[1 << 16];
    private int[] ys = new int[1 << 16];
    private int count;

    private ComponentReading() {}

    static PackedComponents of(Connection connection, List<ComponentClass> classes) throws SQLException {
        return read(connection, classes, ALL);
    }

    /** Those with keys in these ranges. */
    static PackedComponents of(Connection connection, List<ComponentClass> classes, KeyRanges ranges)
            throws SQLException {
        return read(connection, classes, ranges.ranges().stream()
                .map(range -> "id BETWEEN " + range.first() + " AND " + range.last())
                .collect(Collectors.joining(" OR ", ALL + " AND (", ")")));
    }

    private static PackedComponents read(Connection connection, List<ComponentClass> classes, String question)
            throws SQLException {
        var places = IntStream.range(0, classes.size()).boxed()
                .collect(Collectors.toMap(i -> classes.get(i).id(), Integer::shortValue));
        var reading = new ComponentReading();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_A_FETCH);
            try (var rows = statement.executeQuery(question)) {
                while (rows.next()) {
                    reading.add(rows.getLong(1), kind(places, rows.getLong(2)), rows.getBytes(3));
                }
            }
        }
        return reading.packed();
    }

    private static short kind(Map<Long, Short> places, long category) throws SQLException {
        var place = places.get(category);
        if (place == null) {
            throw new SQLException("Component of class " + category + ", which came while the map was read");
        }
        return place;
    }

    private void add(long id, short kind, byte[] position) {
        if (count == ids.length) {
            int size = count * 2;
            ids = Arrays.copyOf(ids, size);
            kinds = Arrays.copyOf(kinds, size);
            xs = Arrays.copyOf(xs, size);
            ys = Arrays.copyOf(ys, size);
        }
        var point = ByteBuffer.wrap(position).order(ByteOrder.LITTLE_ENDIAN);
        ids[count] = id;
        kinds[count] = kind;
        xs[count] = World.x(point.getDouble(LONGITUDE));
        ys[count++] = World.y(point.getDouble(LATITUDE));
    }

    private PackedComponents packed() {
        return PackedComponents.of(Arrays.copyOf(ids, count), Arrays.copyOf(kinds, count), Arrays.copyOf(xs, count),
                Arrays.copyOf(ys, count));
    }
}
