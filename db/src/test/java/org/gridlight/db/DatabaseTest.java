package org.gridlight.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    @Test
    void everySessionIsUtcStrictAndEncrypted() {
        assertThat(ask("SELECT @@time_zone")).isEqualTo("+00:00");
        assertThat(ask("SELECT @@sql_mode")).contains("STRICT_ALL_TABLES");
        assertThat(ask("SELECT @@collation_connection")).isEqualTo("utf8mb4_uca1400_ai_ci");
        assertThat(ask("SELECT @@collation_database")).isEqualTo("utf8mb4_uca1400_ai_ci");
        assertThat(ask("SELECT variable_value FROM information_schema.session_status WHERE variable_name='Ssl_cipher'"))
                .startsWith("TLS");
    }

    private static String ask(String query) {
        return DB.database().bulk(connection -> one(connection, query));
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
