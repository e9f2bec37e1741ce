package org.gridlight.db;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on a plain connection: batches of many thousand rows, statements that no mapper can hold. */
@FunctionalInterface
public interface BulkWork<R> {
    /** @param connection in a transaction; not to be committed, rolled back or closed here. */
    R on(Connection connection) throws SQLException;
}
