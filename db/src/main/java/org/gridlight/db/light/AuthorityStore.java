package org.gridlight.db.light;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.light.AuthorityPulse;

/**
 * The one authority that evaluates lights, alarms and notices: an event of the database, each second. A workstation looks
 * whether it lives and may stand in for it. Holds no state; safe for use by many threads.
 */
public final class AuthorityStore {
    private final Database database;

    public AuthorityStore(Database database) {
        this.database = database;
    }

    /** Its sign of life. */
    public AuthorityPulse pulse() {
        return database.read(session -> {
            var row = mapper(session).select();
            return new AuthorityPulse(Optional.ofNullable(row.turnedAt()), row.turns(), row.holder(),
                    Optional.ofNullable(row.trouble())
                            .map(message -> new AuthorityPulse.Trouble(message, row.troubleAt())),
                    row.now());
        });
    }

    /** When it last evaluated, by the clock of the database; empty before the first time. */
    public Optional<Instant> lastTurn() {
        return pulse().lastTurn();
    }

    /** Evaluates now, unless somebody else does or did just now: of many that ask at once one works. */
    public void turn() {
        database.act(session -> {
            mapper(session).turn();
            return null;
        });
    }

    /** Stands in where nobody evaluates. To be called every few seconds; costs one small question when all is well. */
    public AuthorityPulse standIn() {
        var pulse = pulse();
        if (pulse.isAlive()) {
            return pulse;
        }
        turn();
        return pulse();
    }

    private static AuthorityMapper mapper(SqlSession session) {
        return session.getMapper(AuthorityMapper.class);
    }
}
