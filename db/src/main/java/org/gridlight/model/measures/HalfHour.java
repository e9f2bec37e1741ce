package org.gridlight.model.measures;

/**
 * Half an hour of a day.
 *
 * @param place    from 0, counted from the first moment of the day
 * @param reported cases reported in it
 * @param closed   cases closed in it
 */
public record HalfHour(int place, long reported, long closed) {}
