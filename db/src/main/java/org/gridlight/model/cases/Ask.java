package org.gridlight.model.cases;

import java.util.Locale;

/** What an action may ask for besides opinion, unit and verdict; told in the detail of the act under {@link #key()}. */
public enum Ask {
    /** A reason of the action's own list: its code. */
    REASON,
    /** Until when: a moment in UTC, {@code 2026-07-16T08:40:00Z}. */
    UNTIL,
    /** Units that work together with the one that leads (协办单位): a list of keys. */
    UNITS,
    /** A team of the own unit (班组), named as the unit of the act. */
    TEAM,
    /** Another case: its key. */
    CASE,
    /** A request that is pending: its key. */
    REQUEST,
    /** A level: STREET or DISTRICT. */
    LEVEL,
    /** Which leader decided: his name. */
    LEADER,
    /**
     * How content the reporter is: a name of {@link Satisfaction}. Whether he says that it is solved is the verdict of the
     * act; it must be told when he is not content.
     */
    SATISFACTION,
    /** Under which filing condition (立案条件): its key. */
    CONDITION;

    /** Name in the detail of an act. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
