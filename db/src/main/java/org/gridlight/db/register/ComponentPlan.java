package org.gridlight.db.register;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.gridlight.db.register.KnownComponents.Standing;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.imports.FateMarks;
import org.gridlight.model.imports.LongIndex;
import org.gridlight.model.imports.RowFate;
import org.gridlight.model.register.ComponentCode;
import org.gridlight.model.register.ComponentField;
import org.gridlight.model.register.ComponentPrint;
import org.gridlight.model.register.ImportedComponent;

/** What an import of components changes: the rows of a file held against the record. Not shared by threads. */
final class ComponentPlan {
    /** Lamps and covers are not carried off: what is farther away under the same code is another one. */
    private static final double FARTHEST_MOVE_METRES = 500;
    private static final double METRES_A_DEGREE = 111_320;

    /** A component of the record with what it becomes. */
    record Change(long id, ImportedComponent to) {}

    private final KnownComponents known;
    private final ComponentPrint print;
    private final RegisterKeys keys;
    private final FateMarks marks;
    private final String codeColumn;
    private final boolean resuming;
    private final BitSet seen;
    private final List<RejectedRow> rejected;
    private final List<ImportedComponent> added = new ArrayList<>();
    private final List<Change> changed = new ArrayList<>();
    private final List<Long> gone = new ArrayList<>();
    private final Set<Long> classesOfFile = new HashSet<>();
    private int same;
    private int resumed;
    private int coded;

    /**
     * @param resuming whether rows that an import left when it was broken off are of this same file
     * @param rejected rows that cannot be taken; others are added
     */
    ComponentPlan(KnownComponents known, ComponentPrint print, RegisterKeys keys, FateMarks marks, String codeColumn,
            boolean resuming, List<RejectedRow> rejected) {
        this.known = known;
        this.print = print;
        this.keys = keys;
        this.marks = marks;
        this.codeColumn = codeColumn;
        this.resuming = resuming;
        this.rejected = rejected;
        this.seen = new BitSet(known.count());
    }

    /**
     * @param districtOf the district of a unit grid, for codes that are given
     * @param replace    whether what the file does not name, of the classes that it names, is given up
     */
    void take(List<ImportedComponent> components, LongFunction<String> districtOf, boolean replace) {
        var without = new ArrayList<ImportedComponent>();
        for (var one : components) {
            classesOfFile.add(one.classId());
            if (one.code() == 0) {
                without.add(one);
            } else {
                take(one, known.withCode(one.code()));
            }
        }
        takeUncoded(without, districtOf);
        if (replace) {
            known.each(Standing.IN_FORCE, i -> {
                if (!seen.get(i) && classesOfFile.contains(known.classId(i))) {
                    giveUp(i);
                }
            });
        }
    }

    private void take(ImportedComponent one, int index) {
        if (index < 0) {
            if (one.inUse()) {
                add(one);
            } else {
                same++;
            }
            return;
        }
        seen.set(index);
        switch (known.standing(index)) {
            case LEFT_OVER -> resume(one, index);
            case CLOSED -> closed(one);
            case IN_FORCE -> compare(one, index);
        }
    }

    private void closed(ImportedComponent one) {
        if (one.inUse()) {
            reject(one, "reject.codeGivenUp");
        } else {
            same++;
        }
    }

    /** A row that an import put in before it was broken off; it stays where it is still right. */
    private void resume(ImportedComponent one, int index) {
        if (resuming && one.inUse() && print.of(one) == known.print(index) && known.classId(index) == one.classId()) {
            resumed++;
            marks.add(RowFate.ADDED, one.longitude(), one.latitude());
        } else {
            seen.clear(index);
            take(one.coded(known.code(index)), -1);
        }
    }

    private void compare(ImportedComponent read, int index) {
        long owner = known.decidedOwner(index);
        var one = owner == 0 ? read : read.ofUnits(read.authority(), owner, read.keeper());
        if (!one.inUse()) {
            giveUp(index);
        } else if (known.classId(index) != one.classId()) {
            reject(one, "reject.codeClass");
        } else if (metres(one, index) > FARTHEST_MOVE_METRES) {
            reject(one, "reject.codeElsewhere");
        } else if (print.of(one) == known.print(index)) {
            same++;
        } else {
            changed.add(new Change(known.id(index), one));
            marks.add(RowFate.CHANGED, one.longitude(), one.latitude());
        }
    }

