package org.gridlight.model.cases;

/** How the centre is organised (运行模式). The words for people stand in the bundles under {@code mode.NAME}. */
public enum OperationMode {
    /** One centre (合署): one operator may accept, file and dispatch. */
    JOINT,
    /** Supervision and command are apart (两轴分离): who sends cases neither takes, files, checks nor closes them. */
    TWO_AXES
}
