package org.gridlight.db.register;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.gridlight.model.imports.LongIndex;
import org.gridlight.model.register.ComponentPrint;

/**
 * All components that the record has ever had, packed: code, key, place and a number that stands for the rest; with those
 * of an import that was broken off. Read as they come from the server, never as rows. Not shared by threads.
 */
final class KnownComponents {
    private static final int ROWS_A_FETCH = 20_000;
    /** A stored point: reference system, byte order and type, then longitude and latitude. */
    private static final int LONGITUDE = 9;
    private static final int LATITUDE = 17;
    private static final String ALL = """
            SELECT r.id, r.code, r.category_id, r.name, r.unit_grid_id, r.position, r.accuracy, r.competent_department_id,
                   r.owner_id, r.maintainer_id, r.condition_state, r.data_source, r.material, r.note,
                   r.valid_to IS NULL, r.stage > v.stage, r.owner_decided_on IS NOT NULL
              FROM component_row r JOIN component_validity v ON v.id = 1""";

    /** What a row of the record is to an import. */
    enum Standing {
        /** In use. */
        IN_FORCE,
        /** Given up; its code is never given again. */
        CLOSED,
        /** Left by an import that was broken off; nobody sees it. */
        LEFT_OVER
    }

    private final ComponentPrint print;
    private final LongIndex byCode = new LongIndex();
    private final Map<Integer, Long> decidedOwners = new HashMap<>();
    private long[] codes = new long[1 << 12];
    private long[] ids = new long[1 << 12];
    private long[] prints = new long[1 << 12];
    private long[] classes = new long[1 << 12];
    private double[] longitudes = new double[1 << 12];
    private double[] latitudes = new double[1 << 12];
    private Standing[] standings = new Standing[1 << 12];
    private int count;

    private KnownComponents(ComponentPrint print) {
        this.print = print;
    }

    static KnownComponents read(Connection connection, ComponentPrint print) throws SQLException {
        var known = new KnownComponents(print);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_A_FETCH);
            try (var rows = statement.executeQuery(ALL)) {
                while (rows.next()) {
                    known.add(rows);
                }
            }
        }
        return known;
    }

    private void add(ResultSet row) throws SQLException {
        if (count == ids.length) {
            grow();
        }
        var point = ByteBuffer.wrap(row.getBytes(6)).order(ByteOrder.LITTLE_ENDIAN);
        longitudes[count] = point.getDouble(LONGITUDE);
        latitudes[count] = point.getDouble(LATITUDE);
        ids[count] = row.getLong(1);
        codes[count] = Long.parseLong(row.getString(2));
        classes[count] = row.getLong(3);
        prints[count] = print.of(text(row, 4), row.getLong(5), longitudes[count], latitudes[count], text(row, 7),
                row.getLong(8), row.getLong(9), row.getLong(10), text(row, 11), text(row, 12), text(row, 13),
                text(row, 14));
        standings[count] = row.getBoolean(16)
                ? Standing.LEFT_OVER
                : row.getBoolean(15) ? Standing.IN_FORCE : Standing.CLOSED;
        if (row.getBoolean(17)) {
            decidedOwners.put(count, row.getLong(9));
        }
        byCode.putIfAbsent(codes[count], count);
        count++;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private void grow() {
        int size = count * 2;
        codes = Arrays.copyOf(codes, size);
        ids = Arrays.copyOf(ids, size);
        prints = Arrays.copyOf(prints, size);
        classes = Arrays.copyOf(classes, size);
        longitudes = Arrays.copyOf(longitudes, size);
        latitudes = Arrays.copyOf(latitudes, size);
        standings = Arrays.copyOf(standings, size);
    }

    /** The highest key of those that are seen or were; 0 when there are none. */
    long lastKey() {
        long last = 0;
        for (int i = 0; i < count; i++) {
            last = standings[i] == Standing.LEFT_OVER ? last : Math.max(last, ids[i]);
        }
        return last;
    }

    int count() {
        return count;
    }

    /** Place of the component with this code; -1 when there is none. */
    int withCode(long code) {
        return byCode.get(code);
    }

    /** Those not given up, by class and place: for files without codes. The first of several at one place counts. */
    LongIndex byPlace(boolean withLeftOver) {
        var places = new LongIndex();
        each(Standing.IN_FORCE, i -> places.putIfAbsent(place(i), i));
        if (withLeftOver) {
            each(Standing.LEFT_OVER, i -> places.putIfAbsent(place(i), i));
        }
        return places;
    }

    private long place(int index) {
        return ComponentPrint.place(classes[index], longitudes[index], latitudes[index]);
    }

    /** Calls for each one that stands so. */
    void each(Standing standing, IntConsumer use) {
        for (int i = 0; i < count; i++) {
            if (standings[i] == standing) {
                use.accept(i);
            }
        }
    }

    long code(int index) {
        return codes[index];
    }

    long id(int index) {
        return ids[index];
    }

    long print(int index) {
        return prints[index];
    }

    long classId(int index) {
        return classes[index];
    }

    double longitude(int index) {
        return longitudes[index];
    }

    double latitude(int index) {
        return latitudes[index];
    }

    Standing standing(int index) {
        return standings[index];
    }

    /** The owner that a leader's decision settled (权属争议): no file takes that back. 0 when there was none. */
    long decidedOwner(int index) {
        return decidedOwners.getOrDefault(index, 0L);
    }
}
