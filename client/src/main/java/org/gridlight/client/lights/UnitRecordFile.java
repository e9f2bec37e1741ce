package org.gridlight.client.lights;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.UnitLightHistory;
import org.gridlight.model.words.Words;

/** The record of a unit as CSV, as it is shown; begins with a mark by which spreadsheets know UTF-8. */
record UnitRecordFile(UnitLightHistory history, String unit, Words words, ZoneId zone, Instant now) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<Light> LIGHTS = List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.GREY);

    void write(OutputStream out) throws IOException {
        var said = new UnitRecordWords(words, zone);
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.concat(Stream.of("unit", "at", "before", "light", "hours")
                    .map(column -> words.say("lights.record.column." + column)), LIGHTS.stream().map(said::light))
                    .toList());
            said.rows(history, now).forEach(row -> csv.writeRecord(Stream.concat(
                    Stream.of(unit, SECOND.format(row.at().atZone(zone)),
                            row.before() == null ? "" : said.light(row.before()), said.light(row.light()), row.hours()),
                    LIGHTS.stream().map(light -> count(row.counts(), light))).toList()));
        }
    }

    private static String count(LightCounts counts, Light light) {
        return counts == null ? "" : String.valueOf(counts.of(light));
    }
}
