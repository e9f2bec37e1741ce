package org.gridlight.model.register;

import java.util.Set;

/**
 * A number that stands for what is said of a component, so that a million of them are compared without keeping their
 * texts. Only fields that the file has count: what it does not speak of is not changed by it.
 *
 * @param fields what the file has
 */
public record ComponentPrint(Set<ComponentField> fields) {
    /** A millimetre: the same place read from two formats is the same. */
    private static final double STEPS_A_DEGREE = 1e8;

    public ComponentPrint {
        fields = Set.copyOf(fields);
    }

    /** Of a component that a file gives. */
    public long of(ImportedComponent one) {
        return of(one.name(), one.gridId(), one.longitude(), one.latitude(), one.accuracy(), one.authority(),
                one.owner(),
                one.keeper(), one.condition(), one.source(), one.material(), one.note());
    }

    /** Of what the record holds; texts are empty and keys 0 where it holds none. */
    public long of(String name, long gridId, double longitude, double latitude, String accuracy, long authority,
            long owner, long keeper, String condition, String source, String material, String note) {
        long print = mixed(place(longitude, latitude), gridId);
        print = text(print, ComponentField.NAME, name);
        print = text(print, ComponentField.ACCURACY, accuracy);
        print = key(print, ComponentField.AUTHORITY, authority);
        print = key(print, ComponentField.OWNER, owner);
        print = key(print, ComponentField.KEEPER, keeper);
        print = text(print, ComponentField.CONDITION, condition);
        print = text(print, ComponentField.SOURCE, source);
        print = text(print, ComponentField.MATERIAL, material);
        return text(print, ComponentField.NOTE, note);
    }

    /** Of a place, to the millimetre. */
    public static long place(double longitude, double latitude) {
        return mixed(Math.round(longitude * STEPS_A_DEGREE), Math.round(latitude * STEPS_A_DEGREE));
    }

    /** Of a place of a class. */
    public static long place(long classId, double longitude, double latitude) {
        return mixed(place(longitude, latitude), classId);
    }

    private long key(long print, ComponentField field, long key) {
        return fields.contains(field) ? mixed(print, key) : print;
    }

    private long text(long print, ComponentField field, String text) {
        if (!fields.contains(field)) {
            return print;
        }
        long all = mixed(print, text.length());
        for (int i = 0; i < text.length(); i++) {
            all = (all ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mixed(all, 0);
    }

    /** The finishing steps of splitmix64: every bit of both numbers counts in every bit of the result. */
    private static long mixed(long one, long other) {
        long all = one * 0x9E3779B97F4A7C15L + other + 0x7F4A7C15L;
        all = (all ^ all >>> 30) * 0xBF58476D1CE4E5B9L;
        all = (all ^ all >>> 27) * 0x94D049BB133111EBL;
        return all ^ all >>> 31;
    }
}
