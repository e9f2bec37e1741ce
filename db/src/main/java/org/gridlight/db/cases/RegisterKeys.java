package org.gridlight.db.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.cases.CaseMapping;
import org.gridlight.model.cases.ImportOptions;
import org.gridlight.model.cases.ImportedCase;
import org.gridlight.model.cases.RejectedRow;

/** Keys of the units and classes that the rows of a file name; makes those that are missing when it was asked to. */
final class RegisterKeys {
    /** With the name of its standard in front, where it must be told from another city's, a code has 80. */
    private static final int CATEGORY_LETTERS = 47;
    private static final int TEXT_BYTES = 65_535;
    private static final Pattern NUMBER = Pattern.compile("[!-~]{1,31}");

    private final CaseImportMapper mapper;
    private final SqlSession session;
    private final CaseMapping mapping;
    private final ImportOptions options;
    private final LocalDate today;
    private final Map<String, Long> departments;
    private Map<String, List<CaseImportMapper.CategoryKey>> byCategoryName = Map.of();
    private final Set<String> acceptNumbers = new HashSet<>();
    private final Set<String> caseNumbers = new HashSet<>();
    private final List<String> newDepartments = new ArrayList<>();
    private final List<String> newCategories = new ArrayList<>();

    RegisterKeys(CaseImportMapper mapper, SqlSession session, CaseMapping mapping, ImportOptions options, Instant now) {
        this.mapper = mapper;
        this.session = session;
        this.mapping = mapping;
        this.options = options;
        this.today = LocalDate.ofInstant(now, mapping.zoneId());
        this.departments = byName(mapper.selectDepartments());
        readCategories();
    }

    long department(String code) {
        return departments.get(code);
    }

    long category(ImportedCase row) {
        return candidates(row).getFirst().id();
    }

    /** The classes that a row may mean: those of its name, and of its major class where the name stands in several. */
    private List<CaseImportMapper.CategoryKey> candidates(ImportedCase row) {
        var named = byCategoryName.getOrDefault(row.category(), List.of());
        var exact = named.stream().filter(key -> key.major().equals(row.majorCategory())).toList();
        return named.size() > 1 && exact.size() == 1 ? exact : named;
    }

    List<String> newDepartments() {
        return List.copyOf(newDepartments);
    }

    List<String> newCategories() {
        return List.copyOf(newCategories);
    }

    /** The rows that can be taken; the others are added to the rejected ones. Missing units and classes are made. */
    List<ImportedCase> acceptable(List<ImportedCase> rows, List<RejectedRow> rejected) {
        var ids = new HashSet<String>();
        var good = new ArrayList<ImportedCase>(rows.size());
        for (var row : rows) {
            var why = whyNot(row, ids);
            if (why == null) {
                ids.add(row.originId());
                good.add(row);
            } else {
                rejected.add(why);
            }
        }
        createMissing(good);
        return good;
    }

    private RejectedRow whyNot(ImportedCase row, HashSet<String> ids) {
        var columns = mapping.columns();
        if (ids.contains(row.originId())) {
            return new RejectedRow(row.line(), columns.id(), row.originId(), "reject.twice");
        }
        if (row.acceptNo() != null && !NUMBER.matcher(row.acceptNo()).matches()) {
            return new RejectedRow(row.line(), columns.acceptNo(), row.acceptNo(), "reject.number");
        }
        if (row.caseNo() != null && !NUMBER.matcher(row.caseNo()).matches()) {
            return new RejectedRow(row.line(), columns.caseNo(), row.caseNo(), "reject.number");
        }
        if (row.acceptNo() != null && !acceptNumbers.add(row.acceptNo())) {
            return new RejectedRow(row.line(), columns.acceptNo(), row.acceptNo(), "reject.twice");
        }
        if (row.caseNo() != null && !caseNumbers.add(row.caseNo())) {
            return new RejectedRow(row.line(), columns.caseNo(), row.caseNo(), "reject.twice");
        }
        if (!options.createMissing() && !departments.containsKey(row.department())) {
            return new RejectedRow(row.line(), columns.department(), row.department(), "reject.unknownDepartment");
        }
        if (!options.createMissing() && candidates(row).isEmpty()) {
            return new RejectedRow(row.line(), columns.category(), row.category(), "reject.unknownCategory");
        }
        if (candidates(row).size() > 1) {
            return new RejectedRow(row.line(), columns.category(), row.category(), "reject.ambiguousCategory");
        }
        return tooLong(row);
    }

    private RejectedRow tooLong(ImportedCase row) {
        var columns = mapping.columns();
        var limits = new LinkedHashMap<String, ToIntFunction<ImportedCase>>();
        limits.put(columns.id(), r -> r.originId().length() - 64);
        limits.put(columns.department(), r -> r.department().length() - 32);
        limits.put(columns.category(), r -> r.category().length() - CATEGORY_LETTERS);
        if (columns.majorCategory() != null) {
            limits.put(columns.majorCategory(), r -> r.majorCategory().length() - 80);
        }
        if (columns.words() != null) {
            limits.put(columns.words(), r -> bytes(r.words()) - TEXT_BYTES);
        }
        if (columns.closingWords() != null) {
            limits.put(columns.closingWords(), r -> bytes(r.closingWords()) - TEXT_BYTES);
        }
        limits.put(columns.source(), r -> r.sourceDetail().length() - 64);
        if (columns.place() != null) {
            limits.put(columns.place(), r -> r.place().length() - 255);
        }
        return limits.entrySet().stream().filter(limit -> limit.getValue().applyAsInt(row) > 0).findFirst()
                .map(limit -> new RejectedRow(row.line(), limit.getKey(), "…", "reject.tooLong")).orElse(null);
    }

    private static int bytes(String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    private void createMissing(List<ImportedCase> rows) {
        var missingUnits = new LinkedHashSet<String>();
        var missingClasses = new LinkedHashMap<String, String>();
        for (var row : rows) {
            if (!departments.containsKey(row.department())) {
                missingUnits.add(row.department());
            }
            if (candidates(row).isEmpty()) {
                missingClasses.putIfAbsent(row.category(), row.majorCategory());
            }
        }
        var since = rows.stream().map(ImportedCase::reportedAt).min(Comparator.naturalOrder())
                .map(first -> LocalDate.ofInstant(first, mapping.zoneId())).orElse(today);
        for (var code : missingUnits) {
            var names = mapping.departments().getOrDefault(code, new CaseMapping.DepartmentNames(code, null));
            mapper.insertDepartment(code, names.name(), names.group(), since);
        }
        var taken = mapper.selectCategoryCodes();
        missingClasses.forEach((name, major) -> mapper.insertCategory(codeOf(name, taken), mapping.standard(),
                mapping.categoryKind().name(), major, name));
        session.flushStatements();
        newDepartments.addAll(missingUnits);
        newCategories.addAll(missingClasses.keySet());
        departments.putAll(byName(mapper.selectDepartments()));
        readCategories();
    }

    private void readCategories() {
        byCategoryName = mapper.selectCategories(mapping.standard()).stream()
                .collect(Collectors.groupingBy(CaseImportMapper.CategoryKey::name));
    }

    /** The name itself while it is free; a class of another city with the same name has its city in front. */
    private String codeOf(String name, Set<String> taken) {
        return taken.contains(name) ? mapping.standard() + ":" + name : name;
    }

    private static Map<String, Long> byName(List<CaseImportMapper.Key> keys) {
        return keys.stream().collect(Collectors.toMap(CaseImportMapper.Key::name, CaseImportMapper.Key::id,
                (first, second) -> first, HashMap::new));
    }
}
