package org.gridlight.model.cases;

/** At which level a matter is, and at which it was solved (办结层级), the lowest first. */
public enum CaseLevel {
    GRID,
    COMMUNITY,
    STREET,
    DISTRICT;

    /** Key of its word in the glossary. */
    public String word() {
        return "level." + this;
    }
}
