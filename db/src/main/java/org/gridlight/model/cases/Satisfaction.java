package org.gridlight.model.cases;

/** What a reporter says when he is called back (回访). */
public enum Satisfaction {
    /** 满意 */
    SATISFIED,
    /** 基本满意 */
    MOSTLY,
    /** 不满意 */
    DISSATISFIED,
    /** 未接通 */
    NO_ANSWER,
    /** 拒绝评价 */
    DECLINED
}
