package org.gridlight.model.register;

/** What a file of components may say of one of them, in the words of the mapping file {@code components.yaml}. */
public enum ComponentField {
    /** Identity code of 16 digits (标识码). */
    CODE,
    /** Minor class (小类): its four digits, its whole code or its name. */
    CLASS,
    /** Name (标准名称). */
    NAME,
    /** Authority over it (主管部门), by name or code. */
    AUTHORITY,
    /** Who owns it (权属单位). */
    OWNER,
    /** Who keeps it (养护单位). */
    KEEPER,
    /** State (完好、破损、丢失、占用). */
    CONDITION,
    /** Whether it is in use or given up (现势性). */
    IN_USE,
    /** Accuracy of the survey. */
    ACCURACY,
    /** Where the data come from (数据来源). */
    SOURCE,
    /** Material. */
    MATERIAL,
    /** Remark (备注). */
    NOTE,
    /** First day (初始时间). */
    SINCE,
    /** Day of the last change (变更时间). */
    CHANGED
}
