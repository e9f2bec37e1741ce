package org.gridlight.client.packages;

import org.gridlight.model.packages.UnitExchange;

/** The lists of the desk, in the order of their tabs. */
enum PackageList {
    /** Units for which cases wait. */
    WAITING,
    /** Units that owe answers. */
    OWED,
    /** All that have a key. */
    ALL;

    /** Key of what it is called. */
    String word() {
        return "packages.list." + name();
    }

    /** The one after it, round. */
    PackageList next() {
        return values()[(ordinal() + 1) % values().length];
    }

    boolean holds(UnitExchange unit) {
        return switch (this) {
            case WAITING -> unit.waiting() > 0;
            case OWED -> unit.owed() > 0;
            case ALL -> true;
        };
    }

    /** What is counted of a unit in this list. */
    int count(UnitExchange unit) {
        return switch (this) {
            case WAITING -> unit.waiting();
            case OWED -> unit.owed();
            case ALL -> 1;
        };
    }
}
