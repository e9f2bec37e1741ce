package org.gridlight.client.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gridlight.model.cases.CaseMappingFile;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.suggest.Cell;
import org.gridlight.model.suggest.Recently;
import org.gridlight.model.suggest.Told;
import org.gridlight.model.words.Refusal;

/**
 * The requests of Boston as they looked at the moment they were told: the file has no words of a caller, and whatever was
 * decided later (type, title, queue, subject, closing) is kept apart from what may be learnt from.
 */
final class BostonHistory {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);
    private static final double FALLBACK_LONGITUDE = -71.0587;
    private static final double FALLBACK_LATITUDE = 42.3594;
    private static final String DUPLICATE = "uplicate";
    /** Numbers are written whole, or without what all of them begin with. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(?:10100)?(1\\d{6})(?!\\d)");
    private static final String BEGINNING = "10100";

    /**
     * One request.
     *
     * @param title      what the city put over it; nearly always its type
     * @param longitude  null when the city did not know the place
     * @param original   number of the request it was called a duplicate of, null when none was named
     */
    record Request(String number, Told told, String title, String type, String department, Double longitude,
            Double latitude, String original) {}

    /** Only what was told before: nothing of the future is known at the telephone. */
    private final Recently recently = new Recently();
    private final List<Request> all = new ArrayList<>();

    private BostonHistory() {}

    /** All of them in the order in which they were told. @param file CSV, gzip or not */
    static List<Request> of(Path file) {
        var history = new BostonHistory();
        var sources = new CaseMappingFile().read("boston-311.yaml").sources();
        try (var opened = SourceFile.at(file).openHashed();
                var csv = CsvReader.builder()
                        .ofNamedCsvRecord(SourceFile.text(opened.content(), StandardCharsets.UTF_8))) {
            var rows = csv.stream().sorted(Comparator.comparing(BostonHistory::at)).toList();
            rows.forEach(row -> history.add(row, String.valueOf(sources.get(row.getField("Source")))));
        } catch (IOException e) {
            throw Refusal.failed(e, "file.unreadable", file);
        }
        return history.all;
    }

    private static LocalDateTime at(NamedCsvRecord row) {
        return LocalDateTime.parse(row.getField("OPEN_DT"), TIME);
    }

    private void add(NamedCsvRecord row, String source) {
        var longitude = degrees(row.getField("LONGITUDE"));
        var latitude = degrees(row.getField("LATITUDE"));
        boolean known = longitude != null && latitude != null
                && !(longitude == FALLBACK_LONGITUDE && latitude == FALLBACK_LATITUDE)
                && !row.getField("Location").isBlank();
        var cell = known ? Cell.of(longitude, latitude) : "";
        var told = new Told(source, "", row.getField("Location"), at(row), row.getField("neighborhood"), cell,
                recently.at(cell, at(row)), "");
        var request = new Request(row.getField("CASE_ENQUIRY_ID"), told, row.getField("CASE_TITLE"),
                row.getField("TYPE"), row.getField("Department"), known ? longitude : null, known ? latitude : null,
                original(row.getField("CASE_ENQUIRY_ID"), row.getField("CLOSURE_REASON")));
        all.add(request);
        recently.add(cell, at(row), row.getField("TYPE"));
    }

    private static Double degrees(String text) {
        return text.isBlank() ? null : Double.valueOf(text);
    }

    private static String original(String own, String closing) {
        if (!closing.contains(DUPLICATE)) {
            return null;
        }
        return NUMBER.matcher(closing).results().map(found -> BEGINNING + found.group(1))
                .filter(number -> !number.equals(own)).findFirst().orElse(null);
    }
}
