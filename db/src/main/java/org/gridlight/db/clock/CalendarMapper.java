package org.gridlight.db.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.clock.WorkSlot;

/** Statements on published calendars. */
public interface CalendarMapper {
    /** A calendar as it is published. @param provisionalFrom null when its holidays are always known */
    record Published(String name, String zone, Long dayMs, LocalDate coversFrom, LocalDate coversTo,
            Instant provisionalFrom, String fingerprint) {}

    /** @return null when there is none of that name. */
    String selectFingerprint(@Param("name") String name);

    int delete(@Param("name") String name);

    int insert(@Param("calendar") Published calendar);

    int insertSlots(@Param("calendar") String calendar, @Param("slots") List<WorkSlot> slots);
}
