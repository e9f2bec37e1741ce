package org.gridlight.db.exports;

import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.model.words.Refusal;

/** Puts the export of lists on record. Holds no state; safe for use by many threads. Every call may block. */
public final class ListExportStore {
    /** Longer names of lists are cut. */
    private static final int LONGEST = 120;

    private final Database database;

    public ListExportStore(Database database) {
        this.database = database;
    }

    /**
     * Says before it is written that a list leaves the house; the same act sent twice is one export.
     *
     * @param id     made by the client, a new one for every file
     * @param list   what the list is called
     * @param format XLSX or CSV
     * @param rows   how many lines it has
     * @throws Refusal when the account has nobody in service
     */
    public void log(UUID id, String list, String format, int rows) {
        var name = list.substring(0, Math.min(list.length(), LONGEST));
        var answer = database.act(session -> session.getMapper(ListExportMapper.class).log(id, name, format, rows));
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason());
        }
    }
}
