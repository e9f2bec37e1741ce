package org.gridlight.client.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import picocli.CommandLine.Option;

/** Where to and in what form a paper of the record is written: the same for all of them. */
final class PaperOptions {
    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path folder;

    @Option(names = "--formats", paramLabel = "pdf,xlsx,docx", split = ",", defaultValue = "pdf")
    private List<String> formats;

    @Option(names = "--book-lang", paramLabel = "zh|en", defaultValue = "zh")
    private String language;

    /** @throws Refusal when no folder, an unknown form or an unknown language is named */
    PaperCommand of(Console console, DatabaseOptions options) {
        if (folder.toString().isBlank()) {
            throw Refusal.wrongUse("report.noFolder");
        }
        var wanted = formats.stream().map(Format::of).collect(Collectors.toSet());
        return new PaperCommand(console, options, Words.of(Gridlight.language(language)), folder, wanted);
    }
}
