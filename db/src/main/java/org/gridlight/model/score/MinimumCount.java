package org.gridlight.model.score;

/**
 * From how many on a unit is ranked (参评下限).
 *
 * @param measure the measure that is compared
 * @param count   at least so many; a unit with none at all has no case, one below it is named as such
 */
public record MinimumCount(String measure, int count) {}
