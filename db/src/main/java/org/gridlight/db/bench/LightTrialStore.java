package org.gridlight.db.bench;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;

/**
 * Lets the lights of a record for trials turn, and judges them as the authority does. For the owner. Holds no state.
 */
public final class LightTrialStore {
    private final Database database;

    public LightTrialStore(Database database) {
        this.database = database;
    }

    /** No clock turns for a month, and none is red. */
    public void calm(Instant at) {
        database.write(session -> mapper(session).calm(at));
    }

    /** So many clocks of handling turn red within one minute. @return how many did */
    public int turn(int clocks, Instant from) {
        return database.write(session -> mapper(session).turn(clocks, from));
    }

    /** Judges all boards at a moment, whether anything turned or not. */
    public void judge(Instant at) {
        database.write(session -> {
            mapper(session).judge(at);
            return null;
        });
    }

    /** The lights as they are kept: board, unit, light and counts. */
    public List<LightTrialMapper.UnitRow> lights() {
        return database.read(session -> mapper(session).selectLights());
    }

    /** How many changes of lights were written. */
    public long changes() {
        return database.read(session -> mapper(session).countChanges());
    }

    private static LightTrialMapper mapper(SqlSession session) {
        return session.getMapper(LightTrialMapper.class);
    }
}
