package org.gridlight.model.prints;

/** Papers whose prints are counted. The words for people stand in the glossary. */
public enum Paper {
    /** 红灯通知单 */
    RED_NOTICE("p.redNotice"),
    /** 督办单 */
    SUPERVISE("p.superviseSlip"),
    /** 转交督办单 */
    TRANSFER("p.transferSlip"),
    /** 会办纪要 */
    MINUTES("p.minutes"),
    /** 周通报 */
    WEEKLY("p.weekly"),
    /** 交接班记录 */
    HANDOVER("p.handover"),
    /** 值班日志 */
    DUTY_LOG("p.dutyLog"),
    /** 紧急情况快报 */
    BULLETIN("p.urgentBulletin"),
    /** 派遣单 */
    DISPATCH_SLIP("p.dispatchSlip"),
    /** 核实单 */
    VERIFY_SLIP("p.verifySlip"),
    /** 核查单 */
    CHECK_SLIP("p.checkSlip"),
    /** 抽查记录 */
    SPOT_CHECK("p.spotCheck"),
    /** 扣分通知单 */
    DEDUCTION("p.deductionNotice");

    private final String word;

    Paper(String word) {
        this.word = word;
    }

    /** Key of its word in the glossary. */
    public String word() {
        return word;
    }
}
