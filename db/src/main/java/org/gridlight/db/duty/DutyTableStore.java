package org.gridlight.db.duty;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.duty.DutyPlaces;
import org.gridlight.model.duty.DutyRow;
import org.gridlight.model.duty.DutyTableChange;
import org.gridlight.model.duty.DutyTableFile;

/** Reads the duty table (责任表); {@link DutyDeskStore} takes it in. Holds no state; safe for use by many threads. */
public final class DutyTableStore {
    /**
     * The table that holds.
     *
     * @param rows  by place and class
     * @param stamp tells it from another; whoever changes it says which he has seen
     */
    public record Table(List<DutyRow> rows, long stamp) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    private final Database database;

    public DutyTableStore(Database database) {
        this.database = database;
    }

    /** May block. */
    public Table table() {
        return database.read(session -> new Table(mapper(session).selectRows(), mapper(session).selectStamp()));
    }

    /** What the places and classes are called that a row may be about. May block. */
    public DutyPlaces names() {
        return database.read(session -> {
            var areas = mapper(session).selectAreas().stream().map(one -> new DutyPlaces.Named(one.code(), one.name()))
                    .toList();
            var classes = mapper(session).selectClasses().stream().map(one -> new DutyPlaces.Minor(one.code(), one
                    .name(), one.majorName(), one.component())).toList();
            return new DutyPlaces(areas, mapper(session).selectGrids(), classes);
        });
    }

    /** Reads files of this record. What is in the table may stay there even if its unit or place has ended. May block. */
    public DutyTableFile file(List<String> heading) {
        return database.read(session -> {
            var rows = mapper(session).selectRows();
            var units = new HashMap<String, Long>();
            rows.forEach(row -> units.put(row.unit(), row.departmentId()));
            mapper(session).selectUnits().forEach(unit -> units.put(unit.name(), unit.id()));
            var places = new HashSet<>(mapper(session).selectGrids());
            mapper(session).selectAreas().forEach(area -> places.add(area.code()));
            rows.forEach(row -> places.add(row.place()));
            var classes = mapper(session).selectClasses().stream().map(DutyTableMapper.Class::code).toList();
            return new DutyTableFile(new DutyTableFile.Known(units, places, classes), heading);
        });
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

    /**
     * Who answers for a class in a unit grid, with the contact of the unit where the table names no person.
     *
     * @param grid its code, null outside every grid
     */
    public static Optional<DutyRow> holder(SqlSession session, String category, String grid) {
        return mapper(session).selectHolder(DutyRow.places(grid), DutyRow.classes(category)).stream().findFirst();
    }

    /** The unit that a row names, and who there answers. */
    public static LikelyUnit likely(DutyRow row) {
        return LikelyUnit.byRule(row.departmentId(), row.unit(), LikelyUnit.Reason.DUTY)
                .with(row.person() == null && row.telephone() == null
                        ? null
                        : new LikelyUnit.Contact(row.person(), row.telephone()));
    }

    /** The same units with the contacts of those of which nobody is named yet. */
    public static List<LikelyUnit> withContacts(SqlSession session, List<LikelyUnit> units) {
        var asked = units.stream().filter(unit -> unit.contact() == null && unit.departmentId() != 0)
                .map(LikelyUnit::departmentId).collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return units;
        }
        var known = mapper(session).selectContacts(asked).stream().collect(Collectors.toMap(
                DutyTableMapper.Contact::departmentId,
                one -> new LikelyUnit.Contact(one.person(), one.telephone())));
        return units.stream().map(unit -> unit.contact() == null ? unit.with(known.get(unit.departmentId())) : unit)
                .toList();
    }

    private static DutyTableMapper mapper(SqlSession session) {
        return session.getMapper(DutyTableMapper.class);
    }
}
