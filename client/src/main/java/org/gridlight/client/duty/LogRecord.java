package org.gridlight.client.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.db.duty.HandoverStore;
import org.gridlight.model.duty.DutyEntry;

/** Where the duty log is read and written. All may block; called off the FX thread, by several threads. */
interface LogRecord {
    /** Entries from a moment to before another, by time. */
    List<DutyEntry> entries(Instant from, Instant to);

    /** @param id of the wish; sent again with it, it is done once */
    void write(UUID id, DutyEntry.New entry);

    /** That of the record. */
    static LogRecord stored(Database database) {
        var store = new HandoverStore(database);
        return new LogRecord() {
            @Override
            public List<DutyEntry> entries(Instant from, Instant to) {
                return store.entries(from, to);
            }

            @Override
            public void write(UUID id, DutyEntry.New entry) {
                store.write(id, entry);
            }
        };
    }
}
