package org.gridlight.client.map.choose;

/** What is done with what was chosen before. */
public enum Combine {
    /** It is chosen no more. */
    REPLACE,
    /** What is chosen now comes to it (Shift). */
    ADD,
    /** What is chosen now goes from it (Ctrl). */
    TAKE
}
