package org.gridlight.client.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.files.WholeFile;
import org.gridlight.model.words.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the list of rows that were not taken (未导入清单), in one form for every import. */
final class RejectReport {
    private static final Logger LOG = LoggerFactory.getLogger(RejectReport.class);
    private static final int ROWS_SHOWN = 5;

    private final Console console;
    private final Path rejectFile;

    /** @param rejectFile where rejected rows are listed; none: only the first ones are shown. */
    RejectReport(Console console, Path rejectFile) {
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

    /** What was imported is decided by now, so a list that cannot be written is shown instead. */
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
