package org.gridlight.client.cli;

import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.db.cases.FindingStore;
import org.gridlight.model.words.Words;

/** The list of what cannot be right in imported files (存疑清单). */
final class FindingTable {
    private final Words words;

    FindingTable(Words words) {
        this.words = words;
    }

    ResultTable of(Database database) {
        var rows = new FindingStore(database).all().stream()
                .map(found -> List.<Object>of(found.file(), found.line(), found.column(), found.value(),
                        found.finding().name(), words.say("finding." + found.finding().name())))
                .toList();
        return new ResultTable(List.of("file", "line", "column", "value", "finding", "reason"),
                List.of(words.say("cli.findings.file"), words.say("cli.findings.line"),
                        words.say("cli.findings.column"), words.say("cli.findings.value"),
                        words.say("cli.findings.finding"), words.say("cli.findings.reason")),
                rows);
    }
}
