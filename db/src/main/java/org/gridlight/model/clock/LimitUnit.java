package org.gridlight.model.clock;

/** The units of a limit (时限单位). The words for people stand in the glossary under {@code clock.NAME}. */
public enum LimitUnit {
    /** 分钟: runs through. */
    MINUTE(60_000_000L, true),
    /** 工作时: counts inside working time only. */
    WORK_HOUR(3_600_000_000L, false),
    /** 工作日: keeps the time of day and moves by working days, unless the calendar counts hours. */
    WORK_DAY(8 * 3_600_000_000L, false),
    /** 紧急工作时: an hour that runs through. */
    URGENT_HOUR(3_600_000_000L, true),
    /** 紧急工作日（自然日）: twenty-four hours that run through. */
    URGENT_DAY(24 * 3_600_000_000L, true);

    private final long micros;
    private final boolean runsThrough;

    LimitUnit(long micros, boolean runsThrough) {
        this.micros = micros;
        this.runsThrough = runsThrough;
    }

    /** Whether nights and holidays count like any other time. */
    public boolean runsThrough() {
        return runsThrough;
    }

    /** One of it in microseconds; a working day where its hours are counted is eight of them. */
    long micros() {
        return micros;
    }
}
