package org.gridlight.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.gridlight.model.words.Words;
import org.gridlight.model.assessment.BookText;
import org.gridlight.reports.Format;
import org.gridlight.reports.Pages;
import org.gridlight.db.Progress;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Books with what nobody expects: names without end, one unit only, another language. */
class OddBookTest {
    @Test
    void whatAnEditorWroteStandsApartFromWhatWasComputed() throws IOException {
        var book = SampleBooks.edited();
        var file = Printed.print("edited", book, Format.PDF).getFirst();
        Pages.draw(file, "edited", 9);
        try (var pages = Printed.pdf(file)) {
            var text = String.join("", Printed.lines(pages, 0)).replaceAll("\\s", "");
            assertThat(text).contains("六月连续降雨，积水类问题增多", "编者改写的段落与计算原文", "陈思远", "异常提示",
                    "同一地点同类问题达到3件的有2处：临港路与文昌街路口暴露垃圾6件、高桥街12号门前道路破损3件", "没有地点描述的问题12001件，占13.15%，超过10%",
                    "上报占比超过25%的类别1个：暴露垃圾62.00%（62件）", "差异系数106.1%").doesNotContain("林晓", "monthly.");
            assertThat(text).as("the computed one, in the annex alone").containsOnlyOnce("其中自行处置43027");
        }
        var plain = SampleBooks.full();
        assertThat(BookSnapshot.write(plain)).doesNotContain("anomalies");
    }

    @Test
    void noNameIsTooLong() throws IOException {
        var name = "一个名称很长很长的单位".repeat(60);
        var book = with(SampleBooks.full(), List.of(new MonthlyBook.Department(name, 10, 9, 1),
                new MonthlyBook.Department("Department of " + "Transportation-and-".repeat(30), 10, 9, 1)), name);
        var file = Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Printed.print("odd", book,
                Format.PDF).getFirst());
        try (var pages = Printed.pdf(file)) {
            var text = String.join("", Printed.lines(pages, 0)).replace(" ", "");
            assertThat(letters(text, '很')).isGreaterThanOrEqualTo(4 * 60 * 2);
            assertThat(pages.getNumberOfPages()).isLessThan(20);
            Pages.drawPage(pages, "odd", 4);
        }
    }

    @Test
    void theBookCanBePrintedInEnglish() throws IOException {
        var folder = Pages.folder("books/english");
        var file = Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> new MonthlyBookPrinter(Words.of(
                Locale.UK)).print(SampleBooks.full(), folder, Set.of(Format.PDF), Progress.UNHEARD).getFirst());
        try (var pages = Printed.pdf(file)) {
            assertThat(String.join(" ", Printed.lines(pages, 0))).contains("1. Overview", "91264 reports were received",
                    "Computed as: System = (On-time closing rate + 0.4 × Overdue rate) × 80");
            assertThat(pages.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
        Pages.draw(file, "english", 2);
    }

    @Test
    void aRevisionNamesItsReason() throws IOException {
        var full = SampleBooks.full();
        var issue = full.issue();
        var revised = new Issue(issue.centre(), issue.month(), 6, 62, issue.editor(), issue.date(), issue.dataAsOf(),
                new Issue.Edition.Revision(2, "申诉成立 3 件", true), "", "");
        var book = new MonthlyBook(revised, full.overview(), full.sources(), full.days(), full.areas(), full.hotGrids(),
                full
                        .departments(),
                full.carriedOver(), full.scores(), full.categories(), full.quality(), full.rules(),
                false, full.closing());
        try (var pages = Printed.pdf(Printed.print("revised", book, Format.PDF).getFirst())) {
            assertThat(Printed.lines(pages, 1)).startsWith("内部资料 修订第2版（申诉成立 3 件）");
            assertThat(Printed.lines(pages, 2)).anyMatch(line -> line.contains("修订第2版"));
        }
    }

    @Test
    void noLastLineRunsIntoWhatFollows() {
        var name = "Transportation - Traffic Division";
        for (var length = 0; length < 12; length++) {
            var book = with(SampleBooks.full(), List.of(new MonthlyBook.Department(name + "x".repeat(length), 435, 0,
                    435)), "很");
            try (var pages = Printed.pdf(Printed.print("lines", book, Format.PDF).getFirst())) {
                for (var page = 3; page < 6; page++) {
                    var letters = Printed.letters(pages, page).stream().filter(letter -> !letter.text().isBlank())
                            .toList();
                    var text = letters.stream().filter(letter -> letter.font().endsWith("Serif_SC_Regular") || letter
                            .font().contains("SerifSC-Regular")).map(Printed.Letter::line).distinct().sorted().toList();
                    for (var line = 1; line < text.size(); line++) {
                        assertThat(text.get(line) - text.get(line - 1)).as("page %d, length %d", page, length)
                                .isGreaterThan(19);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static MonthlyBook with(MonthlyBook book, List<MonthlyBook.Department> departments, String name) {
        return new MonthlyBook(book.issue(), book.overview(),
                List.of(new MonthlyBook.NamedCount(name.substring(0, Math.min(60, name.length())),
                        3)),
                book.days(), book.areas(), book.hotGrids(), departments, OptionalLong.empty(), book.scores(), book
                        .categories(),
                book.quality(), List.of(new MonthlyBook.CountingRule("很", name.repeat(2))), false,
                new Closing(List.of(name), List.of(), List.of(), "", "", "", OptionalInt.empty(), ""));
    }

    private static long letters(String text, char letter) {
        return text.chars().filter(found -> found == letter).count();
    }
}
