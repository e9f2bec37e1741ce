package org.gridlight.client.bench;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.gridlight.model.score.ScoreEngine;
import org.gridlight.model.score.ScoreRow;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.words.Words;
import org.gridlight.reports.monthly.Closing;
import org.gridlight.reports.monthly.Issue;
import org.gridlight.reports.monthly.MonthFigures;
import org.gridlight.reports.monthly.MonthlyBook;

/** The book of a large district: 60 units, 28 streets, 205 communities, 1,110 grids, a sheet for each unit and area. */
final class MadeUpBook {
    private static final YearMonth MONTH = YearMonth.of(2026, 6);
    private static final int UNITS = 60;
    private static final int STREETS = 28;
    private static final int COMMUNITIES = 205;
    private static final int GRIDS = 1_110;

    private final Words words;

    MadeUpBook(Words words) {
        this.words = words;
    }

    MonthlyBook book() {
        var figures = new MonthFigures(91_264, OptionalLong.of(43_027), 47_027, 46_000, 45_000, OptionalLong.of(44_000),
                OptionalLong.of(300), OptionalLong.of(96), OptionalLong.of(600));
        var issue = new Issue("Gridlight", MONTH, 6, 62, "Gridlight", MONTH.plusMonths(1).atDay(2),
                LocalDateTime.of(2026, 7, 1, 0, 0), new Issue.Edition.Draft(), "1", "");
        return new MonthlyBook(issue,
                new MonthlyBook.Overview(figures, Optional.of(figures), Optional.of(figures)),
                counts("monthly.source", 6), days(),
                List.of(areas("monthly.street", STREETS), areas("level.COMMUNITY", COMMUNITIES),
                        areas("object.unitGrid", GRIDS)),
                List.of(), units(), OptionalLong.of(412), List.of(scores("monthly.unit", UNITS),
                        scores("monthly.street", STREETS), scores("level.COMMUNITY", COMMUNITIES)),
                counts("monthly.category", 14), new MonthlyBook.Quality(0, List.of()), List.of(), true, Closing.BLANK);
    }

    private String name(String key, int number) {
        return words.say(key) + " " + number;
    }

    private List<MonthlyBook.NamedCount> counts(String key, int many) {
        return IntStream.range(0, many).mapToObj(i -> new MonthlyBook.NamedCount(name(key, i + 1), 9_000L / (i + 1)))
                .toList();
    }

    private static List<MonthlyBook.Day> days() {
        return IntStream.rangeClosed(1, MONTH.lengthOfMonth())
                .mapToObj(day -> new MonthlyBook.Day(MONTH.atDay(day), 1_400 + day * 7L, 1_300 + day * 9L)).toList();
    }

    private MonthlyBook.AreaTable areas(String key, int many) {
        return new MonthlyBook.AreaTable(words.say(key), IntStream.range(0, many)
                .mapToObj(i -> new MonthlyBook.Area(name(key, i + 1), 300 + i, 200 + i, 190 + i, 180 + i,
                        OptionalLong.of(170 + i)))
                .toList());
    }

    private List<MonthlyBook.Department> units() {
        return IntStream.range(0, UNITS)
                .mapToObj(i -> new MonthlyBook.Department(name("monthly.unit", i + 1), 900 - i, 880 - i, 20)).toList();
    }

    private ScoreTable scores(String key, int many) {
        return ScoreEngine.score(TemplateFile.shipped("system"), IntStream.range(0, many)
                .mapToObj(i -> new ScoreRow(key + i, name(key, i + 1), Map.of("shouldClose", BigDecimal.valueOf(900),
                        "closed", BigDecimal.valueOf(899 - i), "closedOnTime", BigDecimal.valueOf(880 - i),
                        "closedOverdue", BigDecimal.valueOf(19), "extended", BigDecimal.valueOf(i % 7), "reworked",
                        BigDecimal.valueOf(i % 11))))
                .toList());
    }
}
