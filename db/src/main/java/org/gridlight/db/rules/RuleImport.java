package org.gridlight.db.rules;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.rules.RuleMapper.KeptRule;
import org.gridlight.db.rules.RuleMapper.KnownClass;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.rules.Rule;
import org.gridlight.model.rules.RuleFileReader;
import org.gridlight.model.rules.ZoneKind;
import org.gridlight.model.words.Refusal;

/**
 * Brings limits and filing conditions into the record (导入立结案标准), as a new version from a day on: the classes a file
 * names get exactly what it says of them, others stay as they were, and a class of which it says nothing new gets no new
 * version. Cases keep the version they were filed under. All or nothing in one transaction. Safe for use by many threads.
 */
public final class RuleImport {
    private static final int DIGITS = 4;

    private final Database database;
    private final InstantSource clock;

    public RuleImport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How an import treats what it meets.
     *
     * @param from     first day of the new version, null for today
     * @param createMissing make classes that the record does not know, as the city's own (地方扩展); else their rows
     *                 are rejected
     * @param keepGood take the good rows of a file that has bad ones; else the whole file is refused
     * @param dryRun   do everything but keep nothing (试导入)
     */
    public record Options(LocalDate from, boolean createMissing, boolean keepGood, boolean dryRun) {}

    /**
     * What an import did, or would do.
     *
     * @param rows    rows in the file
     * @param changed classes that got a new version
     * @param same    classes that stay as they were
     * @param added   limits that were added
     * @param newClasses classes that were made
     */
    public record Outcome(int rows, int changed, int same, int added, int newClasses, LocalDate from,
            List<RejectedRow> rejected) {}

    /** One class with what a file says of it. */
    private record Chapter(long categoryId, List<Rule> rules) {}

    /**
     * @throws RejectedRows when rows cannot be taken and the good ones were not asked for alone
     * @throws Refusal      when the file as a whole cannot be taken
     */
    public Outcome run(SourceFile file, Options options) {
        var started = clock.instant();
        var content = RuleFileReader.read(file);
        return database.write(session -> {
            SettingStore.takeImportTurn(session);
            var mapper = session.getMapper(RuleMapper.class);
            var rejected = new ArrayList<>(content.rejected());
            int made = options.createMissing() ? makeMissing(mapper, content.rules()) : 0;
            var chapters = chapters(content.rules(), mapper.selectClasses(), rejected);
            refuse(file, rejected, options);
            var from = options.from() == null ? mapper.selectToday() : options.from();
            var kept = mapper.selectInForce(from).stream().collect(Collectors.groupingBy(KeptRule::categoryId));
            var changed = chapters.stream().filter(chapter -> !isKept(chapter, kept)).toList();
            int added = changed.stream().mapToInt(chapter -> replace(mapper, chapter, from)).sum();
            int rows = content.rules().size() + content.rejected().size();
            if (!changed.isEmpty()) {
                mapper.insertRun(file.name(), content.sha256(), rows, added, chapters.size() - changed.size(),
                        rejected.size(), started);
                mapper.audit(mapper.selectLastRun(), "{\"sha256\":\"" + content.sha256() + "\",\"from\":\"" + from
                        + "\",\"classes\":" + changed.size() + ",\"limits\":" + added + "}");
            }
            rollBack(session, options.dryRun());
            return new Outcome(rows, changed.size(), chapters.size() - changed.size(), added, made, from,
                    rejected);
        });
    }

    private static void rollBack(SqlSession session, boolean dryRun) {
        if (dryRun) {
            session.rollback(true);
        }
    }

    private static void refuse(SourceFile file, List<RejectedRow> rejected, Options options) {
        if (!rejected.isEmpty() && !options.keepGood()) {
            rejected.sort(Comparator.comparingInt(RejectedRow::line));
            var first = rejected.getFirst();
            throw new RejectedRows(rejected, Refusal.failed("rules.rejected", file.name(), rejected.size(),
                    first.line(), first.column(), first.value()));
        }
    }

    private static List<Chapter> chapters(List<Rule> rules, List<KnownClass> classes, List<RejectedRow> rejected) {
        var chapters = new LinkedHashMap<Long, List<Rule>>();
        for (var rule : rules) {
            var found = classOf(rule, classes);
            if (found == null) {
                rejected.add(new RejectedRow(rule.line(), "code", rule.code() + " " + rule.name(),
                        canBeMade(rule, classes) ? "reject.unknownCategory" : "reject.noClass"));
            } else if (isTwice(rule, chapters.getOrDefault(found.id(), List.of()))) {
                rejected.add(new RejectedRow(rule.line(), "filing", rule.filing(), "reject.ruleTwice"));
            } else {
                chapters.computeIfAbsent(found.id(), id -> new ArrayList<>()).add(rule);
            }
        }
        return chapters.entrySet().stream().map(one -> new Chapter(one.getKey(), one.getValue())).toList();
    }

