package org.gridlight.model.cases;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the columns of another system's case file become ours: the content of a mapping file (YAML).
 *
 * @param name what the mapping is called; kept with every case as its origin
 * @param charset charset of the file, UTF-8 unless said
 * @param separator one character between columns, a comma unless said
 * @param zone zone of the times in the file, e.g. America/New_York
 * @param dateTime pattern of the times, English month and day names
 * @param crs reference system of the positions
 * @param standard what the classes of this system are called as a whole
 * @param categoryKind component or event, for all its classes
 * @param columns which column is what
 * @param sources the words of its source column and ours
 * @param departments what its units are called in print; others keep their code as name
 * @param fallbackPoints positions that stand for "not known"
 */
public record CaseMapping(
        String name,
        String charset,
        String separator,
        String zone,
        String dateTime,
        String crs,
        String standard,
        CategoryKind categoryKind,
        Columns columns,
        Map<String, ReportSource> sources,
        Map<String, DepartmentNames> departments,
        List<FallbackPoint> fallbackPoints) {

    /** Component (部件) or event (事件). */
    public enum CategoryKind {
        COMPONENT,
        EVENT
    }

    /**
     * Which column is what. Required are id, reportedAt, department, category and source; the others may be absent.
     */
    public record Columns(
            String id,
            String acceptNo,
            String caseNo,
            String reportedAt,
            String dueAt,
            String closedAt,
            String words,
            String closingWords,
            String place,
            String longitude,
            String latitude,
            String department,
            String category,
            String majorCategory,
            String source) {}

    /** @param name as printed; @param group group of like units in which it is ranked (考评组), none: not ranked. */
    public record DepartmentNames(String name, String group) {}

    /** @param longitude degrees; @param latitude degrees; compared as numbers, exactly. */
    public record FallbackPoint(double longitude, double latitude) {}

    public CaseMapping {
        charset = charset == null ? "UTF-8" : charset;
        separator = separator == null ? "," : separator;
        crs = crs == null ? "EPSG:4490" : crs;
        categoryKind = categoryKind == null ? CategoryKind.EVENT : categoryKind;
        sources = sources == null ? Map.of() : Map.copyOf(sources);
        departments = departments == null ? Map.of() : Map.copyOf(departments);
        fallbackPoints = fallbackPoints == null ? List.of() : List.copyOf(fallbackPoints);
    }

    /** The zone of its times. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** The form of its times. Strict: 30 February is refused and not taken for the 28th. */
    public DateTimeFormatter dateTimeForm() {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(dateTime)
                .parseDefaulting(ChronoField.ERA, 1).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
