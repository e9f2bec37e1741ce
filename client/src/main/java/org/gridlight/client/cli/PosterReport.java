package org.gridlight.client.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.db.assessment.AssessmentRecord;
import org.gridlight.model.score.Assessed;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.Standing;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.monthly.BookSnapshot;
import org.gridlight.reports.monthly.RankingPoster;
import org.gridlight.reports.monthly.RankingPosterPrinter;

/** Prints the ranking of a month for the wall: as it stands when it is locked, else up to now. */
final class PosterReport {
    private final Console console;
    private final Database database;
    private final ScoredRecord record;

    PosterReport(Console console, Database database) {
        this.console = console;
        this.database = database;
        this.record = new ScoredRecord(database, console.clock().instant());
    }

    /** @param lastToo whether the last of each group is named @throws Refusal when the template ranks people */
    void print(ScoreTemplate template, YearMonth month, boolean lastToo, Path folder, List<String> formats,
            Words words) {
        if (folder.toString().isBlank()) {
            throw Refusal.wrongUse("report.noFolder");
        }
        if (template.assessed() == Assessed.PERSON) {
            throw Refusal.wrongUse("poster.people", template.name());
        }
        var wanted = formats.stream().map(Format::of).collect(Collectors.toSet());
        var locked = locked(template, month);
        var poster = new RankingPoster(month, locked.orElseGet(() -> record.tables(template, month)),
                ranks(locked(template, month.minusMonths(1))
                        .orElseGet(() -> record.tables(template, month.minusMonths(1)))),
                locked.isPresent(), record.dataAsOf(month), lastToo, record.centre(words),
                LocalDate.ofInstant(console.clock().instant(), record.zone()));
        ReportCommand.makeFolder(folder);
        new RankingPosterPrinter(words).print(poster, folder, wanted, console)
                .forEach(file -> console.say("cli.report.written", file, ReportCommand.kilobytes(file)));
    }

    private Optional<List<ScoreTable>> locked(ScoreTemplate template, YearMonth month) {
        return new AssessmentRecord(database.patiently()).locked(month, template.name())
                .map(one -> BookSnapshot.read(one).scores());
    }

    private static Map<String, Integer> ranks(List<ScoreTable> tables) {
        var ranks = new HashMap<String, Integer>();
        tables.stream().flatMap(table -> table.units().stream()).forEach(unit -> {
            if (unit.standing() instanceof Standing.Ranked(var rank)) {
                ranks.put(unit.key(), rank);
            }
        });
        return ranks;
    }
}
