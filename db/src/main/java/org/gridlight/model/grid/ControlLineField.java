package org.gridlight.model.grid;

/** What a file of control lines may say of one of them, in the words of the mapping file {@code control-lines.yaml}. */
public enum ControlLineField {
    /** Number of the line in its plan. */
    CODE,
    /** Name. */
    NAME,
    /** Which of the five (五线). */
    KIND,
    /** Plan or decision it rests on (依据). */
    BASIS
}
