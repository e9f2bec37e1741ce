package org.gridlight.db.duty;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.duty.DutyRow;
import org.gridlight.model.duty.DutyTableChange;

/** Reads the duty table (责任表); {@link DutyDeskStore} takes it in. Holds no state; safe for use by many threads. */
public final class DutyTableStore {
    private final Database database;

    public DutyTableStore(Database database) {
        this.database = database;
    }

    /** All rows by place and class. May block. */
    public List<DutyRow> rows() {
        return database.read(session -> mapper(session).selectRows());
    }

    /** Codes of all places that a row may be about. May block. */
    public Set<String> places() {
        return Set.copyOf(database.read(session -> mapper(session).selectPlaces()));
    }

    /** What a table would do in place of the one that holds. May block. */
    public DutyTableChange effect(List<DutyRow> after) {
        return database.read(session -> {
            var before = mapper(session).selectRows();
            long cases = mapper(session).selectWaiting().stream()
                    .filter(one -> unit(before, one) != unit(after, one)).count();
            return DutyTableChange.of(before, after, (int) cases);
        });
    }

    private static long unit(List<DutyRow> rows, DutyTableMapper.Waiting one) {
        var places = DutyRow.places(one.grid());
        var classes = DutyRow.classes(one.category());
        return rows.stream().filter(row -> places.contains(row.place()) && classes.contains(row.classCode()))
                .max(Comparator.<DutyRow>comparingInt(row -> row.place().length())
                        .thenComparingInt(row -> row.classCode().length()))
                .map(DutyRow::departmentId).orElse(0L);
    }

    /** Who answers for a class in a unit grid. @param grid its code, null outside every grid */
    public static Optional<DutyRow> holder(SqlSession session, String category, String grid) {
        return mapper(session).selectHolder(DutyRow.places(grid), DutyRow.classes(category)).stream().findFirst();
    }

    private static DutyTableMapper mapper(SqlSession session) {
        return session.getMapper(DutyTableMapper.class);
    }
}
