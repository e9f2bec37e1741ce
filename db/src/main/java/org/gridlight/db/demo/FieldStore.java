package org.gridlight.db.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.demo.Happening;
import org.gridlight.model.people.Role;
import org.locationtech.jts.geom.Geometry;

/** What the simulated field must know of the record to act in it. Holds no state; safe for use by many threads. */
public final class FieldStore {
    private static final int MOST = 6_000;

    private final Database database;

    public FieldStore(Database database) {
        this.database = database;
    }

    /**
     * Who may do what.
     *
     * @param byRole accounts by role, in order of their names
     * @param byUnit account by unit; those of a first level act for its second one too
     */
    public record Desks(Map<Role, List<String>> byRole, Map<Long, String> byUnit) {
        public Desks {
            byRole = Map.copyOf(byRole);
            byUnit = Map.copyOf(byUnit);
        }
    }

    /** Everybody in service. */
    public Desks desks() {
        return database.read(session -> {
            var mapper = session.getMapper(FieldMapper.class);
            var byRole = new LinkedHashMap<Role, List<String>>();
            var byUnit = new HashMap<Long, String>();
            for (var holder : mapper.selectHolders()) {
                Role.of(holder.role()).ifPresent(role -> {
                    byRole.computeIfAbsent(role, _ -> new ArrayList<>()).add(holder.account());
                    if (holder.departmentId() != null && role == Role.DEPARTMENT) {
                        byUnit.putIfAbsent(holder.departmentId(), holder.account());
                    }
                });
            }
            for (var unit : mapper.selectUnits()) {
                if (unit.parentId() != null && byUnit.containsKey(unit.parentId())) {
                    byUnit.putIfAbsent(unit.id(), byUnit.get(unit.parentId()));
                }
            }
            return new Desks(byRole, byUnit);
        });
    }

    /** Somebody who is on shift. @param responsibilityId his responsibility grid */
    public record Walker(long shiftId, long inspectorId, String code, Instant begins, long responsibilityId) {}

    /** Inspectors whose shift runs now, by the clock of the record. */
    public List<Walker> walkers() {
        return database.read(session -> session.getMapper(FieldMapper.class).selectOut()).stream()
                .map(out -> new Walker(out.shiftId(), out.inspectorId(), out.code(), out.begins(), out.gridId()))
                .toList();
    }

    /** Outlines of unit grids in degrees, by their responsibility grid. */
    public Map<Long, List<Geometry>> beats() {
        return database.read(session -> session.getMapper(FieldMapper.class).selectPieces()).stream()
                .collect(Collectors.groupingBy(FieldMapper.Piece::gridId,
                        Collectors.mapping(FieldMapper.Piece::outline, Collectors.toList())));
    }

    /** The last cases whose place is known; new ones are invented after them. */
    public List<Happening> happenings() {
        return database.read(session -> session.getMapper(FieldMapper.class).selectHappenings(MOST));
    }

    /** Whether the record holds the invented district. */
    public boolean isDemo() {
        return database.read(session -> SettingStore.demoSeed(session).isPresent());
    }
}
