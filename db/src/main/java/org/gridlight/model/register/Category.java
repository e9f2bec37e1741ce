package org.gridlight.model.register;

import java.math.BigDecimal;

/**
 * A minor class (小类) that a report may be put in.
 *
 * @param component        of components (部件), else of events (事件)
 * @param filingCondition  null when none is written
 * @param closingCondition null when none is written
 * @param limit            how long handling may take, null without a limit
 * @param limitUnit        MINUTE, WORK_HOUR, …; null with the limit
 */
public record Category(long id, String code, boolean component, String majorClass, String name, String filingCondition,
        String closingCondition, BigDecimal limit, String limitUnit) {
    /** The code of its major class (大类): GB13-C01 of GB13-C0104. */
    public static String majorCode(String code) {
        return code.replaceFirst("\\d{2}$", "");
    }

    /** The digits of its code that people know, e.g. 0104 of GB13-C0104. */
    public String digits() {
        return code.replaceAll("^.*?(\\d+)$", "$1");
    }

    /**
     * Whether a component is of this class, by its identity code (标识码): six digits of the district, four of the class,
     * six of its own.
     */
    public boolean isOfComponent(String identityCode) {
        return component && identityCode != null && identityCode.length() == 16
                && identityCode.substring(6, 10).equals(digits());
    }
}
