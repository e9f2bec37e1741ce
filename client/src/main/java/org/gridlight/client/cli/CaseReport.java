package org.gridlight.client.cli;

import java.time.Instant;
import org.gridlight.model.cases.Finding;
import org.gridlight.model.cases.ImportOutcome;
import org.gridlight.model.files.SourceFile;

/** Says what an import of cases did. */
final class CaseReport {
    private final Console console;
    private final RejectReport rejects;

    CaseReport(Console console, RejectReport rejects) {
        this.console = console;
        this.rejects = rejects;
    }

    void outcome(SourceFile file, ImportOutcome outcome, boolean dryRun, Instant started) {
        if (outcome.zoneAdopted() != null) {
            console.say("cli.cases.zone", outcome.zoneAdopted());
        }
        if (!outcome.newDepartments().isEmpty()) {
            console.say("cli.cases.departments", outcome.newDepartments().size(),
                    String.join(", ", outcome.newDepartments()));
        }
        if (!outcome.newCategories().isEmpty()) {
            console.say("cli.cases.categories", outcome.newCategories().size());
        }
        outcome.findings().forEach((finding, count) -> console.say(
                finding == Finding.DIFFERS_FROM_RECORD ? "cli.cases.differs" : "cli.cases.finding", count,
                console.words().say("finding." + finding.name())));
        rejects.listRejected(outcome.rejected());
        console.say(dryRun ? "cli.cases.dryRun" : "cli.cases.done", file.name(), outcome.rows(), outcome.added(),
                outcome.placed(), outcome.known(), outcome.rejected().size(), console.secondsSince(started));
    }
}
