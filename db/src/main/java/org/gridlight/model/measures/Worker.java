package org.gridlight.model.measures;

/** Whose work is counted. */
public enum Worker {
    /** A unit that handles cases (处置单位); key: its code. */
    DEPARTMENT,
    /** A street (街道); key: its area code. */
    STREET,
    /** An inspector (监督员); key: his staff number. */
    INSPECTOR,
    /** Somebody at a desk of the centre, in whatever post (受理员、值班长、派遣员); key: his account. */
    OPERATOR
}
