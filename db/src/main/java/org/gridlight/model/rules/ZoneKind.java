package org.gridlight.model.rules;

/** Zones with limits of their own (分区时限), the strictest first. The words stand in the glossary under {@code clock.NAME}. */
public enum ZoneKind {
    /** 管控区. */
    CONTROL,
    /** 缓冲区. */
    BUFFER,
    /** 引导区. */
    GUIDE
}
