package org.gridlight.reports.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.db.assessment.AssessmentRecord;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.light.LightHistoryStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.db.measures.WorkStore;
import org.gridlight.model.measures.CaseGroup;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.measures.WorkMeasure;
import org.gridlight.model.measures.Worker;
import org.gridlight.model.score.Assessed;
import org.gridlight.model.score.DepartmentScores;
import org.gridlight.model.score.DepartmentWork;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.WorkScores;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;

/**
 * Scores of a month by what the record counts, of units, streets and people. Reads only; safe for many
 * threads; every call may block for seconds.
 */
public final class ScoredRecord {
    private final Database database;
    private final ZoneId zone;
    private final Instant now;

    /** @param now a month that is not over is counted up to then */
    public ScoredRecord(Database database, Instant now) {
        this.database = database;
        this.zone = new SettingStore(database).zone();
        this.now = now;
    }

    /** The centre's. */
    public ZoneId zone() {
        return zone;
    }

    /** Its name, as papers have it. */
    public String centre(Words words) {
        return new SettingStore(database).centreName().orElseGet(() -> words.say("monthly.centreUnnamed"));
    }

    /**
     * The scores of a month as they stand: those it was locked with, whatever has become of it since, else what is counted.
     *
     * @throws Refusal when nothing of it is counted, or the month has not begun
     */
    public StandingScores standing(ScoreTemplate template, YearMonth month) {
        return new AssessmentRecord(database.patiently()).locked(month, template.name()).map(BookSnapshot::read)
                .map(book -> new StandingScores(month, book.scores(), true, book.issue().dataAsOf()))
                .orElseGet(() -> new StandingScores(month, tables(template, month), false,
                        LocalDateTime.ofInstant(question(month).until(), zone)));
    }

    /**
     * The ranking for the wall as it stands, with the rank of each unit a month before.
     *
     * @param lastToo whether the last of each group is named
     * @throws Refusal when the template is about people
     */
    public RankingPoster poster(ScoreTemplate template, YearMonth month, boolean lastToo, Words words) {
        if (template.assessed() == Assessed.PERSON) {
            throw Refusal.wrongUse("poster.people", template.name());
        }
        var scores = standing(template, month);
        return new RankingPoster(month, scores.tables(), standing(template, month.minusMonths(1)).ranks(),
                scores.locked(), scores.dataAsOf(), lastToo, centre(words), LocalDate.ofInstant(now, zone));
    }

    /** One table a group of like units, or one of all streets or people. @throws Refusal when nothing of it is counted */
    public List<ScoreTable> tables(ScoreTemplate template, YearMonth month) {
        var question = question(month);
        return database.atOneMoment(reading -> {
            var months = new MonthStore(reading, zone);
            var work = new WorkStore(reading);
            if (template.assessed() == Assessed.DEPARTMENT) {
                var needed = DepartmentWork.neededBy(template);
                return new DepartmentScores(template).of(months.byDepartment(question),
                        new LightHistoryStore(reading).ofDepartments(question),
                        new AssessmentRecord(reading).entries(month, template.name()).byUnit(),
                        DepartmentWork.of(needed, work.count(needed, question)));
            }
            var scores = counted(template);
            var counts = work.count(scores.measures(), question);
            return List.of(scores.worker() == Worker.STREET
                    ? scores.streets(months.byPlace(question, Dimension.STREET), counts, work.patrolDays(question))
                    : scores.people(counts));
        });
    }

    /** The cases behind a number. @param number KEY.MEASURE, the measure by its name in formulas */
    public List<CountedCase> cases(ScoreTemplate template, YearMonth month, String number) {
        int dot = number.lastIndexOf('.');
        var key = number.substring(0, Math.max(0, dot));
        var name = number.substring(dot + 1);
        var worker = template.assessed() == Assessed.DEPARTMENT ? Worker.DEPARTMENT : counted(template).worker();
        var work = WorkMeasure.ofKey(worker, name);
        if (work.isPresent()) {
            return new WorkStore(database.patiently()).casesBehind(work.get(), question(month), key,
                    MonthStore.MOST_LISTED);
        }
        var measure = MonthMeasure.ofKey(name)
                .filter(_ -> worker == Worker.DEPARTMENT || worker == Worker.STREET)
                .orElseThrow(() -> Refusal.wrongUse("score.noSuchNumber", number, WorkMeasure.of(worker).stream()
                        .map(WorkMeasure::key).collect(Collectors.joining(", "))));
        return new MonthStore(database.patiently(), zone).casesBehind(measure, question(month),
                worker == Worker.STREET ? CaseGroup.street(key) : CaseGroup.department(key), MonthStore.MOST_LISTED);
    }

    private static WorkScores counted(ScoreTemplate template) {
        return WorkScores.of(template).orElseThrow(() -> Refusal.wrongUse("score.notCounted", template.name()));
    }

    /** The month, the running one until now. */
    private MonthQuestion question(YearMonth month) {
        var whole = MonthQuestion.of(month, zone);
        if (!whole.from().isBefore(now)) {
            throw Refusal.failed("report.monthAhead", month);
        }
        return whole.until(now);
    }
}
