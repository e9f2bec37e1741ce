package org.gridlight.model.demo;

/**
 * A unit that handles cases, or a station, team or contractor of one.
 *
 * @param id       from 1
 * @param parentId 0 for a unit itself
 * @param kind     a name of column {@code kind} of departments
 * @param group    group of like units in which it is ranked (考评组); null for the second level
 */
public record DemoUnit(int id, int parentId, String code, String name, String kind, String group, String liaison,
        String telephone, String responsible, String deputy) {}
