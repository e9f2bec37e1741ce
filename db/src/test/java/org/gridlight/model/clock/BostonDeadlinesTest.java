package org.gridlight.model.clock;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.gridlight.model.files.YamlFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Due times that a real city set, half a year of them, found again from its working hours and its limits. */
class BostonDeadlinesTest {
    private static final String CALENDAR = """
            name: boston
            zone: America/New_York
            weekly: {mon: [08:30-17:00], tue: [08:30-17:00], wed: [08:30-17:00], thu: [08:30-17:00], fri: [08:30-17:00]}
            holidays: [2015-01-01, 2015-01-19, 2015-02-16, 2015-04-20, 2015-05-25, 2015-09-07, 2015-10-12, 2015-11-11,
              2015-11-26, 2015-12-25, 2016-01-01, 2016-01-18, 2016-02-15]
            published_until: 2016-12-31
            """;
    /** Days of the limit, and how many due times must be met within two minutes. */
    private static final Map<String, int[]> TYPES = Map.ofEntries(
            Map.entry("Street Light Outages", new int[]{10, 3227}),
            Map.entry("Building Inspection Request", new int[]{3, 1828}),
            Map.entry("CE Collection", new int[]{1, 1481}),
            Map.entry("General Comments For a Program or Policy", new int[]{10, 3472}),
            Map.entry("Sign Repair", new int[]{10, 2135}), Map.entry("Empty Litter Basket", new int[]{1, 1799}),
            Map.entry("Pick up Dead Animal", new int[]{1, 795}), Map.entry("Equipment Repair", new int[]{5, 586}),
            Map.entry("Ground Maintenance", new int[]{5, 566}), Map.entry("Electrical", new int[]{5, 585}),
            Map.entry("Request for Recycling Cart", new int[]{15, 1271}),
            Map.entry("Abandoned Vehicles", new int[]{12, 957}));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);

    private final WorkClock clock = new WorkClock(CalendarParser.parse(YamlFile.read(
            new ByteArrayInputStream(CALENDAR.getBytes(StandardCharsets.UTF_8)), "boston.yaml")));

    @Test
    void dueTimesOfARealCityAreMet() throws IOException {
        var file = Path.of(System.getProperty("gridlight.root", "..")).resolve(
                "../shared/data/boston-311/boston-311-2015-h1.csv.gz");
        Assumptions.assumeTrue(Files.exists(file), "Skipped: the requests of Boston are not at " + file);
        var hits = new HashMap<String, Integer>();
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            CsvReader.builder().ofNamedCsvRecord(reader).stream().filter(this::isHit)
                    .forEach(row -> hits.merge(row.getField("TYPE"), 1, Integer::sum));
        }
        assertThat(TYPES).allSatisfy((type, known) -> assertThat(hits.getOrDefault(type, 0)).as(type)
                .isGreaterThanOrEqualTo(known[1]));
    }

    private boolean isHit(NamedCsvRecord row) {
        var limit = TYPES.get(row.getField("TYPE"));
        if (limit == null || row.getField("TARGET_DT").isBlank()) {
            return false;
        }
        var due = clock.due(instant(row.getField("OPEN_DT")), Limit.of(limit[0], LimitUnit.WORK_DAY));
        return Duration.between(due, instant(row.getField("TARGET_DT"))).abs().compareTo(Duration.ofMinutes(2)) <= 0;
    }

    private Instant instant(String text) {
        return LocalDateTime.parse(text, TIME).atZone(clock.calendar().zone()).toInstant();
    }
}
