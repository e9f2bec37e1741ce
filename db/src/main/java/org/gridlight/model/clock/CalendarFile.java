package org.gridlight.model.clock;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.files.YamlFile;
import org.gridlight.model.words.Refusal;

/** Where calendars come from: files of a centre, and those that are shipped. */
public final class CalendarFile {
    /** Working time (工作时间): public holidays off, make-up days on. */
    public static final String WORKING = "working";
    /** The hall (大厅班次): day and night. */
    public static final String HALL = "hall";
    /** The inspectors' two shifts (监督员班次): every day, no holidays. */
    public static final String INSPECTORS = "inspectors";

    /** Every calendar that is shipped. */
    public static final List<String> SHIPPED = List.of(WORKING, HALL, INSPECTORS);

    private CalendarFile() {}

    /**
     * Reads a calendar.
     *
     * @throws Refusal with file, line, column and what to do, when it is none
     */
    public static WorkCalendar read(Path file) {
        return CalendarParser.parse(YamlFile.read(SourceFile.at(file).open(), file.toString()));
    }

    /** Reads a calendar that the record keeps. @param name what it is called where it cannot be read */
    public static WorkCalendar of(String text, String name) {
        return CalendarParser.parse(
                YamlFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name));
    }

    /**
     * A calendar that is shipped, in the zone of a centre.
     *
     * @throws Refusal when there is none of that name
     */
    public static WorkCalendar shipped(String name, ZoneId zone) {
        if (!SHIPPED.contains(name)) {
            throw Refusal.wrongUse("clock.noSuchCalendar", name, String.join(", ", SHIPPED));
        }
        var file = "calendars/" + name + ".yaml";
        return CalendarParser.parse(YamlFile.read(CalendarFile.class.getResourceAsStream(file), file)).in(zone);
    }
}
