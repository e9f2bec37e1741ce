package org.gridlight.db.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.db.register.ComponentMapper.ClassKey;
import org.gridlight.db.register.ComponentMapper.UnitKey;

/** Keys of the classes and units that files name. Not shared by threads. */
final class RegisterKeys {
    /** Several units have this name: none of them is chosen. */
    static final long AMBIGUOUS = Long.MIN_VALUE;
    /** No unit has this name. */
    static final long UNKNOWN = 0;

    private static final String PREFIX = "GB13-C";

    private final Map<String, ClassKey> byDigits = new HashMap<>();
    private final Map<String, List<ClassKey>> byName = new HashMap<>();
    private final Map<Long, ClassKey> byId = new HashMap<>();
    private final Map<String, Long> units = new HashMap<>();
    private final Map<String, Long> missing = new LinkedHashMap<>();
    private final Map<Long, String> begun = new HashMap<>();
    private final Map<Long, String> opened = new LinkedHashMap<>();
    private final boolean createMissing;

    RegisterKeys(List<ClassKey> classes, List<UnitKey> all, boolean createMissing) {
        this.createMissing = createMissing;
        for (var one : classes) {
            byDigits.put(one.digits(), one);
            byDigits.put(one.code(), one);
            byName.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one);
            byId.put(one.id(), one);
        }
        all.stream().filter(unit -> unit.inForce() || createMissing).forEach(this::add);
    }

    private void add(UnitKey unit) {
        if (!unit.inForce()) {
            begun.put(unit.id(), unit.name());
        }
        units.merge(unit.name(), unit.id(), (one, other) -> one.equals(other) ? one : AMBIGUOUS);
        units.put(unit.code(), unit.id());
    }

    /** The classes that a word names: digits, a whole code or a name; one when it is clear. */
    List<ClassKey> classes(String word) {
        var exact = byDigits.get(word.startsWith("C") && word.length() == 5 ? PREFIX + word.substring(1) : word);
        return exact != null ? List.of(exact) : byName.getOrDefault(word, List.of());
    }

    ClassKey classOf(long id) {
        return byId.get(id);
    }

    /** Key of a unit; below 0 for one that is to be made. */
    long unit(String name) {
        var known = units.get(name);
        if (known != null) {
            if (begun.containsKey(known)) {
                opened.put(known, begun.get(known));
            }
            return known;
        }
        return createMissing ? missing.computeIfAbsent(name, one -> -1L - missing.size()) : UNKNOWN;
    }

    /** Units that an import which was broken off began to make, and that are needed: names by key. */
    Map<Long, String> begun() {
        return Map.copyOf(opened);
    }

    /** Names of the units that are to be made, the n-th has the key -n. */
    List<String> missing() {
        return List.copyOf(missing.keySet());
    }
}
