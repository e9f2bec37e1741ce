package org.gridlight.client.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.ClockCourse;
import org.gridlight.model.clock.CourseWords;
import org.gridlight.model.clock.CutOff;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitText;
import org.gridlight.model.clock.WorkCalendar;
import org.gridlight.model.clock.WorkClock;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets an administrator check a calendar and a limit: start times in, one a line, due times out in the same order. */
@Command(name = "clock", mixinStandardHelpOptions = true)
final class ClockCommand implements Runnable {
    private static final DateTimeFormatter DUE = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final Console console;

    @Option(names = "--calendar", paramLabel = "NAME|FILE", defaultValue = CalendarFile.WORKING)
    private String calendar;

    @Option(names = "--limit", paramLabel = "LIMIT", required = true)
    private String limit;

    @Option(names = "--zone", paramLabel = "ZONE")
    private String zone;

    @Option(names = "--cut-off", paramLabel = "HH:MM", defaultValue = "")
    private String cutOff;

    @Option(names = "--explain")
    private boolean explain;

    ClockCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        var given = LimitText.parse(limit);
        var clock = new WorkClock(calendar());
        var latest = CutOff.parse(cutOff);
        try {
            int line = 0;
            for (var text = console.in().readLine(); text != null; text = console.in().readLine()) {
                line++;
                if (!text.isBlank()) {
                    answer(clock, given, latest, start(text.strip(), line, clock.calendar().zone()));
                }
            }
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "cli.clock.unreadable");
        }
    }

    private WorkCalendar calendar() {
        var other = zone == null ? null : SettingStore.requireZone(zone);
        if (CalendarFile.SHIPPED.contains(calendar)) {
            return CalendarFile.shipped(calendar, other == null ? SettingStore.DEFAULT_ZONE : other);
        }
        var read = CalendarFile.read(Path.of(calendar));
        return other == null ? read : read.in(other);
    }

    /** A moment with its offset, or a time on the wall of the zone. */
    private static Instant start(String text, int line, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noOffset) {
            try {
                return LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
            } catch (DateTimeException noTime) {
                throw Refusal.failed(noTime, "cli.clock.start", line, text);
            }
        }
    }

    private void answer(WorkClock clock, Limit given, CutOff latest, Instant start) throws IOException {
        var zoned = clock.calendar().zone();
        var course = new ClockCourse(start, latest.counted(start, given.unit(), zoned),
                new ClockCourse.Base.Fresh(given), List.of());
        console.out().println(DUE.format(course.tell(clock).due().atZone(zoned)));
        if (explain) {
            new CourseWords(console.words(), zoned).lines(course, clock)
                    .forEach(line -> console.out().println("  " + line));
        }
        if (!console.in().ready()) {
            console.out().flush();
        }
    }
}
