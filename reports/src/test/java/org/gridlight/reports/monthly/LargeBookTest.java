package org.gridlight.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.gridlight.reports.Format;
import org.gridlight.reports.Pages;
import org.junit.jupiter.api.Test;

/** A book of 60 departments, 28 streets, 205 communities and 1,110 grids, with a score sheet for each scored unit. */
class LargeBookTest {
    @Test
    void everyUnitIsPrintedOnceInItsTable() throws IOException {
        var book = SampleBooks.large();
        var file = Printed.print("large", book, Format.PDF).getFirst();
        try (var pages = Printed.pdf(file)) {
            var lines = Printed.lines(pages, 0);
            var firstSheet = lines.stream().filter(line -> line.startsWith("考评表　")).count();
            var units = book.scores().stream().mapToInt(scores -> scores.units().size()).sum();
            assertThat(firstSheet).isEqualTo(units).isGreaterThan(290);
            assertThat(pages.getNumberOfPages()).isBetween(320, 420);
            for (var page = pages.getNumberOfPages() - units + 1; page <= pages.getNumberOfPages(); page++) {
                assertThat(Printed.lines(pages, page).stream().filter(line -> line.startsWith("考评表　")))
                        .as("page " + page)
                        .hasSize(1);
            }
            for (var level : book.areas()) {
                var wanted = level.areas().stream()
                        .map(area -> area.name() + " " + area.reported() + " " + area.filed())
                        .collect(Collectors.toCollection(HashSet::new));
                wanted.removeIf(start -> lines.stream().anyMatch(line -> line.matches("\\d+ \\Q" + start + "\\E .*")));
                assertThat(wanted).as(level.level()).isEmpty();
                var sum = level.areas().stream().mapToLong(MonthlyBook.Area::reported).sum();
                assertThat(lines).anyMatch(line -> line.startsWith("合计 " + sum + " "));
            }
            var last = Printed.lines(pages, pages.getNumberOfPages());
            assertThat(last).anyMatch(line -> line.endsWith("- 100% -")).contains("总分 系统评分（四舍五入到 2 位小数） -",
                    "处置单位组：不参评（不足 30 件）。");
            Pages.drawPage(pages, "large", 1);
            Pages.drawPage(pages, "large", pages.getNumberOfPages());
        }
    }
}
