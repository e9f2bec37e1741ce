package org.gridlight.client.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.monthly.RankingPosterPrinter;
import org.gridlight.reports.monthly.ScoredRecord;

/** Prints the ranking of a month for the wall: as it stands when it is locked, else up to now. */
final class PosterReport {
    private final Console console;
    private final ScoredRecord record;

    PosterReport(Console console, Database database) {
        this.console = console;
        this.record = new ScoredRecord(database, console.clock().instant());
    }

    /** @param lastToo whether the last of each group is named @throws Refusal when the template ranks people */
    void print(ScoreTemplate template, YearMonth month, boolean lastToo, Path folder, List<String> formats,
            Words words) {
        if (folder.toString().isBlank()) {
            throw Refusal.wrongUse("report.noFolder");
        }
        var wanted = formats.stream().map(Format::of).collect(Collectors.toSet());
        var poster = record.poster(template, month, lastToo, words);
        ReportCommand.makeFolder(folder);
        new RankingPosterPrinter(words).print(poster, folder, wanted, console)
                .forEach(file -> console.say("cli.report.written", file, ReportCommand.kilobytes(file)));
    }
}
