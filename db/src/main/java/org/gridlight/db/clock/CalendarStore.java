package org.gridlight.db.clock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.clock.CalendarMapper.Published;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.WorkCalendar;
import org.gridlight.model.clock.WorkClock;

/**
 * Publishes calendars to the database, which computes every due time from them. Holds no state; safe for use by many
 * threads.
 */
public final class CalendarStore {
    /** A change of how slots are published publishes every calendar again. */
    private static final String FORM = "1";
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);
    private static final int SLOTS_A_STATEMENT = 1_000;
    private static final long MILLIS_A_WORKING_DAY = 8 * 3_600_000L;

    private final Database database;

    public CalendarStore(Database database) {
        this.database = database;
    }

    /**
     * Publishes the shipped calendars in the zone of the centre, unless they stand there already. To be called whenever
     * a schema was made or migrated and when the zone was set.
     */
    public void ensurePublished() {
        database.write(session -> {
            var zone = SettingStore.zoneIfSet(session).orElse(SettingStore.DEFAULT_ZONE);
            CalendarFile.SHIPPED.forEach(name -> publish(session, CalendarFile.shipped(name, zone)));
            return null;
        });
    }

    /** Publishes one calendar in place of the one of its name. Due times that stand in the record stay as they are. */
    public void publish(WorkCalendar calendar) {
        database.write(session -> publish(session, calendar));
    }

    /** The same inside a running transaction. @return whether anything was to be changed */
    public static boolean publish(SqlSession session, WorkCalendar calendar) {
        var mapper = session.getMapper(CalendarMapper.class);
        var fingerprint = fingerprint(calendar);
        if (fingerprint.equals(mapper.selectFingerprint(calendar.name()))) {
            return false;
        }
        mapper.delete(calendar.name());
        mapper.insert(new Published(calendar.name(), calendar.zone().getId(),
                calendar.dayRule() == WorkCalendar.DayRule.EIGHT_HOURS ? MILLIS_A_WORKING_DAY : null, FIRST, LAST,
                provisionalFrom(calendar), fingerprint));
        var slots = new ArrayList<>(new WorkClock(calendar).slots(FIRST, LAST));
        for (int from = 0; from < slots.size(); from += SLOTS_A_STATEMENT) {
            mapper.insertSlots(calendar.name(),
                    slots.subList(from, Math.min(slots.size(), from + SLOTS_A_STATEMENT)));
        }
        return true;
    }

    private static Instant provisionalFrom(WorkCalendar calendar) {
        return calendar.publishedUntil().equals(LocalDate.MAX)
                ? null
                : calendar.publishedUntil().plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    private static String fingerprint(WorkCalendar calendar) {
        try {
            var text = String.join("|", FORM, FIRST.toString(), LAST.toString(), calendar.toString());
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
