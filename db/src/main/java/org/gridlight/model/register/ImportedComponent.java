package org.gridlight.model.register;

import java.time.LocalDate;

/**
 * A component as a file gives it, with the keys of the record. Texts are empty and keys 0 where the file says nothing.
 *
 * @param line      in the file
 * @param code      number of its identity code; 0 while it has none
 * @param classId   its minor class
 * @param gridId    the unit grid it stands in
 * @param authority key of the unit; below 0 the n-th of those that are still to be made
 * @param since     first day; null: the day of the import
 * @param changed   day of the last change; null: not said
 * @param inUse     false when the file says that it was given up (作废)
 */
public record ImportedComponent(int line, long code, long classId, String name, long gridId, double longitude,
        double latitude, String accuracy, long authority, long owner, long keeper, String condition, String source,
        String material, String note, LocalDate since, LocalDate changed, boolean inUse) {
    /** The same under this code. */
    public ImportedComponent coded(long number) {
        return new ImportedComponent(line, number, classId, name, gridId, longitude, latitude, accuracy, authority,
                owner,
                keeper, condition, source, material, note, since, changed, inUse);
    }

    /** The same with other units. */
    public ImportedComponent ofUnits(long newAuthority, long newOwner, long newKeeper) {
        return new ImportedComponent(line, code, classId, name, gridId, longitude, latitude, accuracy, newAuthority,
                newOwner, newKeeper, condition, source, material, note, since, changed, inUse);
    }
}
