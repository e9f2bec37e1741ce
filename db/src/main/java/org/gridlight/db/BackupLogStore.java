package org.gridlight.db;

/** Which backups were made (备份). Written by the owner of the record alone. Safe for use by many threads; may block. */
record BackupLogStore(Database database) {
    /** @param bytes size of the file; @param encrypted whether it needs a key */
    void add(long bytes, boolean encrypted) {
        database.bulk(connection -> {
            try (var row = connection.prepareStatement(
                    "INSERT INTO backup_log (made_at, bytes, encrypted) VALUES (UTC_TIMESTAMP(6), ?, ?)")) {
                row.setLong(1, bytes);
                row.setBoolean(2, encrypted);
                row.executeUpdate();
            }
            return null;
        });
    }
}
