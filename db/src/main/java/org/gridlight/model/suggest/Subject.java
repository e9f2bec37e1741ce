package org.gridlight.model.suggest;

/** What is suggested; kept in the record by its name. */
public enum Subject {
    /** The class of a report (类别), by its code. */
    CATEGORY,
    /** The unit a case is sent to (处置单位), by its code; its class is known then. */
    DEPARTMENT
}
