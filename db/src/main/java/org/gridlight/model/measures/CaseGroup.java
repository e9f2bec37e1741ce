package org.gridlight.model.measures;

/**
 * A group of cases that is counted together.
 *
 * @param dimension by what cases are grouped, null for all of them together
 * @param key       code of the group, {@link MeasureCounts#NO_GROUP} for cases that have none, empty for all
 */
public record CaseGroup(Dimension dimension, String key) {
    /** All cases. */
    public static final CaseGroup ALL = new CaseGroup(null, "");

    /** The cases that are or were last with a unit. */
    public static CaseGroup department(String code) {
        return new CaseGroup(Dimension.DEPARTMENT, code);
    }

    /** The cases in a street. */
    public static CaseGroup street(String code) {
        return new CaseGroup(Dimension.STREET, code);
    }
}
