package org.gridlight.db.exchange;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/** Opens SQLite files. */
public final class SqliteFile {
    /** What every SQLite file begins with. */
    static final String MAGIC = "SQLite format 3\0";

    /** No value of ours is longer, in bytes; one that says so is not read into memory. */
    private static final int LONGEST_VALUE = 64 * 1024 * 1024;

    private SqliteFile() {}

    /** A file that somebody gave us: never written, its own functions and views never run. */
    public static Connection openToRead(Path path) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var connection = config.createConnection(address(path));
        try (var statement = connection.createStatement()) {
            connection.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA mmap_size = 0");
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    /** A new file that nobody else sees yet, so that nothing of it has to be safe before it is complete. */
    static Connection create(Path path) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setApplicationId(0x47504B47);
        config.setUserVersion(10300);
        return config.createConnection(address(path));
    }

    /** As an address, so that no letter of a name is taken for an option. */
    private static String address(Path path) {
        return "jdbc:sqlite:" + path.toAbsolutePath().toUri();
    }

    /** A name inside a statement. */
    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
