package org.gridlight.model.cases;

/**
 * The unit that a case should most likely go to, and why (依据).
 *
 * @param departmentId 0 when only the name is known, as a grid has it
 * @param contact who there answers for it; null when nobody is known
 * @param cases how many of those of its class went to it, when the reason is history
 * @param of    how many there were
 */
public record LikelyUnit(long departmentId, String name, Reason reason, Contact contact, int cases, int of) {
    /** Somebody who can be called at his duty telephone (值班电话), never a private one. Each null when it is not known. */
    public record Contact(String person, String telephone) {}

    /** A unit that a rule names. */
    public static LikelyUnit byRule(long departmentId, String name, Reason reason) {
        return new LikelyUnit(departmentId, name, reason, null, 0, 0);
    }

    public LikelyUnit with(Contact known) {
        return new LikelyUnit(departmentId, name, reason, known, cases, of);
    }

    /** Why this unit; the words stand in the messages under {@code cases.likely.NAME}. */
    public enum Reason {
        /** It keeps the component (养护单位). */
        MAINTAINER,
        /** It owns the component (权属单位), which nobody keeps. */
        OWNER,
        /** The duty table names it for the class at the place (责任表). */
        DUTY,
        /** It answers for the unit grid (责任主体). */
        GRID,
        /** It is the unit of the street (属地). */
        STREET,
        /** It got most cases of this class in this street of late. */
        STREET_HISTORY,
        /** It got most cases of this class in the district of late. */
        CLASS_HISTORY
    }

    /** Whether a rule says so (谁养护、谁权属、属地); what history says is only likely. */
    public boolean isRule() {
        return reason.ordinal() <= Reason.STREET.ordinal();
    }
}
