package org.gridlight.db.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.gridlight.db.DatabaseFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the check of a server finds, on a server that is as it should be and on one that was spoilt. */
class ServerCheckStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    @Test
    void theServerOfTheTestsHasNothingThatStops() {
        assertThat(look(InstantSource.system())).filteredOn(ServerCheckStore.Finding::stops).isEmpty();
    }

    @Test
    void aClockThatIsWrongIsFound() {
        var late = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(-5));
        assertThat(look(late)).filteredOn(ServerCheckStore.Finding::stops).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("centreServer.check.clock");
            assertThat((long) finding.arguments().getFirst()).isBetween(290L, 310L);
        });
    }

    @Test
    void tooFewConnectionsAreFoundAndStopNothing() {
        var before = set("max_connections", 60);
        try {
            assertThat(look(InstantSource.system())).anySatisfy(finding -> {
                assertThat(finding.key()).isEqualTo("centreServer.check.connections");
                assertThat(finding.arguments()).contains(60L);
                assertThat(finding.stops()).isFalse();
            });
        } finally {
            set("max_connections", before);
        }
    }

    @Test
    void versionsAreComparedByNumber() {
        assertThat(ServerCheckStore.isNewEnough("10.11.6-MariaDB-0+deb12u1")).isTrue();
        assertThat(ServerCheckStore.isNewEnough("11.4.5-MariaDB")).isTrue();
        assertThat(ServerCheckStore.isNewEnough("10.6.18-MariaDB-log")).isFalse();
        assertThat(ServerCheckStore.isNewEnough("9.1.0")).isFalse();
    }

    private static List<ServerCheckStore.Finding> look(InstantSource clock) {
        return new ServerCheckStore(DB.database(), clock).look();
    }

    private static long set(String name, long value) {
        return DB.database().bulk(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT @@GLOBAL." + name)) {
                row.next();
                var before = row.getLong(1);
                statement.execute("SET GLOBAL " + name + " = " + value);
                return before;
            }
        });
    }
}
