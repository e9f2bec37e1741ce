package org.gridlight.model.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the duty table (责任表): which unit answers for a class of matters at a place.
 *
 * @param place     code of a district, street, community or unit grid; empty for everywhere
 * @param classCode code of a class, of its major class, or GB13-C and GB13-E for all components or events; empty for all
 * @param unit      its name (责任单位)
 * @param person    who at the unit answers for it (责任人), null for the contact of the unit
 * @param telephone duty telephone of that person, null for that of the unit
 * @param changedAt when it became so; null for a row that is not in the record yet
 * @param changedBy who changed it; null with the moment, and for an import
 */
public record DutyRow(String place, String classCode, long departmentId, String unit, String person,
        String telephone, Instant changedAt, String changedBy) {
    private static final List<Integer> PLACES = List.of(6, 9, 12, 15);

    /** Codes of the places that a unit grid lies in, and its own; the empty one is everywhere. */
    public static List<String> places(String grid) {
        var places = new ArrayList<String>(List.of(""));
        if (grid != null) {
            PLACES.stream().filter(length -> grid.length() >= length).forEach(length -> places
                    .add(grid.substring(0, length)));
        }
        return places;
    }

    /** Codes of what a class belongs to, and its own: GB13-C, GB13-C01, GB13-C0104; the empty one is all. */
    public static List<String> classes(String code) {
        var kind = code.replaceFirst("\\d+$", "");
        var classes = new ArrayList<String>(List.of(""));
        for (int length = kind.length(); length < code.length(); length += 2) {
            classes.add(code.substring(0, length));
        }
        classes.add(code);
        return classes;
    }

    /** A row that somebody has written and nobody has kept yet. */
    public static DutyRow written(String place, String classCode, Holder holder) {
        return new DutyRow(place, classCode, holder.departmentId(), holder.unit(), holder.person(), holder.telephone(),
                null, null);
    }

    /** Who answers. The names mean what they mean in a row. */
    public record Holder(long departmentId, String unit, String person, String telephone) {}

    public Holder holder() {
        return new Holder(departmentId, unit, person, telephone);
    }

    /** What it is about; a table has one row about it. */
    public About about() {
        return new About(place, classCode);
    }

    /** A class at a place. */
    public record About(String place, String classCode) {}
}
