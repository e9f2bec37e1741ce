package org.gridlight.model.people;

/**
 * A unit that handles cases (处置单位), as it is chosen from a list.
 *
 * @param parent  name of the unit it belongs to, null for a department itself
 * @param liaison contact at the unit, null when none is named
 */
public record Unit(long id, String code, String name, String kind, long parentId, String parent, String liaison,
        String telephone) {}
