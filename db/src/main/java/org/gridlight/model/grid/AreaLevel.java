package org.gridlight.model.grid;

/** The levels of administration above a unit grid, highest first. */
public enum AreaLevel {
    /** City (市), coded by the first four digits of GB/T 2260 and two zeros. May be missing: a centre is of a district. */
    CITY,
    /** District or county (区县), coded by GB/T 2260. */
    DISTRICT,
    /** Street or town (街道、乡镇), coded by GB/T 10114. */
    STREET,
    /** Community or village (社区、村). Every unit grid belongs to exactly one. */
    COMMUNITY
}
