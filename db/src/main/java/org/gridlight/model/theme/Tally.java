package org.gridlight.model.theme;

/**
 * What was counted of one unit.
 *
 * @param code  of the unit grid or area
 * @param part  what is counted
 * @param whole among how many, for a share; else 0
 */
public record Tally(String code, long part, long whole) {}
