package org.gridlight.db.clock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.clock.CalendarMapper.Published;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.WorkCalendar;
import org.gridlight.model.clock.WorkClock;

/**
 * Publishes calendars to the database, which computes every due time from them. Holds no state; safe for use by many
 * threads.
 */
public final class CalendarStore {
    /** A change of how slots are published publishes every calendar again. */
    private static final String FORM = "2";
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);
    /** Slots are published so many years ahead; the range grows whenever calendars are looked after. */
    private static final int YEARS_AHEAD = 8;
    private static final int SLOTS_A_STATEMENT = 1_000;
    private static final long MILLIS_A_WORKING_DAY = 8 * 3_600_000L;

    private final Database database;

    public CalendarStore(Database database) {
        this.database = database;
    }

    /**
     * Publishes every calendar of the centre, unless it stands there already: those that were imported, and the shipped
     * ones in the zone of the centre. To be called whenever a schema was made or migrated and when the zone was set.
     */
    public void ensurePublished() {
        database.write(session -> {
            ensurePublished(session);
            return null;
        });
    }

    /** The same inside a running transaction. */
    public static void ensurePublished(SqlSession session) {
        var names = new TreeSet<>(CalendarFile.SHIPPED);
        names.addAll(mapper(session).selectImported());
        names.forEach(name -> publish(session, calendar(session, name).orElseThrow()));
    }

    /**
     * A calendar of the centre: as it was imported last, else as it is shipped; empty when there is none of that name.
     * May block.
     */
    public Optional<WorkCalendar> calendar(String name) {
        return database.read(session -> calendar(session, name));
    }

    /** The clocks of the three kinds of calendar, as the centre has them. Costs some milliseconds. May block. */
    public CaseClocks caseClocks() {
        return database.read(session -> new CaseClocks(clock(session, CalendarFile.HALL),
                clock(session, CalendarFile.INSPECTORS), clock(session, CalendarFile.WORKING)));
    }

    private static WorkClock clock(SqlSession session, String name) {
        return new WorkClock(calendar(session, name).orElseThrow());
    }

    static Optional<WorkCalendar> calendar(SqlSession session, String name) {
        var imported = mapper(session).selectContent(name);
        if (imported != null) {
            return Optional.of(CalendarFile.of(imported, name));
        }
        return CalendarFile.SHIPPED.contains(name)
                ? Optional.of(CalendarFile.shipped(name,
                        SettingStore.zoneIfSet(session).orElse(SettingStore.DEFAULT_ZONE)))
                : Optional.empty();
    }

    private static CalendarMapper mapper(SqlSession session) {
        return session.getMapper(CalendarMapper.class);
    }

    /** Publishes one calendar in place of the one of its name. Due times that stand in the record stay as they are. */
    public void publish(WorkCalendar calendar) {
        database.write(session -> publish(session, calendar));
    }

    /** The same inside a running transaction. @return whether anything was to be changed */
    public static boolean publish(SqlSession session, WorkCalendar calendar) {
        var mapper = mapper(session);
        var first = calendar.firstNamedDay().filter(FIRST::isAfter).map(day -> day.withDayOfYear(1)).orElse(FIRST);
        var ahead = LocalDate.of(mapper.selectYear() + YEARS_AHEAD, 12, 31);
        var last = ahead.isAfter(LAST) ? ahead : LAST;
        var fingerprint = fingerprint(calendar, first, last);
        if (fingerprint.equals(mapper.selectFingerprint(calendar.name()))) {
            return false;
        }
        mapper.delete(calendar.name());
        mapper.insert(new Published(calendar.name(), calendar.zone().getId(),
                calendar.dayRule() == WorkCalendar.DayRule.EIGHT_HOURS ? MILLIS_A_WORKING_DAY : null, first, last,
                provisionalFrom(calendar), fingerprint));
        var slots = new ArrayList<>(new WorkClock(calendar).slots(first, last));
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

    private static String fingerprint(WorkCalendar calendar, LocalDate first, LocalDate last) {
        try {
            var text = String.join("|", FORM, first.toString(), last.toString(), calendar.toString());
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
