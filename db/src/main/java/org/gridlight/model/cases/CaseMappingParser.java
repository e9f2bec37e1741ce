package org.gridlight.model.cases;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.cases.CaseMapping.CategoryKind;
import org.gridlight.model.cases.CaseMapping.Columns;
import org.gridlight.model.cases.CaseMapping.DepartmentNames;
import org.gridlight.model.cases.CaseMapping.FallbackPoint;
import org.gridlight.model.files.YamlFields;
import org.gridlight.model.files.YamlNode;
import org.gridlight.model.words.Refusal;

/** Understands the content of a mapping file. */
final class CaseMappingParser {
    private final String name;

    private CaseMappingParser(String name) {
        this.name = name;
    }

    /** @throws Refusal with the place of what is missing, unknown or wrong. */
    static CaseMapping parse(String name, YamlNode content) {
        return new CaseMappingParser(name).mapping(YamlFields.of(content));
    }

    private CaseMapping mapping(YamlFields fields) {
        var mapping = new CaseMapping(fields.text("name"), fields.optionalText("charset").orElse(null),
                fields.optionalText("separator").orElse(null), fields.text("zone"), fields.text("dateTime"),
                fields.optionalText("crs").orElse(null), fields.text("standard"), kind(fields),
                columns(YamlFields.of(fields.required("columns"))), sources(fields), departments(fields),
                fields.list("fallbackPoints").stream().map(CaseMappingParser::point).toList());
        fields.nothingElse();
        requireReadableTimes(mapping);
        requireRoom(mapping);
        return mapping;
    }

    private static CategoryKind kind(YamlFields fields) {
        return fields.optional("categoryKind").map(node -> oneOf(CategoryKind.class, "categoryKind", node))
                .orElse(null);
    }

    private Columns columns(YamlFields fields) {
        var columns = new Columns(fields.text("id"), column(fields, "acceptNo"), column(fields, "caseNo"),
                fields.text("reportedAt"), column(fields, "dueAt"), column(fields, "closedAt"), column(fields, "words"),
                column(fields, "closingWords"), column(fields, "place"), column(fields, "longitude"),
                column(fields, "latitude"), fields.text("department"), fields.text("category"),
                column(fields, "majorCategory"), fields.text("source"));
        fields.nothingElse();
        if ((columns.longitude() == null) != (columns.latitude() == null)) {
            throw Refusal.failed("mapping.halfPosition", name);
        }
        return columns;
    }

    private static String column(YamlFields fields, String key) {
        return fields.optionalText(key).orElse(null);
    }

    private static Map<String, ReportSource> sources(YamlFields fields) {
        var sources = new HashMap<String, ReportSource>();
        fields.entries("sources").forEach((word, entry) -> sources.put(word,
                oneOf(ReportSource.class, word, entry.value())));
        return sources;
    }

    private static Map<String, DepartmentNames> departments(YamlFields fields) {
        var departments = new HashMap<String, DepartmentNames>();
        fields.entries("departments").forEach((code, entry) -> {
            var names = YamlFields.of(entry.value());
            departments.put(code, new DepartmentNames(names.text("name"), names.optionalText("group").orElse(null)));
            names.nothingElse();
        });
        return departments;
    }

    private static FallbackPoint point(YamlNode node) {
        var fields = YamlFields.of(node);
        var point = new FallbackPoint(fields.requiredNumber("longitude").doubleValue(),
                fields.requiredNumber("latitude").doubleValue());
        fields.nothingElse();
        return point;
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String key, YamlNode node) {
        var text = YamlFields.text(key, node);
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(text)).findFirst()
                .orElseThrow(() -> Refusal.failed("yaml.notOneOf", node.place(), key, names(type)));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return List.of(type.getEnumConstants()).stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** What the record keeps of a mapping has room for so many letters. */
    private void requireRoom(CaseMapping mapping) {
        requireAtMost("name", mapping.name(), 64);
        requireAtMost("standard", mapping.standard(), 32);
        if (!Set.of("EPSG:4490", "EPSG:4326").contains(mapping.crs())) {
            throw Refusal.failed("mapping.crs", name, mapping.crs());
        }
        if (mapping.separator().length() != 1 || "\"\r\n".contains(mapping.separator())) {
            throw Refusal.failed("mapping.separator", name, mapping.separator());
        }
        mapping.departments().forEach((code, names) -> {
            requireAtMost(code, names.name(), 128);
            requireAtMost(code, names.group() == null ? "" : names.group(), 32);
        });
        var columns = mapping.columns();
        Stream.of(columns.id(), columns.acceptNo(), columns.caseNo(), columns.reportedAt(), columns.dueAt(),
                columns.closedAt(), columns.words(), columns.closingWords(), columns.place(), columns.longitude(),
                columns.latitude(), columns.department(), columns.category(), columns.majorCategory(), columns.source())
                .filter(Objects::nonNull).forEach(column -> requireAtMost("columns", column, 64));
    }

    private void requireAtMost(String key, String text, int letters) {
        if (text.length() > letters) {
            throw Refusal.failed("mapping.tooLong", name, key, letters);
        }
    }

    private void requireReadableTimes(CaseMapping mapping) {
        try {
            mapping.zoneId();
        } catch (DateTimeException e) {
            throw Refusal.failed(e, "mapping.zone", name, mapping.zone());
        }
        try {
            mapping.dateTimeForm();
        } catch (IllegalArgumentException e) {
            throw Refusal.failed(e, "mapping.dateTime", name, mapping.dateTime());
        }
    }
}
