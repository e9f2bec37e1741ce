package org.gridlight.db.embedded;

import org.gridlight.db.Account;
import org.gridlight.db.Database;

/** The statements a server carries out at every start before it lets anybody in. */
final class StartScript {
    /**
     * Seen with 11.4: after a kill a procedure was not found for many seconds, though its row was there. The tables of
     * procedures and events are small; made anew they take some milliseconds.
     */
    private static final String AFTER_A_KILL = "REPAIR TABLE mysql.proc, mysql.event;\n";

    private StartScript() {}

    /**
     * Gives the owner account the secret of the door, and sets the keeper to work: an event that shuts the server down
     * when nobody has been connected for a while. No program has to live for that, so nothing is left running when all
     * of them were killed. A client is known by the port it comes from; events and the server's own threads have none.
     *
     * @param killed whether the server before it did not leave by itself
     */
    static String of(Door door, ServerSettings settings, boolean killed) {
        return (killed ? AFTER_A_KILL : "") + """
                CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%2$s' REQUIRE SSL;
                ALTER USER '%1$s'@'%%' IDENTIFIED BY '%2$s' REQUIRE SSL;
                GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
                CREATE DATABASE IF NOT EXISTS %3$s CHARACTER SET utf8mb4 COLLATE %4$s;
                CREATE DATABASE IF NOT EXISTS %3$s_keeper CHARACTER SET utf8mb4 COLLATE %4$s;
                CREATE OR REPLACE TABLE %3$s_keeper.presence (
                  last_client DATETIME(6) NOT NULL COMMENT 'when a client was last connected, UTC',
                  stay_seconds INT NOT NULL COMMENT 'how long the server stays after that'
                ) ENGINE=MEMORY COMMENT='When the embedded server leaves; lives as long as it';
                INSERT INTO %3$s_keeper.presence VALUES (SYSDATE(6), %5$d);
                DELIMITER $$
                CREATE OR REPLACE DEFINER='%1$s'@'%%' EVENT %3$s_keeper.leave ON SCHEDULE EVERY 1 SECOND DO BEGIN
                  IF EXISTS (SELECT 1 FROM information_schema.processlist WHERE host LIKE '%%:%%') THEN
                    UPDATE %3$s_keeper.presence SET last_client = SYSDATE(6);
                  ELSEIF EXISTS (SELECT 1 FROM %3$s_keeper.presence
                      WHERE last_client < SYSDATE(6) - INTERVAL stay_seconds SECOND) THEN
                    SHUTDOWN;
                  END IF;
                END $$
                DELIMITER ;
                """.formatted(Account.OWNER, door.secret(), EmbeddedServer.DATABASE, Database.COLLATION,
                settings.idle().toSeconds());
    }
}
