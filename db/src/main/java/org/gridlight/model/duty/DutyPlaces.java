package org.gridlight.model.duty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the places and classes of the duty table are called. Immutable.
 *
 * @param areas   districts, streets and communities, the larger before the smaller
 * @param grids   codes of all unit grids
 * @param classes minor classes
 */
public record DutyPlaces(List<Named> areas, List<String> grids, List<Minor> classes) {
    public DutyPlaces {
        areas = List.copyOf(areas);
        grids = List.copyOf(grids);
        classes = List.copyOf(classes);
    }

    /** Something with a code and a name. */
    public record Named(String code, String name) {}

    /** A minor class (小类). @param majorName of the major class (大类) it belongs to */
    public record Minor(String code, String name, String majorName, boolean component) {}

    /** Name of an area by its code. */
    public Optional<String> area(String code) {
        return areas.stream().filter(one -> one.code().equals(code)).map(Named::name).findFirst();
    }

    /** Whether a row may be about it; the empty one is everywhere. */
    public boolean isPlace(String code) {
        return code.isEmpty() || area(code).isPresent() || grids.contains(code);
    }

    /**
     * Major and minor classes by their codes, a major class before its minor ones. The kinds, all components and all events,
     * have no name of their own and are left out.
     */
    public List<Named> classNames() {
        Map<String, Named> names = new LinkedHashMap<>();
        for (var one : classes) {
            var above = DutyRow.classes(one.code());
            if (above.size() > 3) {
                names.putIfAbsent(above.get(2), new Named(above.get(2), one.majorName()));
            }
            names.put(one.code(), new Named(one.code(), one.name()));
        }
        return new ArrayList<>(names.values());
    }

    /** Codes of the kinds that have classes: all components, all events. */
    public List<String> kinds() {
        return classes.stream().filter(one -> DutyRow.classes(one.code()).size() > 2)
                .map(one -> DutyRow.classes(one.code()).get(1)).distinct().toList();
    }
}
