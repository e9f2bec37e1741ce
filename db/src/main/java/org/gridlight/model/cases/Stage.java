package org.gridlight.model.cases;

/** The stages of a case that have a clock of their own (环节). The words for people stand in the glossary. */
public enum Stage {
    ACCEPT,
    VERIFY,
    FILE,
    DISPATCH,
    HANDLE,
    CHECK,
    CLOSE,
    ARRIVE;

    /** Its number in the record: accept 1, verify 2, file 3, dispatch 4, handle 5, check 6, close 7, arrive 8. */
    public int number() {
        return ordinal() + 1;
    }
}
