package org.gridlight.model.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.cases.ReportSource;

/**
 * What the cells of a row say about a report. The columns are those of the inbox: source_id, source, source_detail, category,
 * urgent, words, place, longitude, latitude, reporter_name, reporter_telephone, may_pass_on, told_at, photos. Immutable.
 *
 * @param zone of the centre, for times without one
 */
public record ReportCells(ZoneId zone) {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_DETAIL = 64;
    private static final int LONGEST_CATEGORY = 80;
    private static final int LONGEST_PLACE = 255;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_TELEPHONE = 32;
    private static final int LONGEST_WORDS = 20_000;
    private static final Set<String> YES = Set.of("1", "true", "yes", "y", "\u662f");
    /** An order of a leader does not come through a gateway, nor does a campaign. */
    private static final Set<ReportSource> NOT_SENT = Set.of(ReportSource.LEADER, ReportSource.CAMPAIGN);

    /** A row is a report, with the names of its photos, or it is not. */
    public sealed interface Read {
        /** The report without its photos. */
        record Understood(SentReport report, List<String> photos) implements Read {}

        /** What is wrong with it. */
        record NotUnderstood(RejectedRow why) implements Read {}
    }

    /** Reads a row; what it does not name is not known. */
    public Read read(ReportSheet.Row row) {
        try {
            return understood(new Cells(row));
        } catch (Unfit unfit) {
            return new Read.NotUnderstood(unfit.why);
        }
    }

    private Read understood(Cells cells) throws Unfit {
        var longitude = cells.degrees("longitude", 180);
        var latitude = cells.degrees("latitude", 90);
        if ((longitude == null) != (latitude == null)) {
            throw cells.unfit(longitude == null ? "longitude" : "latitude", "reject.degrees");
        }
        var report = new SentReport(cells.required("source_id", LONGEST_ID), source(cells),
                cells.text("source_detail", LONGEST_DETAIL).orElse(null),
                cells.text("category", LONGEST_CATEGORY).orElse(null), cells.yes("urgent"),
                cells.text("words", LONGEST_WORDS).orElse(null), cells.text("place", LONGEST_PLACE).orElse(null),
                longitude, latitude, cells.text("reporter_name", LONGEST_NAME).orElse(null),
                cells.text("reporter_telephone", LONGEST_TELEPHONE).orElse(null), cells.yes("may_pass_on"),
                time(cells), List.of());
        return new Read.Understood(report, photos(cells));
    }

    private static ReportSource source(Cells cells) throws Unfit {
        var name = cells.text("source", LONGEST_NAME).orElse(ReportSource.PUBLIC.code());
        try {
            var source = ReportSource.valueOf(name.toUpperCase(Locale.ROOT));
            if (!NOT_SENT.contains(source)) {
                return source;
            }
        } catch (IllegalArgumentException unknown) {
            throw cells.unfit("source", "reject.unknownSource");
        }
        throw cells.unfit("source", "reject.unknownSource");
    }

    /** With an offset as ISO 8601 has it, or by the clocks of the centre. */
    private Instant time(Cells cells) throws Unfit {
        var text = cells.text("told_at", LONGEST_NAME);
        if (text.isEmpty()) {
            return null;
        }
        var written = text.get().replace(' ', 'T');
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(written).atZone(zone).toInstant();
            } catch (DateTimeException noTime) {
                throw cells.unfit("told_at", "reject.time");
            }
        }
    }

    private static List<String> photos(Cells cells) throws Unfit {
        var names = new ArrayList<String>();
        for (var name : cells.text("photos", LONGEST_WORDS).orElse("").split(";")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        if (names.size() > SentPhoto.MOST) {
            throw cells.unfit("photos", "reject.tooManyPhotos");
        }
        return names;
    }

    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient RejectedRow why;

        Unfit(RejectedRow why) {
            super(why.reason(), null, false, false);
            this.why = why;
        }
    }

    private record Cells(int line, Map<String, String> cells) {
        Cells(ReportSheet.Row row) {
            this(row.line(), row.cells());
        }

        Unfit unfit(String column, String reason) {
            return new Unfit(new RejectedRow(line, column, cells.getOrDefault(column, ""), reason));
        }

        Optional<String> text(String column, int longest) throws Unfit {
            var text = cells.getOrDefault(column, "").strip();
            if (text.length() > longest) {
                throw unfit(column, "reject.tooLong");
            }
            return Optional.of(text).filter(written -> !written.isEmpty());
        }

        String required(String column, int longest) throws Unfit {
            return text(column, longest).orElseThrow(() -> unfit(column, "reject.empty"));
        }

        boolean yes(String column) {
            return YES.contains(cells.getOrDefault(column, "").strip().toLowerCase(Locale.ROOT));
        }

        Double degrees(String column, double most) throws Unfit {
            var written = text(column, LONGEST_NAME);
            if (written.isEmpty()) {
                return null;
            }
            try {
                double value = Double.parseDouble(written.get());
                if (Math.abs(value) <= most) {
                    return value;
                }
            } catch (NumberFormatException noNumber) {
                throw unfit(column, "reject.degrees");
            }
            throw unfit(column, "reject.degrees");
        }
    }
}
