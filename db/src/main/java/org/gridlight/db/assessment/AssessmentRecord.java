package org.gridlight.db.assessment;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Reading;
import org.gridlight.model.assessment.AssessedMonth;
import org.gridlight.model.assessment.BookText;
import org.gridlight.model.assessment.LockedMonth;
import org.gridlight.model.assessment.ScoreAppeal;
import org.gridlight.model.assessment.ScoreEntries;
import org.gridlight.model.assessment.ScoreEntry;
import org.gridlight.model.words.Refusal;

/** Reads months of assessment. Holds no state; safe for use by many threads; every call may block. */
public final class AssessmentRecord {
    private final Reading reading;

    public AssessmentRecord(Reading reading) {
        this.reading = reading;
    }

    /** The last revision of a month; empty while it was never published. */
    public Optional<AssessedMonth> latest(YearMonth month, String template) {
        return reading.read(session -> mapper(session).selectLatest(month, template));
    }

    /** What counts of the lines that people score. */
    public ScoreEntries entries(YearMonth month, String template) {
        return new ScoreEntries(reading.read(session -> mapper(session).selectEntries(month, template)));
    }

    /** Every value a line of a unit was given, the last first. */
    public List<ScoreEntry> history(YearMonth month, String template, String unit, String line) {
        return reading.read(session -> mapper(session).selectHistory(month, template, unit, line));
    }

    /** The paragraphs that an editor wrote or gave back, as they are now. */
    public List<BookText> texts(YearMonth month, String template) {
        return reading.read(session -> mapper(session).selectTexts(month, template));
    }

    /** The appeals against a revision, open ones first. */
    public List<ScoreAppeal> appeals(AssessedMonth month) {
        return reading.read(session -> mapper(session).selectAppeals(month.id()));
    }

    /**
     * What a month was locked with, if its last revision is locked.
     *
     * @throws Refusal when it is not what was locked
     */
    public Optional<LockedMonth> locked(YearMonth month, String template) {
        return latest(month, template).filter(last -> last.hash() != null)
                .flatMap(last -> locked(month, template, last.revision()));
    }

    /**
     * What that revision of a month was locked with; empty when it is not locked.
     *
     * @throws Refusal when it is not what was locked
     */
    public Optional<LockedMonth> locked(YearMonth month, String template, Integer revision) {
        var locked = reading.read(session -> mapper(session).selectLocked(month, template, revision));
        locked.filter(one -> !one.isIntact()).ifPresent(changed -> {
            throw Refusal.failed("assessment.notIntact", month, changed.revision());
        });
        return locked;
    }

    private static AssessmentMapper mapper(SqlSession session) {
        return session.getMapper(AssessmentMapper.class);
    }
}
