package org.gridlight.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;

/** A batch hides why it failed one cause deeper than a single statement does. */
class BatchFailureTest {
    @Test
    void aConnectionThatBrokeInABatchIsTold() {
        var failure = batch(new SQLNonTransientConnectionException("Socket error", "08000"));

        assertThat(Failure.isBrokenConnection(failure)).isTrue();
        assertThat(Failure.of(failure, "here")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.key()).isEqualTo("db.connectionLost"));
    }

    @Test
    void aDeadlockInABatchIsTriedAgain() {
        assertThat(Failure.isPassing(batch(new SQLException("Deadlock", "40001", 1213)))).isTrue();
    }

    @Test
    void anythingElseStaysADefect() {
        var failure = batch(new SQLException("Unknown column", "42S22", 1054));

        assertThat(Failure.of(failure, "here")).isSameAs(failure);
    }

    private static PersistenceException batch(SQLException why) {
        return new PersistenceException(new BatchUpdateException("flush failed", new int[0], why));
    }
}
