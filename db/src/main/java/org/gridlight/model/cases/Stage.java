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
    ARRIVE
}
