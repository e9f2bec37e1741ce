package org.gridlight.reports.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.db.Database;
import org.gridlight.db.Reading;
import org.gridlight.db.assessment.AssessmentRecord;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.light.LightHistoryStore;
import org.gridlight.db.measures.AnomalyStore;
import org.gridlight.db.measures.MeasureStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.db.measures.WorkStore;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.score.DepartmentScores;
import org.gridlight.model.score.DepartmentWork;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;

/** The monthly book as the record has it. Reads only; each call may block for seconds. */
public final class MonthlyRecord {
    private static final int HOT_GRIDS = 10;
    /** Version of the counting rules (口径). */
    public static final String RULES_VERSION = "1";

    private final Words words;
    private final ZoneId zone;
    private final MonthStore months;
    private final WorkStore work;
    private final LightHistoryStore lights;
    private final MeasureStore measures;
    private final Optional<String> centreName;
    private final AssessmentRecord assessments;
    private final AnomalyStore anomalies;

    private MonthlyRecord(Reading reading, Words words) {
        this.words = words;
        this.zone = SettingStore.zoneOf(reading);
        this.centreName = SettingStore.centreNameOf(reading);
        this.months = new MonthStore(reading, zone);
        this.work = new WorkStore(reading);
        this.lights = new LightHistoryStore(reading);
        this.measures = new MeasureStore(reading, zone);
        this.assessments = new AssessmentRecord(reading);
        this.anomalies = new AnomalyStore(reading);
    }

    /**
     * The book of a month; in the middle of the month the book until now. That of a locked month is what it was locked with,
     * whatever has become of the rules, the calendar and the cases since.
     *
     * @param words the language of names that are made here, e.g. of sources
     * @param now the moment of printing
     * @param issued day printed as the day of issue
     * @param template how departments are scored
     * @throws Refusal when the record has nothing of that month
     */
    public static MonthlyBook of(Database database, Words words, YearMonth month, Instant now, LocalDate issued,
            ScoreTemplate template) {
        return database.atOneMoment(reading -> {
            var record = new MonthlyRecord(reading, words);
            return record.assessments.locked(month, template.name()).map(BookSnapshot::read)
                    .orElseGet(() -> record.of(month, now, issued, template));
        });
    }

    /**
     * The book of a revision as it was locked.
     *
     * @throws Refusal when that revision is not locked, or is not what was locked
     */
    public static MonthlyBook locked(Database database, YearMonth month, String template, int revision) {
        return database.atOneMoment(reading -> new AssessmentRecord(reading).locked(month, template, revision))
                .map(BookSnapshot::read)
                .orElseThrow(() -> Refusal.failed("report.noRevision", month, revision));
    }

    private MonthlyBook of(YearMonth month, Instant now, LocalDate issued, ScoreTemplate template) {
        var whole = MonthQuestion.of(month, zone);
        if (!whole.from().isBefore(now)) {
            throw Refusal.failed("report.monthAhead", month);
        }
        var question = whole.until(now);
        var total = months.total(question);
        if (!hasCases(total)) {
            throw Refusal.failed("report.noData", month, span());
        }
        var departments = months.byDepartment(question);
        var categories = counts(question, Dimension.CATEGORY);
        return new MonthlyBook(issue(month, question, issued, edition(month, template)),
                overview(month, total, question.equals(whole)),
                counts(question, Dimension.SOURCE),
                days(question), List.of(streets(question)), hotGrids(question),
                departments.stream().map(this::department).toList(), OptionalLong.of(total.carriedOver()),
                scores(month, question, departments, template), categories, quality(question),
                rules(total),
                false,
                Closing.BLANK)
                .with(new MonthlyBook.Remarks(anomalies.find(question, total, departments, categories.stream().collect(
                        Collectors.toMap(MonthlyBook.NamedCount::name, MonthlyBook.NamedCount::count, Long::sum))),
                        assessments.texts(month, template.name())));
    }

    private static boolean hasCases(MonthCounts total) {
        return total.reported() + total.filed() + total.shouldClose() + total.withoutLimit() > 0;
    }

    /** From which month on the record has cases, for a person who asked for one it has not. */
    private String span() {
        return months.firstReport().map(first -> YearMonth.from(first.atZone(zone)).toString()).orElse("-");
    }

    private Issue.Edition edition(YearMonth month, ScoreTemplate template) {
        return assessments.latest(month, template.name())
                .filter(last -> last.revision() > 1).<Issue.Edition>map(
                        last -> new Issue.Edition.Revision(last.revision(), last.reason(), false))
                .orElseGet(Issue.Edition.Draft::new);
    }

