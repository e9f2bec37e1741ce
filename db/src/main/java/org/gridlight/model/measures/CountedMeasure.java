package org.gridlight.model.measures;

/** A count of the record behind which a list of cases stands. */
public sealed interface CountedMeasure permits MonthMeasure, WorkMeasure {
    /** The name by which formulas of score templates call it. */
    String key();
}
