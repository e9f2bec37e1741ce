package org.gridlight.db.cases;

import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.model.cases.Finding;

/** What imports found that cannot be right. Holds no state; safe for use by many threads. */
public final class FindingStore {
    /**
     * One finding.
     *
     * @param file name of the file
     * @param line line in it, the header is line 1
     */
    public record Found(String file, int line, Finding finding, String column, String value) {}

    private final Database database;

    public FindingStore(Database database) {
        this.database = database;
    }

    /** All findings in the order of imports and lines; may block. */
    public List<Found> all() {
        return database.read(session -> session.getMapper(FindingMapper.class).selectAll());
    }
}
