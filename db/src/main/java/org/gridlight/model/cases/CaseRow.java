package org.gridlight.model.cases;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gridlight.model.cases.ImportedCase.RowFinding;
import org.gridlight.model.words.Refusal;

/** Understands one row of a case file. Made once a file, for its header. */
final class CaseRow {
    /** The mark that stands for a letter lost in an earlier conversion. */
    private static final char LOST_LETTER = '\uFFFD';

    /** What a row turned out to be. */
    sealed interface Outcome permits Understood, NotUnderstood {}

    record Understood(ImportedCase read) implements Outcome {}

    record NotUnderstood(RejectedRow why) implements Outcome {}

    /** Ends the reading of one row; carries no stack because it is an answer, not a defect. */
    private static final class CannotTake extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RejectedRow why;

        CannotTake(RejectedRow why) {
            super(why.reason(), null, false, false);
            this.why = why;
        }
    }

    private final CaseMapping mapping;
    private final List<String> header;
    private final Map<String, Integer> positions;
    private final List<String> mapped;
    private final DateTimeFormatter dateTime;
    private final ZoneId zone;

    private CaseRow(CaseMapping mapping, List<String> header, Map<String, Integer> positions, List<String> mapped) {
        this.mapped = mapped;
        this.mapping = mapping;
        this.header = header;
        this.positions = positions;
        this.dateTime = mapping.dateTimeForm();
        this.zone = mapping.zoneId();
    }

    /** @throws Refusal naming the columns that the mapping wants and the header lacks. */
    static CaseRow of(CaseMapping mapping, List<String> header, String fileName) {
        var positions = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            positions.put(header.get(i), i);
        }
        var columns = mapping.columns();
        var mapped = Stream
                .of(columns.id(), columns.acceptNo(), columns.caseNo(), columns.reportedAt(), columns.dueAt(),
                        columns.closedAt(), columns.words(), columns.closingWords(), columns.place(),
                        columns.longitude(), columns.latitude(), columns.department(), columns.category(),
                        columns.majorCategory(), columns.source())
                .filter(Objects::nonNull).distinct().toList();
        var missing = mapped.stream().filter(name -> !positions.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.failed("cases.missingColumns", fileName, String.join(", ", missing), mapping.name());
        }
        mapped.stream().filter(name -> Collections.frequency(header, name) > 1).findFirst().ifPresent(name -> {
            throw Refusal.failed("cases.columnTwice", fileName, name);
        });
        return new CaseRow(mapping, header, positions, mapped);
    }

    Outcome understand(int line, List<String> fields) {
        if (fields.size() != header.size()) {
            return new NotUnderstood(new RejectedRow(line, "", fields.size() + " / " + header.size(),
                    "reject.columnCount"));
        }
        try {
            return new Understood(new Cells(line, fields).read());
        } catch (CannotTake answer) {
            return new NotUnderstood(answer.why);
        }
    }

    /** The cells of one row and what was found while they were read. */
    private final class Cells {
        private final int line;
        private final List<String> fields;
        private final Set<RowFinding> findings = new LinkedHashSet<>();

        Cells(int line, List<String> fields) {
            this.line = line;
            this.fields = fields;
        }

        ImportedCase read() {
            var columns = mapping.columns();
            lookForLostLetters();
            var reportedAt = requiredTime(columns.reportedAt());
            var dueAt = time(columns.dueAt());
            var closedAt = time(columns.closedAt());
            if (closedAt != null && closedAt.isBefore(reportedAt)) {
                find(Finding.CLOSED_BEFORE_REPORTED, columns.closedAt());
            }
            if (dueAt != null && dueAt.isBefore(reportedAt)) {
                find(Finding.DUE_BEFORE_REPORTED, columns.dueAt());
            }
            var longitude = degrees(columns.longitude(), 180);
            var latitude = degrees(columns.latitude(), 90);
            lookAtPosition(longitude, latitude);
            var sourceText = required(columns.source());
            return new ImportedCase(line, required(columns.id()), text(columns.acceptNo()), text(columns.caseNo()),
                    reportedAt, dueAt, closedAt, source(sourceText), sourceText, required(columns.department()),
                    required(columns.category()), orEmpty(columns.majorCategory()), text(columns.words()),
                    text(columns.closingWords()), orEmpty(columns.place()), longitude, latitude,
                    Set.copyOf(findings));
        }

        private ReportSource source(String text) {
            var known = mapping.sources().get(text);
            if (known == null) {
                throw cannotTake(mapping.columns().source(), text, "reject.unknownSource");
            }
            return known;
        }

        private void lookAtPosition(Double longitude, Double latitude) {
            if (longitude == null || latitude == null) {
                find(Finding.NO_POSITION, Objects.requireNonNullElse(mapping.columns().longitude(), ""));
            } else if (mapping.fallbackPoints()
                    .contains(new CaseMapping.FallbackPoint(longitude, latitude))) {
                findings.add(new RowFinding(Finding.FALLBACK_POINT, mapping.columns().longitude(),
                        longitude + " " + latitude));
            }
        }

        /**
         * Says where a letter was lost, never what stands around it: free text may name persons, and the list of
         * findings is read by people who have no business with them.
         */
        private void lookForLostLetters() {
            for (var column : mapped) {
                int at = fields.get(positions.get(column)).indexOf(LOST_LETTER);
                if (at >= 0) {
                    findings.add(new RowFinding(Finding.BROKEN_LETTERS, column, "U+FFFD @ " + (at + 1)));
                }
            }
        }

        private Instant requiredTime(String column) {
            required(column);
            return time(column);
        }

        private Instant time(String column) {
            var text = text(column);
            if (text == null) {
                return null;
            }
            try {
                var local = LocalDateTime.parse(text, dateTime);
                if (zone.getRules().getValidOffsets(local).isEmpty()) {
                    find(Finding.SKIPPED_TIME, column);
                }
                return local.atZone(zone).toInstant();
            } catch (DateTimeParseException e) {
                throw cannotTake(column, text, "reject.time");
            }
        }

        private Double degrees(String column, double limit) {
            var text = text(column);
            if (text == null) {
                return null;
            }
            try {
                double value = Double.parseDouble(text);
                if (!(Math.abs(value) <= limit)) {
                    throw cannotTake(column, text, "reject.degrees");
                }
                return value;
            } catch (NumberFormatException e) {
                throw cannotTake(column, text, "reject.degrees");
            }
        }

        private String required(String column) {
            var text = text(column);
            if (text == null) {
                throw cannotTake(column, "", "reject.empty");
            }
            return text;
        }

        private String orEmpty(String column) {
            return Objects.requireNonNullElse(text(column), "");
        }

        private String text(String column) {
            if (column == null) {
                return null;
            }
            var text = fields.get(positions.get(column)).strip();
            return text.isEmpty() ? null : text;
        }

        private void find(Finding finding, String column) {
            findings.add(new RowFinding(finding, column, orEmpty(column.isEmpty() ? null : column)));
        }

        private CannotTake cannotTake(String column, String value, String reason) {
            return new CannotTake(new RejectedRow(line, column, value, reason));
        }
    }
}
