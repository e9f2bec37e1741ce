package org.gridlight.client.wall;

import java.time.Instant;
import java.util.Optional;
import org.gridlight.client.live.Connection;

/**
 * All that a wall shows at one moment, besides the time. Immutable.
 *
 * @param ground  empty until it is read, as are board, day and alarms
 * @param changed when a case changed last, as far as it was heard here
 * @param failed  why the ground could not be read, in words; empty when it could
 */
record WallState(Optional<WallGround> ground, Optional<WallBoard> board, Optional<WallDay> day,
        Optional<WallAlarms> alarms, Connection connection, Optional<Instant> changed, String failed) {
    /** Nothing is known yet. */
    static final WallState NOTHING = new WallState(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), new Connection.Connecting(), Optional.empty(), "");

    /** Whether what is shown is of an earlier moment. */
    boolean isCut() {
        return connection instanceof Connection.Cut;
    }

    /** Whether it is proven that what is shown is so now. */
    boolean isFresh() {
        return connection instanceof Connection.Connected && board.isPresent();
    }

    WallState withGround(WallGround read) {
        return new WallState(Optional.of(read), board, day, alarms, connection, changed, "");
    }

    WallState withBoard(WallBoard counted) {
        return new WallState(ground, Optional.of(counted), day, alarms, connection, changed, failed);
    }

    WallState withDay(WallDay counted) {
        return new WallState(ground, board, Optional.of(counted), alarms, connection, changed, failed);
    }

    WallState withAlarms(WallAlarms read) {
        return new WallState(ground, board, day, Optional.of(read), connection, changed, failed);
    }

    WallState withConnection(Connection now) {
        return new WallState(ground, board, day, alarms, now, changed, failed);
    }

    WallState withChange(Instant at) {
        return new WallState(ground, board, day, alarms, connection, Optional.of(at), failed);
    }

    WallState withFailure(String why) {
        return new WallState(ground, board, day, alarms, connection, changed, why);
    }
}
