package org.gridlight.db.grid;

import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.model.grid.ControlLine;

/** Planning control lines (规划控制线). Holds no state; safe for use by many threads. */
public final class ControlLineStore {
    private final Database database;

    public ControlLineStore(Database database) {
        this.database = database;
    }

    /** All in force, kind by kind in the order of their codes. */
    public List<ControlLine> all() {
        return database.read(session -> session.getMapper(ControlLineMapper.class).selectAll());
    }
}