    private double metres(ImportedComponent one, int index) {
        double narrow = Math.cos(Math.toRadians(one.latitude()));
        return METRES_A_DEGREE * Math.hypot((one.longitude() - known.longitude(index)) * narrow,
                one.latitude() - known.latitude(index));
    }

    /** Without codes, class and place tell whether the record has a component; what is new is given the next code. */
    private void takeUncoded(List<ImportedComponent> without, LongFunction<String> districtOf) {
        if (without.isEmpty()) {
            return;
        }
        var byPlace = known.byPlace(resuming);
        var inFile = new LongIndex();
        var serials = new HashMap<Long, Integer>();
        for (int i = 0; i < known.count(); i++) {
            countSerial(serials, known.code(i));
        }
        added.forEach(one -> countSerial(serials, one.code()));
        for (var one : without) {
            long place = ComponentPrint.place(one.classId(), one.longitude(), one.latitude());
            int index = byPlace.get(place);
            if (inFile.putIfAbsent(place, one.line()) >= 0) {
                reject(one, "reject.samePlace");
            } else if (index >= 0) {
                take(one.coded(known.code(index)), index);
            } else {
                giveCode(one, districtOf.apply(one.gridId()), serials);
            }
        }
    }

    private static void countSerial(Map<Long, Integer> serials, long code) {
        var parts = ComponentCode.of(code);
        serials.merge(parts.series(), parts.serial(), Math::max);
    }

    private void giveCode(ImportedComponent one, String district, Map<Long, Integer> serials) {
        var first = new ComponentCode(district, keys.classOf(one.classId()).digits(), 0);
        int serial = serials.merge(first.series(), 1, Integer::sum);
        if (serial > ComponentCode.LAST_SERIAL) {
            reject(one, "reject.serialsFull");
        } else if (one.inUse()) {
            coded++;
            add(one.coded(new ComponentCode(first.district(), first.kind(), serial).number()));
        } else {
            same++;
        }
    }

    private void add(ImportedComponent one) {
        added.add(one);
        marks.add(RowFate.ADDED, one.longitude(), one.latitude());
    }

    private void giveUp(int index) {
        gone.add(known.id(index));
        marks.add(RowFate.GONE, known.longitude(index), known.latitude(index));
    }

    private void reject(ImportedComponent one, String reason) {
        rejected.add(
                new RejectedRow(one.line(), codeColumn, one.code() == 0 ? "" : ComponentCode.of(one.code()).toString(),
                        reason));
        marks.add(RowFate.REJECTED, one.longitude(), one.latitude());
    }

    /** Fields of which the file speaks. */
    Set<ComponentField> fields() {
        return print.fields();
    }

    /** Those that must be put in; without those that a broken-off import has put in. */
    List<ImportedComponent> added() {
        return added;
    }

    /** How many of the new ones an import that was broken off has put in. */
    int resumed() {
        return resumed;
    }

    List<Change> changed() {
        return changed;
    }

    /** Keys of the components that are given up. */
    List<Long> gone() {
        return gone;
    }

    /** The highest key of the record that no import which was broken off gave. */
    long lastKey() {
        return known.lastKey();
    }

    /** How many stay as they are. */
    int same() {
        return same;
    }

    /** How many were given a code. */
    int coded() {
        return coded;
    }

    /** Keys of rows that a broken-off import left and that nobody needs. */
    List<Long> leftOver() {
        var keys = new ArrayList<Long>();
        known.each(Standing.LEFT_OVER, i -> {
            if (!seen.get(i)) {
                keys.add(known.id(i));
            }
        });
        return keys;
    }

    boolean changesNothing() {
        return added.isEmpty() && resumed == 0 && changed.isEmpty() && gone.isEmpty();
    }
}
