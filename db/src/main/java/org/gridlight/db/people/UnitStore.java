package org.gridlight.db.people;

import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.model.people.SubCentre;
import org.gridlight.model.people.Unit;

/** Units that handle cases. Holds no state; safe for use by many threads. */
public final class UnitStore {
    private final Database database;

    public UnitStore(Database database) {
        this.database = database;
    }

    /** Those that exist today, departments before their stations and teams. May block. */
    public List<Unit> all() {
        return database.read(session -> session.getMapper(UnitMapper.class).selectAll());
    }

    /** Sub-centres of the streets that exist today. May block. */
    public List<SubCentre> subCentres() {
        return database.read(session -> session.getMapper(UnitMapper.class).selectSubCentres());
    }
}
