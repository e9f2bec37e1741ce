package org.gridlight.client.alarms;

import java.util.Map;

/**
 * What follows a red light (红灯通知): how long it has stood, what the unit owes, who is next.
 *
 * @param day    days under red, today included
 * @param owed   how its explanation (情况说明) stands, in words; empty where none is owed
 * @param ladder where it goes next and to whom by name, in words; empty where it goes nowhere
 */
public record FollowUp(int day, String owed, String ladder) {
    /** Where they are asked for. */
    @FunctionalInterface
    public interface Source {
        /** Of the units that are red now, by the key of the unit. May block. */
        Map<Long, FollowUp> ofUnits();
    }
}
