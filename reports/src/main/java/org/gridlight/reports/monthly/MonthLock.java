package org.gridlight.reports.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.db.assessment.AssessmentRecord;
import org.gridlight.db.assessment.AssessmentStore;
import org.gridlight.model.assessment.AssessedMonth;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;

/** Locks months (定稿): counts the book once more and keeps it with its rules. Holds no state; safe for many threads. */
public final class MonthLock {
    private final Database database;
    private final Words words;

    /** @param words the language of names that are made here; the book is kept in it */
    public MonthLock(Database database, Words words) {
        this.database = database;
        this.words = words;
    }

    /**
     * Locks a published month. What is entered while it is counted refuses the wish. Blocks for seconds.
     *
     * @param id     of the wish; sent twice it is done once
     * @param issued day printed as the day of issue
     * @param rules  text of the template, YAML
     * @throws Refusal when the month is not published, its appeals are not over, or somebody has changed it meanwhile
     */
    public void lock(UUID id, YearMonth month, Instant now, LocalDate issued, String rules) {
        var template = TemplateFile.of(rules, "rules");
        var record = new AssessmentRecord(database);
        var assessed = record.latest(month, template.name())
                .orElseThrow(() -> Refusal.failed("assessment.notPublished"));
        var seen = record.entries(month, template.name());
        var book = MonthlyRecord.of(database, words, month, now, issued, template);
        new AssessmentStore(database).lock(id, assessed, seen, rules,
                BookSnapshot.write(book.in(edition(assessed))));
    }

    private static Issue.Edition edition(AssessedMonth assessed) {
        return assessed.revision() == 1
                ? new Issue.Edition.Final()
                : new Issue.Edition.Revision(assessed.revision(), assessed.reason(), true);
    }
}
