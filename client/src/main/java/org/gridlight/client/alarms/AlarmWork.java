package org.gridlight.client.alarms;

/**
 * What a list of alarms has cost since it was made.
 *
 * @param compared how often two alarms were compared
 * @param filled   how often a cell was filled with an alarm
 * @param frames   how often the screen was shown something
 * @param chosen   what is chosen; empty for nothing
 * @param place    how far below the upper edge that stands, in pixels; not a number when nothing is chosen
 */
public record AlarmWork(long compared, long filled, int frames, String chosen, double place) {}
