package org.gridlight.client.wall;

/** The pages of a wall. Words in the messages under {@code wall.page.NAME}. */
enum WallPageName {
    /** Map of the streets, figures of the day, the ten units with most overdue. */
    STREETS,
    /** The units as tiles, worst first. */
    UNITS,
    /** All communities, each where it always stands. */
    COMMUNITIES,
    /** What calls for somebody now, and the hours of the day. */
    ALARMS
}
