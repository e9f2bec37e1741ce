package org.gridlight.model.cases;

/** For which classes a rule holds. */
public sealed interface ClassScope {
    /** All of them. */
    record All() implements ClassScope {}

    /** One major class (大类). @param component of components, else of events; @param code its digits */
    record Major(boolean component, String code) implements ClassScope {}

    /** One class (小类). @param code its code everywhere, such as GB13-C0101 */
    record Minor(String code) implements ClassScope {}

    /** Out of the columns of a rule; nulls for what it does not name. */
    static ClassScope of(String category, String kind, String major) {
        if (category != null) {
            return new Minor(category);
        }
        return major == null ? new All() : new Major("COMPONENT".equals(kind), major);
    }

    /** Code of the class, null when it is not one class. */
    default String category() {
        return this instanceof Minor minor ? minor.code() : null;
    }

    /** COMPONENT or EVENT for a major class, else null. */
    default String kind() {
        return this instanceof Major major ? major.component() ? "COMPONENT" : "EVENT" : null;
    }

    /** Digits of the major class, else null. */
    default String majorCode() {
        return this instanceof Major major ? major.code() : null;
    }
}