    private Issue issue(YearMonth month, MonthQuestion question, LocalDate issued, Issue.Edition edition) {
        var first = months.firstReport().map(at -> YearMonth.from(at.atZone(zone))).orElse(month);
        int running = (int) Math.max(0, ChronoUnit.MONTHS.between(first, month)) + 1;
        var centre = centreName.orElseGet(() -> words.say("monthly.centreUnnamed"));
        return new Issue(centre, month, month.getMonthValue(), running, centre, issued,
                LocalDateTime.ofInstant(question.until(), zone), edition, RULES_VERSION, "");
    }

    /** A month that is not over is compared with none: a part beside a whole would read as a fall. */
    private MonthlyBook.Overview overview(YearMonth month, MonthCounts total, boolean over) {
        return new MonthlyBook.Overview(figures(total), over ? compared(month.minusMonths(1)) : Optional.empty(),
                over ? compared(month.minusYears(1)) : Optional.empty());
    }

    private Optional<MonthFigures> compared(YearMonth month) {
        return Optional.of(months.total(MonthQuestion.of(month, zone))).filter(counts -> counts.reported() > 0)
                .map(MonthlyRecord::figures);
    }

    private static MonthFigures figures(MonthCounts counts) {
        return new MonthFigures(counts.reported(), OptionalLong.empty(), counts.filed(), counts.shouldClose(),
                counts.closed(), OptionalLong.of(counts.closedOnTime()), OptionalLong.of(counts.extended()),
                OptionalLong.empty(), OptionalLong.of(counts.reworked()));
    }

    private List<MonthlyBook.NamedCount> counts(MonthQuestion question, Dimension dimension) {
        return measures
                .count(new MeasureQuestion(question.from(), question.until(), question.until(), dimension)).stream()
                .map(group -> new MonthlyBook.NamedCount(title(group, dimension), group.registered())).toList();
    }

    private String title(MeasureCounts group, Dimension dimension) {
        return dimension == Dimension.SOURCE ? words.say("source." + group.key()) : group.name();
    }

    private List<MonthlyBook.Day> days(MonthQuestion question) {
        return months.byDay(question).stream()
                .map(day -> new MonthlyBook.Day(day.date(), day.filed(), day.closed())).toList();
    }

    private MonthlyBook.AreaTable streets(MonthQuestion question) {
        return new MonthlyBook.AreaTable(words.say("monthly.street"), months.byStreet(question).stream()
                .map(street -> new MonthlyBook.Area(named(street), street.reported(), street.filed(),
                        street.shouldClose(), street.closed(), OptionalLong.of(street.closedOnTime()), isGroup(street)))
                .toList());
    }

    private List<MonthlyBook.HotGrid> hotGrids(MonthQuestion question) {
        return months.hotGrids(question, HOT_GRIDS).stream().map(grid -> new MonthlyBook.HotGrid(grid.code(),
                grid.street(), grid.reported(), grid.open(), grid.topCategory())).toList();
    }

    private MonthlyBook.Department department(MonthCounts counts) {
        return new MonthlyBook.Department(named(counts), counts.shouldClose(), counts.closed(), counts.backlog(),
                isGroup(counts));
    }

    private String named(MonthCounts counts) {
        return isGroup(counts) ? counts.name() : words.say("monthly.noGroup");
    }

    private static boolean isGroup(MonthCounts counts) {
        return !counts.key().equals(MeasureCounts.NO_GROUP);
    }

    private List<ScoreTable> scores(YearMonth month, MonthQuestion question, List<MonthCounts> departments,
            ScoreTemplate template) {
        var needed = DepartmentWork.neededBy(template);
        return new DepartmentScores(template).of(departments, lights.ofDepartments(question),
                assessments.entries(month, template.name()).byUnit(),
                DepartmentWork.of(needed, work.count(needed, question)));
    }

    private MonthlyBook.Quality quality(MonthQuestion question) {
        return new MonthlyBook.Quality(months.flagged(question), months.findings(question).stream()
                .map(found -> new MonthlyBook.NamedCount(words.say("finding." + found.finding().name()), found.count()))
                .toList());
    }

    private List<MonthlyBook.CountingRule> rules(MonthCounts total) {
        var named = Stream.of("reported", "filed", "shouldClose", "closed", "closedOnTime", "backlog", "carryOver")
                .map(key -> new MonthlyBook.CountingRule(words.say("score." + key), words.say("monthly.rule." + key)));
        var withoutLimit = new MonthlyBook.CountingRule(words.say("monthly.withoutLimit"),
                words.say("monthly.rule.withoutLimit", total.withoutLimit()));
        return Stream.concat(named, Stream.of(withoutLimit)).toList();
    }
}
