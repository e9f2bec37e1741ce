package org.gridlight.db.people;

import java.util.List;
import java.util.stream.Stream;
import org.gridlight.db.Database;
import org.gridlight.model.people.OnDuty;

/** Whom one can call, by name. Staff only. Holds no state; safe for use by many threads. */
public final class StaffStore {
    private final Database database;

    public StaffStore(Database database) {
        this.database = database;
    }

    /** Inspectors and contacts of units whose name begins so. @param text not blank; @param most of each */
    public List<OnDuty> find(String text, int most) {
        var beginning = text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return database.read(session -> {
            var mapper = session.getMapper(StaffMapper.class);
            return Stream.concat(mapper.selectInspectors(beginning, most).stream(),
                    mapper.selectLiaisons(beginning, most).stream()).toList();
        });
    }
}
