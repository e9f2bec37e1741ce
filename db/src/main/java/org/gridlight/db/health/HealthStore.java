package org.gridlight.db.health;

import java.time.Instant;
import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.model.health.HealthSign;

/** Whether the centre runs well. Holds no state; safe for use by many threads; every call may block. */
public final class HealthStore {
    private static final int LONGEST_NAME = 40;

    private final Database database;

    public HealthStore(Database database) {
        this.database = database;
    }

    /**
     * Says how this workstation is; said again it replaces what was said before.
     *
     * @param seat    name of the workstation
     * @param program version of the program
     * @param clock   what its own clock says
     * @param seen    number of the last change it has heard of
     */
    public void tell(String seat, String program, Instant clock, long seen) {
        var version = program.substring(0, Math.min(LONGEST_NAME, program.length()));
        database.write(session -> {
            session.getMapper(HealthMapper.class).tell(seat, version, clock, seen);
            return null;
        });
    }

    /** What the server says, workstations of the last day last; empty for whoever is no system administrator. */
    public List<HealthSign> signs() {
        return database.read(session -> session.getMapper(HealthMapper.class).signs());
    }
}
