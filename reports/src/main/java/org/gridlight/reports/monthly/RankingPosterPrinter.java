package org.gridlight.reports.monthly;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.db.Progress;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.model.score.Standing;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.Blocks;
import org.gridlight.reports.BookFrame;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.BookWriter;
import org.gridlight.reports.Format;

/** Prints rankings for the wall, A3 upright, to be read at three metres. Keeps nothing; safe for use by many threads. */
public final class RankingPosterPrinter {
    private static final int LARGE_RANKS = 3;
    private static final String NONE = "-";

    private final Words words;

    /** @param words the language of the poster */
    public RankingPosterPrinter(Words words) {
        this.words = words;
    }

    /**
     * Writes {@code poster-TEMPLATE-YYYY-MM.pdf} and so on. Each file appears complete or not at all; one of the same name is
     * replaced. The same poster gives the same bytes.
     *
     * @param folder an existing folder
     * @throws Refusal when nobody is ranked, or the folder cannot be written to
     */
    public List<Path> print(RankingPoster poster, Path folder, Set<Format> formats, Progress progress) {
        progress.step("report.laying");
        return new BookWriter(folder, about(poster), progress).write(laid(poster), sheets(poster), formats);
    }

    /** Lays the poster out, to look at it, print it and save it. @throws Refusal when nobody is ranked */
    public BookPages lay(RankingPoster poster) {
        return new BookPages(laid(poster), sheets(poster), about(poster));
    }

    private List<BookTable> sheets(RankingPoster poster) {
        var numbering = new Numbering(words);
        return poster.tables().stream().map(table -> new ScoreTables(words).table(table, numbering)).toList();
    }

    private JasperPrint laid(RankingPoster poster) {
        var rows = poster.tables().stream().flatMap(table -> rows(poster, table).stream()).toList();
        if (rows.isEmpty()) {
            throw Refusal.failed("poster.nobody", poster.month());
        }
        var blocks = new ArrayList<Block>();
        blocks.add(Blocks.once("poster/head", Map.of("centre", poster.centre(), "title", title(poster), "state",
                state(poster))));
        blocks.add(Blocks.rows("poster/ranks", rows));
        blocks.add(foot(poster));
        return BookFrame.layOn("poster/frame", Map.of(), blocks, words.locale());
    }

    private List<Map<String, ?>> rows(RankingPoster poster, ScoreTable table) {
        var named = table.units().stream().filter(unit -> unit.standing().isRanked())
                .filter(unit -> poster.lastToo() || rank(unit) < last(table)).toList();
        var rows = new ArrayList<Map<String, ?>>();
        named.forEach(unit -> rows.add(row(poster, table, unit)));
        return rows;
    }

    /** A group whose units all share a rank has no last one. */
    private static int last(ScoreTable table) {
        var ranks = table.units().stream().filter(unit -> unit.standing().isRanked())
                .mapToInt(RankingPosterPrinter::rank).summaryStatistics();
        return ranks.getMax() > 1 ? ranks.getMax() : Integer.MAX_VALUE;
    }

    private static int rank(ScoredUnit unit) {
        return unit.standing() instanceof Standing.Ranked(var rank) ? rank : Integer.MAX_VALUE;
    }

    private Map<String, Object> row(RankingPoster poster, ScoreTable table, ScoredUnit unit) {
        var row = new HashMap<String, Object>();
        row.put("group", table.template().group().in(words));
        row.put("hRank", words.say("monthly.rank"));
        row.put("hUnit", words.say("monthly.unit"));
        row.put("hTotal", words.say("monthly.points"));
        row.put("hClosed", words.say("score.closeRate"));
        row.put("hOnTime", words.say("score.onTimeRate"));
        row.put("hMove", words.say("poster.move"));
        row.put("rank", Integer.toString(rank(unit)));
        row.put("unit", unit.name());
        row.put("total", unit.total().map(total -> total.setScale(table.template().decimals(), RoundingMode.HALF_UP)
                .toPlainString()).orElse(NONE));
        row.put("closed", share(unit, "closed"));
        row.put("onTime", share(unit, "closedOnTime"));
        row.put("move", move(poster, unit));
        row.put("large", rank(unit) <= LARGE_RANKS);
        return row;
    }

    private static String share(ScoredUnit unit, String part) {
        var whole = unit.value("shouldClose").filter(count -> count.signum() > 0);
        return whole.flatMap(count -> unit.value(part).flatMap(some -> MonthFigures.rate(some.longValue(),
                count.longValue()))).map(LeadParagraph::percent).orElse(NONE);
    }

    private static String move(RankingPoster poster, ScoredUnit unit) {
        var before = Optional.ofNullable(poster.before().get(unit.key()));
        return before.map(rank -> rank - rank(unit)).map(gained -> gained == 0
                ? "—"
                : (gained > 0 ? "↑" : "↓") + Math.abs(gained)).orElse(NONE);
    }

    private Block foot(RankingPoster poster) {
        var notes = new ScoreNotes(words);
        var lines = new ArrayList<String>();
        if (!poster.lastToo()) {
            lines.add(words.say("poster.lastLeftOut"));
        }
        poster.tables().forEach(table -> unranked(notes, table).ifPresent(lines::add));
        lines.add(notes.rules(poster.tables().getFirst()).getFirst());
        lines.add(words.say("poster.appeals", words.say("monthly.blank")));
        return Blocks.once("poster/foot", Map.of("notes", String.join("\n", lines), "organ", poster.centre(), "seal",
                words.say("paper.seal"), "date", words.say("book.date", poster.issued().getYear(),
                        poster.issued().getMonthValue(), poster.issued().getDayOfMonth())));
    }

    private Optional<String> unranked(ScoreNotes notes, ScoreTable table) {
        var units = table.units().stream().filter(unit -> !unit.standing().isRanked())
                .map(unit -> words.say("monthly.unitReason", unit.name(),
                        notes.reason(table.template(), unit.standing())))
                .collect(Collectors.joining(words.say("monthly.semicolon")));
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(table.template().group().in(words) + " " + words.say("monthly.unranked", units));
    }

    private String title(RankingPoster poster) {
        return words.say("poster.title", poster.month().getYear(), poster.month().getMonthValue());
    }

    private String state(RankingPoster poster) {
        var at = poster.dataAsOf();
        return poster.locked()
                ? words.say("monthly.final")
                : words.say("poster.draft", words.say("book.dateTime", at.getYear(), at.getMonthValue(),
                        at.getDayOfMonth(), "%02d:%02d".formatted(at.getHour(), at.getMinute())));
    }

    private BookWriter.About about(RankingPoster poster) {
        return new BookWriter.About("poster-" + poster.tables().getFirst().template().name() + "-" + poster.month(),
                poster.centre() + " " + title(poster), poster.centre(), poster.issued().atStartOfDay(),
                words.locale());
    }
}
