package org.gridlight.client.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gridlight.model.cases.Finding;
import org.gridlight.model.cases.ImportOutcome;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.files.WholeFile;
import org.gridlight.model.words.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what an import of cases did, and writes the list of rows that were not taken (未导入清单). */
final class CaseReport {
    private static final Logger LOG = LoggerFactory.getLogger(CaseReport.class);
    private static final int ROWS_SHOWN = 5;

    private final Console console;
    private final Path rejectFile;

    /** @param rejectFile where rejected rows are listed; none: only the first ones are shown. */
    CaseReport(Console console, Path rejectFile) {
        this.console = console;
        this.rejectFile = rejectFile;
    }

    /** Before anything is imported: a list that nobody could write would be lost. */
    void requireWritable() {
        try {
            if (rejectFile != null) {
                new WholeFile(rejectFile).tryOut();
            }
        } catch (IOException e) {
            throw Refusal.failed(e, "file.unwritable", rejectFile);
        }
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
        listRejected(outcome.rejected());
        console.say(dryRun ? "cli.cases.dryRun" : "cli.cases.done", file.name(), outcome.rows(), outcome.added(),
                outcome.placed(), outcome.known(), outcome.rejected().size(), console.secondsSince(started));
    }

    /** Lists the rows that stopped an import. @return what is to be said about it. */
    Refusal rejected(RejectedRows rows) {
        listRejected(rows.rows());
        return rows.refusal();
    }

    /** Lists rows that were not taken: in the file that was named, else the first ones on the screen. */
    void listRejected(List<RejectedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (rejectFile != null && written(rows)) {
            return;
        }
        rows.stream().limit(ROWS_SHOWN).forEach(row -> console.step("cli.rejects.row", row.line(), row.column(),
                row.value(), console.words().say(row.reason())));
        if (rows.size() > ROWS_SHOWN) {
            console.step("cli.rejects.more", rows.size() - ROWS_SHOWN);
        }
    }

    /** The cases are decided by now, so a list that cannot be written is shown instead. */
    private boolean written(List<RejectedRow> rows) {
        var text = new StringWriter();
        var columns = List.of("line", "column", "value", "reason");
        new ResultTable(columns, columns,
                rows.stream().map(row -> List.<Object>of(row.line(), row.column(), row.value(),
                        console.words().say(row.reason()))).toList())
                .write(OutputFormat.CSV, new PrintWriter(text));
        try {
            new WholeFile(rejectFile).write(text.toString().getBytes(StandardCharsets.UTF_8));
            console.step("cli.rejects.written", rows.size(), rejectFile);
            return true;
        } catch (IOException e) {
            LOG.warn("{} cannot be written", rejectFile, e);
            console.step("cli.rejects.unwritable", rejectFile);
            return false;
        }
    }
}
