package org.gridlight.client.scores;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gridlight.db.Reading;
import org.gridlight.db.assessment.AssessmentRecord;
import org.gridlight.db.light.LightHistoryStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.db.measures.WorkStore;
import org.gridlight.model.measures.CaseGroup;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.CountedMeasure;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.measures.WorkMeasure;
import org.gridlight.model.score.DepartmentWork;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.reports.monthly.BookSnapshot;

/** What the sheets read from the record. Holds no state; safe for many threads; every call may block. */
final class ScoresRecord {
    /** A list to choose from is no archive. */
    private static final int MOST_MONTHS = 24;

    private final MonthStore store;
    private final WorkStore work;
    private final LightHistoryStore lights;
    private final AssessmentRecord assessments;
    private final ZoneId zone;
    private final InstantSource clock;

    ScoresRecord(Reading reading, ZoneId zone, InstantSource clock) {
        this.store = new MonthStore(reading, zone);
        this.work = new WorkStore(reading);
        this.lights = new LightHistoryStore(reading);
        this.assessments = new AssessmentRecord(reading);
        this.zone = zone;
        this.clock = clock;
    }

    /** The months the record reaches, this one first; empty while there are no cases. */
    List<YearMonth> months() {
        var now = YearMonth.from(clock.instant().atZone(zone));
        return store.firstReport().map(first -> YearMonth.from(first.atZone(zone)))
                .map(first -> Stream.iterate(now, month -> !month.isBefore(first), month -> month.minusMonths(1))
                        .limit(MOST_MONTHS).toList())
                .orElse(List.of());
    }

    /** A month scored by these rules, with what people have done about it. */
    ScoredMonth scored(YearMonth month, ScoreTemplate template) {
        return scored(read(month), template);
    }

    /** The same for what was counted already. */
    ScoredMonth scored(MonthUnits units, ScoreTemplate template) {
        return ScoredMonth.of(counted(units, template), template, assessment(units.month(), template.name()));
    }

    /** What only some templates ask for is counted when one does, and kept. */
    private MonthUnits counted(MonthUnits units, ScoreTemplate template) {
        var needed = DepartmentWork.neededBy(template);
        if (units.work().measures().containsAll(needed)) {
            return units;
        }
        return units.with(DepartmentWork.of(needed, work.count(needed, units.question())));
    }

    private Assessment assessment(YearMonth month, String template) {
        var last = assessments.latest(month, template);
        return new Assessment(last, assessments.entries(month, template),
                last.map(assessments::appeals).orElse(List.of()),
                assessments.locked(month, template).map(locked -> BookSnapshot.read(locked).scores())
                        .orElse(List.of()));
    }

    /** Counts a month, the running one until now. */
    MonthUnits read(YearMonth month) {
        Instant now = clock.instant();
        var whole = MonthQuestion.of(month, zone);
        var question = whole.until(now);
        return new MonthUnits(month, question, !whole.until().isAfter(now), store.byDepartment(question),
                lights.ofDepartments(question), DepartmentWork.NONE);
    }

    /** The cases behind a number of a unit. */
    List<CountedCase> cases(CountedMeasure measure, MonthQuestion question, String unit, int most) {
        return switch (measure) {
            case MonthMeasure counted -> store.casesBehind(counted, question, CaseGroup.department(unit), most);
            case WorkMeasure counted -> work.casesBehind(counted, question, unit, most);
        };
    }
}
