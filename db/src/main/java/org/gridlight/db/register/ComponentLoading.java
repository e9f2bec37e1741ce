package org.gridlight.db.register;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.gridlight.db.BulkWork;
import org.gridlight.db.Progress;
import org.gridlight.model.register.ComponentCode;
import org.gridlight.model.register.ImportedComponent;

/**
 * Puts components into the record where nobody sees them yet, portion by portion, each in a transaction of its own: what is
 * in is in, when the import is broken off.
 */
final class ComponentLoading {
    private static final int ROWS_A_PACKET = 5_000;
    private static final int ROWS_A_PORTION = 50_000;
    private static final String INSERT = """
            INSERT INTO component_row (code, category_id, name, unit_grid_id, position, datum, accuracy,
                competent_department_id, owner_id, maintainer_id, condition_state, data_source, material, note, valid_from,
                changed_on, stage)
            VALUES (?, ?, ?, ?, ST_GeomFromWKB(?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Consumer<BulkWork<Void>> portions;
    private final Progress progress;
    private final List<Long> newUnits;
    private final String datum;
    private final LocalDate today;
    private final int stage;

    /**
     * @param portions carries out each portion in a transaction of its own
     * @param newUnits keys of the units that were made: the n-th for the key -n of a component
     */
    ComponentLoading(Consumer<BulkWork<Void>> portions, Progress progress, List<Long> newUnits, String datum,
            LocalDate today,
            int stage) {
        this.portions = portions;
        this.progress = progress;
        this.newUnits = newUnits;
        this.datum = datum;
        this.today = today;
        this.stage = stage;
    }

    void load(List<ImportedComponent> components) {
        for (int from = 0; from < components.size(); from += ROWS_A_PORTION) {
            progress.step("components.keeping", from, components.size());
            var portion = components.subList(from, Math.min(components.size(), from + ROWS_A_PORTION));
            portions.accept(connection -> insert(connection, portion));
        }
    }

    private Void insert(Connection connection, List<ImportedComponent> portion) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            int waiting = 0;
            for (var one : portion) {
                set(statement, one);
                statement.addBatch();
                if (++waiting == ROWS_A_PACKET) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
        return null;
    }

    private void set(PreparedStatement row, ImportedComponent one) throws SQLException {
        row.setString(1, ComponentCode.of(one.code()).toString());
        row.setLong(2, one.classId());
        row.setString(3, one.name());
        row.setLong(4, one.gridId());
        row.setBytes(5, point(one));
        row.setString(6, datum);
        text(row, 7, one.accuracy());
        key(row, 8, one.authority());
        key(row, 9, one.owner());
        key(row, 10, one.keeper());
        row.setString(11, one.condition());
        text(row, 12, one.source());
        text(row, 13, one.material());
        text(row, 14, one.note());
        row.setDate(15, Date.valueOf(one.since() == null ? today : one.since()));
        if (one.changed() == null) {
            row.setNull(16, Types.DATE);
        } else {
            row.setDate(16, Date.valueOf(one.changed()));
        }
        row.setInt(17, stage);
    }

    private static byte[] point(ImportedComponent one) {
        return ByteBuffer.allocate(21).order(ByteOrder.LITTLE_ENDIAN).put((byte) 1).putInt(1).putDouble(one.longitude())
                .putDouble(one.latitude()).array();
    }

    private static void text(PreparedStatement row, int column, String text) throws SQLException {
        if (text.isEmpty()) {
            row.setNull(column, Types.VARCHAR);
        } else {
            row.setString(column, text);
        }
    }

    private void key(PreparedStatement row, int column, long key) throws SQLException {
        if (key == 0) {
            row.setNull(column, Types.BIGINT);
        } else {
            row.setLong(column, real(key));
        }
    }

    /** The key of a unit that was made, for the one that stood for it. */
    private long real(long key) {
        return key < 0 ? newUnits.get((int) -key - 1) : key;
    }
}
