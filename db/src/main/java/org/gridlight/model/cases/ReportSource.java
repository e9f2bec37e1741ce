package org.gridlight.model.cases;

import java.util.Locale;

/** Where a report came from (问题来源). The words for people stand in the glossary under {@code source.name}. */
public enum ReportSource {
    INSPECTOR,
    VIDEO,
    HOTLINE,
    PUBLIC,
    WINDOW,
    LEADER,
    TRANSFER,
    MEDIA,
    SENSOR,
    CAMPAIGN;

    /** Its name in the record and in the glossary. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
