package org.gridlight.model.alarm;

/**
 * How fast somebody is wanted (优先级), the least first. The aim is that of EEMUA 191: of all alarms 5 % high, 15 % medium,
 * 80 % low; which kind at which severity has which is data.
 */
public enum AlarmPriority {
    LOW(80),
    MEDIUM(15),
    HIGH(5);

    private final int aim;

    AlarmPriority(int aim) {
        this.aim = aim;
    }

    /** Key of its word. */
    public String word() {
        return "alarmPriority." + name();
    }

    /** The share of all alarms that it should have, in percent. */
    public int aim() {
        return aim;
    }
}
