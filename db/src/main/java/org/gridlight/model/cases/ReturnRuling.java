package org.gridlight.model.cases;

/** What a return was found to be (裁定). The words for people stand in the glossary under {@code ruling.NAME}. */
public enum ReturnRuling {
    /** 错派: sent to the wrong unit; the lost time is the dispatcher's. */
    MISDIRECTED,
    /** 推诿: it was this unit's; only the decision of a dispute says so. */
    SHIRKED,
    OTHER
}
