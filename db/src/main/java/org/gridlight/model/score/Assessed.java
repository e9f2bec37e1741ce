package org.gridlight.model.score;

import java.util.Locale;

/** Who or what a template scores (考核对象). */
public enum Assessed {
    /** Units that handle cases: departments, offices, contractors (处置单位). */
    DEPARTMENT,
    /** Unit grids, communities, street offices, stretches of street (区域). */
    REGION,
    /** Posts without the name of who fills them (岗位). */
    POST,
    /** People of the centre and of the field; never ranked unless a centre says so (人员). */
    PERSON;

    /** As templates write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
