package org.gridlight.client.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitText;
import org.gridlight.model.clock.WorkClock;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.files.YamlFields;
import org.gridlight.model.files.YamlFile;
import org.gridlight.model.words.Refusal;

/** Due times that a real city set, found again from its calendar and its limits, which stand beside this class as data. */
final class BostonDeadlines {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);
    private static final Duration NEAR = Duration.ofMinutes(2);

    private final WorkClock clock = new WorkClock(CalendarFile.of(text("boston.yaml"), "boston.yaml"));
    private final List<Type> types = YamlFields
            .of(YamlFile.read(BostonDeadlines.class.getResourceAsStream("boston-limits.yaml"), "boston-limits.yaml"))
            .list("types").stream().map(YamlFields::of)
            .map(one -> new Type(one.text("type"), LimitText.parse(one.text("limit")),
                    one.wholeNumber("missed", 0, Integer.MAX_VALUE)))
            .toList();

    /** One type of request. @param missed how many due times may be missed */
    private record Type(String name, Limit limit, int missed) {}

    /** One row a type: how many due times are missed by more than two minutes, of how many. */
    List<BenchRow> rows(Path requests) {
        var all = new HashMap<String, Integer>();
        var missed = new HashMap<String, Integer>();
        try (var opened = SourceFile.at(requests).openHashed();
                var csv = CsvReader.builder().ofNamedCsvRecord(
                        SourceFile.text(opened.content(), StandardCharsets.UTF_8))) {
            csv.forEach(row -> look(row, all, missed));
        } catch (IOException e) {
            throw Refusal.failed(e, "file.unreadable", requests);
        }
        return types.stream().map(type -> new BenchRow(type.name() + ": due times missed",
                missed.getOrDefault(type.name(), 0), "of " + all.getOrDefault(type.name(), 0), (double) type.missed()))
                .toList();
    }

    private void look(NamedCsvRecord row, Map<String, Integer> all, Map<String, Integer> missed) {
        types.stream().filter(type -> type.name().equals(row.getField("TYPE")))
                .filter(_ -> !row.getField("TARGET_DT").isBlank()).findFirst().ifPresent(type -> {
                    all.merge(type.name(), 1, Integer::sum);
                    var due = clock.due(instant(row.getField("OPEN_DT")), type.limit());
                    boolean near = Duration.between(due, instant(row.getField("TARGET_DT"))).abs().compareTo(NEAR) <= 0;
                    missed.merge(type.name(), near ? 0 : 1, Integer::sum);
                });
    }

    private Instant instant(String text) {
        return LocalDateTime.parse(text, TIME).atZone(clock.calendar().zone()).toInstant();
    }

    private static String text(String name) {
        try (var in = BostonDeadlines.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("A part of the program is missing: " + name, e);
        }
    }
}