    /** Two generations of codes mean different things by the same digits: a name that is given must be the right one. */
    private static KnownClass classOf(Rule rule, List<KnownClass> classes) {
        return classes.stream()
                .filter(one -> one.code().equals(rule.code())
                        || rule.code().equals(one.digits()) && one.component() == rule.component()
                                && (one.present() || !rule.name().isEmpty()))
                .filter(one -> rule.name().isEmpty() || one.name().equals(rule.name())).findFirst().orElse(null);
    }

    /** Digits that nobody uses, and a name: a city's own class. */
    private static boolean canBeMade(Rule rule, List<KnownClass> classes) {
        return rule.code().length() == DIGITS && !rule.name().isEmpty() && classes.stream()
                .noneMatch(one -> one.present() && one.component() == rule.component()
                        && rule.code().equals(one.digits()))
                && classOf(rule, classes) == null;
    }

    private static int makeMissing(RuleMapper mapper, List<Rule> rules) {
        var classes = new ArrayList<>(mapper.selectClasses());
        int before = classes.size();
        for (var rule : rules) {
            if (canBeMade(rule, classes)) {
                mapper.insertClass(rule.component() ? "GB13-C" : "GB13-E", rule);
                classes.add(new KnownClass(0, "", rule.component(), rule.code(), rule.name(), true));
            }
        }
        return classes.size() - before;
    }

    private static boolean isTwice(Rule rule, List<Rule> others) {
        return others.stream().anyMatch(other -> other.stage() == rule.stage() && other.filing().equals(rule.filing())
                && other.zone() == rule.zone() && other.gridClass().equals(rule.gridClass()));
    }

    /** What of a rule is kept, apart from where it stood. */
    private record Line(Stage stage, String filing, String closing, ZoneKind zone, String gridClass, String value,
            LimitUnit unit) {
        static Line of(Rule rule) {
            return new Line(rule.stage(), rule.filing(), rule.closing(), rule.zone(), rule.gridClass(),
                    plain(rule.limit()), rule.limit().unit());
        }

        static Line of(KeptRule rule) {
            return of(RuleStore.rule(rule));
        }

        private static String plain(Limit limit) {
            return limit.value().stripTrailingZeros().toPlainString();
        }
    }

    /** Stages that a file does not name for a class stay as they were, unless they stand under a condition. */
    private static boolean isKept(Chapter chapter, Map<Long, List<KeptRule>> kept) {
        var stages = stages(chapter);
        var before = kept.getOrDefault(chapter.categoryId(), List.of()).stream()
                .filter(rule -> rule.position() > 0 || stages.contains(rule.stage())).map(Line::of).toList();
        return before.equals(ordered(chapter.rules()).stream().map(Line::of).toList());
    }

    private static List<String> stages(Chapter chapter) {
        return chapter.rules().stream().map(rule -> rule.stage().name()).distinct().toList();
    }

    /** In the order in which they are kept: without a condition first, then condition by condition. */
    private static List<Rule> ordered(List<Rule> rules) {
        var conditions = conditions(rules);
        return rules.stream().sorted(Comparator.comparingInt(rule -> conditions.indexOf(condition(rule)))).toList();
    }

    private static List<List<String>> conditions(List<Rule> rules) {
        var all = new ArrayList<List<String>>(List.of(List.of("", "")));
        rules.stream().map(RuleImport::condition).filter(one -> !all.contains(one)).distinct().forEach(all::add);
        return all;
    }

    private static List<String> condition(Rule rule) {
        return List.of(rule.filing(), rule.closing());
    }

    private static int replace(RuleMapper mapper, Chapter chapter, LocalDate from) {
        mapper.endLimits(chapter.categoryId(), stages(chapter), from);
        mapper.endConditions(chapter.categoryId(), from);
        var conditions = conditions(chapter.rules());
        var ids = new ArrayList<Long>();
        ids.add(null);
        for (int position = 1; position < conditions.size(); position++) {
            var condition = new RuleMapper.Condition(chapter.categoryId(), position, conditions.get(position).get(0),
                    conditions.get(position).get(1), from);
            mapper.insertCondition(condition);
            ids.add(condition.getId());
        }
        var rules = ordered(chapter.rules());
        rules.forEach(rule -> mapper.insertLimit(chapter.categoryId(), ids.get(conditions.indexOf(condition(rule))),
                rule, from));
        return rules.size();
    }
}
