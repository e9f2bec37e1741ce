package org.gridlight.model.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.LimitText;
import org.gridlight.model.words.Refusal;

/** One row of a rules file, with what it inherits from the rows above. Not shared by threads. */
final class RuleRow {
    private static final int LONGEST = 1_000;
    private static final Pattern CODE = Pattern.compile("\\d{4}|[A-Za-z][A-Za-z0-9]*-[\\w.-]{1,70}");
    private static final Pattern MINOR = Pattern.compile("\\d{2}");
    private static final Pattern GRID_CLASS = Pattern.compile("[\\w-]{0,16}");
    private static final Set<RuleColumn> OF_THE_CLASS = Set.of(RuleColumn.KIND, RuleColumn.MAJOR, RuleColumn.CODE,
            RuleColumn.NAME);

    private final Map<RuleColumn, String> cells = new EnumMap<>(RuleColumn.class);
    private String part = "";
    private boolean inherits;

    /** What became of a row. */
    sealed interface Read {
        /** Adds it to one of the two lists. */
        default void into(List<Rule> rules, List<RejectedRow> rejected) {
            switch (this) {
                case Understood(var rule) -> rules.add(rule);
                case NotUnderstood(var row) -> rejected.add(row);
            }
        }
    }

    record Understood(Rule rule) implements Read {}

    record NotUnderstood(RejectedRow row) implements Read {}

    /** Whether empty cells mean what stands above them. */
    void inherit(boolean yes) {
        inherits = yes;
        cells.clear();
    }

    /** A line of its own that may name the part that follows. */
    void part(String text) {
        kind(text).ifPresent(kind -> part = text);
    }

    void clear() {
        cells.clear();
    }

    void put(RuleColumn column, String text) {
        cells.put(column, text);
    }

    void next(List<RuleColumn> header, List<String> texts) {
        var now = new EnumMap<RuleColumn, String>(RuleColumn.class);
        for (int i = 0; i < Math.min(header.size(), texts.size()); i++) {
            if (header.get(i) != null && !texts.get(i).isEmpty()) {
                now.put(header.get(i), texts.get(i));
            }
        }
        // Conditions are told of one class only; another class begins with none.
        boolean sameClass = inherits && (!now.containsKey(RuleColumn.CODE)
                || now.get(RuleColumn.CODE).equals(cells.get(RuleColumn.CODE)));
        cells.keySet().removeIf(column -> !sameClass && !(inherits && OF_THE_CLASS.contains(column)));
        if (now.containsKey(RuleColumn.CODE) && !sameClass) {
            cells.remove(RuleColumn.NAME);
        }
        cells.putAll(now);
    }

    private String cell(RuleColumn column) {
        return cells.getOrDefault(column, "").strip();
    }

    Read understand(int line) {
        var code = code();
        var stage = stage();
        var zone = zone();
        var kind = kind(cell(RuleColumn.KIND)).or(() -> kind(part));
        if (!CODE.matcher(code).matches() || code.length() == 4 && kind.isEmpty()) {
            return rejected(line, RuleColumn.CODE, "reject.class");
        }
        if (stage.isEmpty()) {
            return rejected(line, RuleColumn.STAGE, "reject.stage");
        }
        if (!cell(RuleColumn.ZONE).isEmpty() && zone.isEmpty()) {
            return rejected(line, RuleColumn.ZONE, "reject.zone");
        }
        if (!GRID_CLASS.matcher(cell(RuleColumn.GRID_CLASS)).matches()) {
            return rejected(line, RuleColumn.GRID_CLASS, "reject.gridClass");
        }
        for (var column : List.of(RuleColumn.FILING, RuleColumn.CLOSING)) {
            if (cell(column).length() > LONGEST) {
                return rejected(line, column, "reject.tooLong");
            }
        }
        try {
            return new Understood(new Rule(line, code, kind.orElse(false), cell(RuleColumn.NAME),
                    cell(RuleColumn.FILING), cell(RuleColumn.CLOSING), stage.get(), zone.orElse(null),
                    cell(RuleColumn.GRID_CLASS), LimitText.parse(cell(RuleColumn.LIMIT))));
        } catch (Refusal noLimit) {
            return rejected(line, RuleColumn.LIMIT, "reject.limit");
        }
    }

    /** A minor class of two digits stands behind its major class. */
    private String code() {
        var code = cell(RuleColumn.CODE);
        return MINOR.matcher(code).matches() ? cell(RuleColumn.MAJOR) + code : code;
    }

    /** Handling, where nothing is said. */
    private Optional<Stage> stage() {
        var text = cell(RuleColumn.STAGE);
        return text.isEmpty()
                ? Optional.of(Stage.HANDLE)
                : Stream.of(Stage.values()).filter(one -> one.name().equalsIgnoreCase(text)
                        || RuleColumn.isNamed("rules.stage." + one.name(), text)).findFirst();
    }

    private Optional<ZoneKind> zone() {
        var text = cell(RuleColumn.ZONE);
        return Stream.of(ZoneKind.values()).filter(one -> one.name().equalsIgnoreCase(text)
                || RuleColumn.isNamed("clock." + one.name(), text)).findFirst();
    }

    /** Whether it is a component; empty when the text says neither. */
    private static Optional<Boolean> kind(String text) {
        if (RuleColumn.isNamed("rules.kind.COMPONENT", text)) {
            return Optional.of(true);
        }
        return RuleColumn.isNamed("rules.kind.EVENT", text) ? Optional.of(false) : Optional.empty();
    }

    private Read rejected(int line, RuleColumn column, String reason) {
        return new NotUnderstood(new RejectedRow(line, column.heading(), cell(column), reason));
    }
}
