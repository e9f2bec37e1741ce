package org.gridlight.db.clock;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.CalendarText;
import org.gridlight.model.clock.WorkCalendar;
import org.gridlight.model.feed.Change;
import org.gridlight.model.files.SourceFile;

/**
 * Brings a calendar into the record (导入工作日历): a new one, or next year's holidays of one that is there. In one
 * transaction it is kept, published, and every provisional due time of its clocks is told anew. Safe for use by many
 * threads.
 */
public final class CalendarImport {
    private final Database database;
    private final InstantSource clock;

    public CalendarImport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What an import did, or would do.
     *
     * @param days      days whose working time is another now
     * @param changed   whether anything was to be changed at all
     * @param recounted clocks whose due time was told anew
     */
    public record Outcome(String name, long days, boolean changed, LocalDate publishedUntil, int recounted) {}

    /**
     * @param replace whether the file is all there is to know; else days it does not name stay as they were
     * @param dryRun  do everything but keep nothing (试导入)
     * @throws org.gridlight.model.words.Refusal when the file is no calendar; nothing was changed then
     */
    public Outcome run(SourceFile file, boolean replace, boolean dryRun) {
        var started = clock.instant();
        var read = CalendarFile.read(file.path());
        return database.write(session -> {
            SettingStore.takeImportTurn(session);
            var before = CalendarStore.calendar(session, read.name()).orElse(null);
            var after = before == null || replace ? read : before.followedBy(read);
            if (after.equals(before)) {
                return new Outcome(after.name(), 0, false, after.publishedUntil(), 0);
            }
            long days = before == null ? named(after) : differing(before, after);
            var mapper = session.getMapper(CalendarMapper.class);
            var run = new CalendarMapper.Run("calendar", file.name(), file.sha256(), 1, 1, before == null ? 0 : 1,
                    started);
            mapper.insertRun(run);
            mapper.insertVersion(after.name(), CalendarText.of(after), run.getId());
            CalendarStore.publish(session, after);
            int recounted = session.getMapper(ClockMapper.class).recountProvisional(after.name());
            mapper.audit(recounted > 0 ? Change.CASES : "calendar", run.getId(), "importCalendar",
                    "{\"name\":\"" + after.name() + "\",\"sha256\":\""
                            + file.sha256() + "\",\"recounted\":" + recounted + "}");
            rollBack(session, dryRun);
            return new Outcome(after.name(), days, true, after.publishedUntil(), recounted);
        });
    }

    private static void rollBack(SqlSession session, boolean dryRun) {
        if (dryRun) {
            session.rollback(true);
        }
    }

    private static long named(WorkCalendar calendar) {
        return calendar.holidays().size() + calendar.makeUpDays().size();
    }

    private static long differing(WorkCalendar before, WorkCalendar after) {
        return Stream.of(before, after)
                .flatMap(one -> Stream.concat(one.holidays().keySet().stream(), one.makeUpDays().keySet().stream()))
                .distinct()
                .filter(day -> !before.slots(day).equals(after.slots(day)) || before.kind(day) != after.kind(day)
                        || !Objects.equals(before.holidays().get(day), after.holidays().get(day)))
                .count();
    }

    /** The whole of a calendar as a file, for export. @return null when there is none of that name */
    public byte[] export(String name) {
        return new CalendarStore(database).calendar(name)
                .map(calendar -> CalendarText.of(calendar).getBytes(StandardCharsets.UTF_8)).orElse(null);
    }
}
