package org.gridlight.db.bench;

import java.time.YearMonth;
import java.time.ZoneId;
import org.gridlight.db.Database;
import org.gridlight.model.words.Refusal;

/**
 * Fills an empty record with a month of made-up cases, as many units, streets and grids as a large district has. For
 * measuring only; a record that has cases is refused.
 */
public final class MadeUpCaseStore {
    private static final int STREETS = 28;
    private static final int COMMUNITIES = 205;
    private static final int GRIDS = 8_562;
    private static final int DEPARTMENTS = 60;

    private final Database database;

    public MadeUpCaseStore(Database database) {
        this.database = database;
    }

    /**
     * The same numbers give the same cases. A record that was filled the same way before stays as it is.
     *
     * @param zone the centre's, in which the month begins
     * @throws Refusal when there are other cases
     */
    public void fill(YearMonth month, int cases, ZoneId zone) {
        database.write(session -> {
            var mapper = session.getMapper(MadeUpMapper.class);
            long present = mapper.countCases();
            if (present == cases && mapper.countOthers() == 0) {
                return 0;
            }
            if (present > 0 || mapper.countOthers() > 0) {
                throw Refusal.failed("bench.notEmpty", database.address(), present);
            }
            mapper.insertDepartments(DEPARTMENTS);
            mapper.insertDistrict();
            mapper.insertStreets(STREETS);
            mapper.insertCommunities(COMMUNITIES, STREETS);
            mapper.insertGrids(GRIDS, COMMUNITIES);
            return mapper.insertCases(cases, month.atDay(1).atStartOfDay(zone).toInstant(),
                    month.lengthOfMonth() * 86_400, mapper.selectFirstCategory(), DEPARTMENTS, STREETS, COMMUNITIES,
                    GRIDS);
        });
    }
}
