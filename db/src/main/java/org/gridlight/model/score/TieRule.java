package org.gridlight.model.score;

/**
 * One criterion that breaks equal totals (并列). When all criteria are equal too, the units share a rank: 1, 2, 2, 4.
 *
 * @param by        a measure, indicator or line
 * @param highFirst whether the higher value stands first
 */
public record TieRule(String by, boolean highFirst) {}
