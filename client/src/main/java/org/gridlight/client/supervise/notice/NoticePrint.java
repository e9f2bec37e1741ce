package org.gridlight.client.supervise.notice;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.prints.PaperPrint;
import org.gridlight.model.rednotice.Explanation;
import org.gridlight.model.rednotice.RedCase;
import org.gridlight.model.rednotice.RedNoticeFile;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.BookPrinters;
import org.gridlight.reports.Format;
import org.gridlight.reports.PageWatch;
import org.gridlight.reports.PrintOrder;
import org.gridlight.reports.notices.Addressee;
import org.gridlight.reports.notices.PrintMark;
import org.gridlight.reports.notices.RedNoticeContent;
import org.gridlight.reports.notices.RedNoticePrinter;

/** Prints a notice with its explanation on the usual printer, or saves it where the seat has none. On the FX thread. */
final class NoticePrint {
    private final Seat seat;
    private final NoticesRecord record;
    private final NoticeWords words;
    private final BookPrinters printers;

    NoticePrint(Seat seat, NoticesRecord record, NoticeWords words, BookPrinters printers) {
        this.seat = seat;
        this.record = record;
        this.words = words;
        this.printers = printers;
    }

    /** @param tell told what went wrong */
    void print(RedNoticeFile file, Consumer<String> tell) {
        var now = seat.clock().instant();
        seat.tasks().run("print notice", () -> {
            var usual = printers.all().stream().findFirst();
            usual.ifPresent(printer -> print(file, now, printer));
            return usual.isPresent();
        }, printed -> {
            if (!printed) {
                save(file, now, tell);
            }
        }, failure -> tell.accept(seat.told(failure)));
    }

    /** It is on record before it is made; a printer that does not take it is put on record too. */
    private void print(RedNoticeFile file, Instant now, BookPrinters.Printer printer) {
        var print = UUID.randomUUID();
        int time = record.printed(print, file.notice().number(), PaperPrint.Way.PRINTER);
        try (var pages = pages(file, now, time)) {
            printers.print(pages, new PrintOrder(printer.name(), 0, pages.pages() - 1, 1, PrintOrder.PaperSides.ONE,
                    !printer.colour()), PageWatch.UNWATCHED);
        } catch (RuntimeException failure) {
            record.notPrinted(UUID.randomUUID(), print);
            throw failure;
        }
    }

    private void save(RedNoticeFile file, Instant now, Consumer<String> tell) {
        var name = words.number(file.notice()) + ".pdf";
        seat.dialogs().chooseTarget(seat.say("p.redNotice"), name, "PDF", List.of("pdf"))
                .ifPresent(target -> seat.tasks().run("save notice", () -> saved(file, now, target), done -> {},
                        failure -> tell.accept(seat.told(failure))));
    }

    private Path saved(RedNoticeFile file, Instant now, Path target) {
        int time = record.printed(UUID.randomUUID(), file.notice().number(), PaperPrint.Way.FILE);
        try (var pages = pages(file, now, time)) {
            return pages.save(Format.PDF, target, PageWatch.UNWATCHED);
        }
    }

    private BookPages pages(RedNoticeFile file, Instant now, int time) {
        return new RedNoticePrinter(seat.words(), seat.centre().name(), seat.centre().zone())
                .lay(content(file, now).with(PrintMark.first(now, seat.operator().name(), now).asPrint(time)));
    }

    /** What the paper says. */
    RedNoticeContent content(RedNoticeFile file, Instant now) {
        var notice = file.notice();
        var issued = LocalDate.ofInstant(notice.issuedAt(), seat.centre().zone());
        return new RedNoticeContent(notice.number(), code(notice.id(), issued),
                new Addressee(notice.unit(), notice.responsible(), notice.liaison(), notice.liaisonTelephone()),
                notice.litAt(), words.rule(notice),
                file.cases().stream().filter(one -> !one.isCorrected()).map(one -> line(one, now)).toList(),
                notice.replyDue(), seat.operator().name(), "",
                Optional.ofNullable(notice.issuedBy()).orElseGet(() -> seat.say("rednotice.bySetting")), issued,
                file.lastExplanation().map(one -> explanation(file, one)),
                PrintMark.first(now, seat.operator().name(), now));
    }

    private static String code(long id, LocalDate issued) {
        return "%d%02d%02d%06d".formatted(issued.getYear(), issued.getMonthValue(), issued.getDayOfMonth(),
                id % 1_000_000);
    }

    private RedNoticeContent.RedCase line(RedCase one, Instant now) {
        return new RedNoticeContent.RedCase(one.number(), one.category(), one.place() == null ? "" : one.place(),
                one.dispatchedAt(), one.dueAt() == null ? one.redAt() : one.dueAt(), words.overdue(one, now),
                one.urgent());
    }

    private RedNoticeContent.Explanation explanation(RedNoticeFile file, Explanation one) {
        var lines = file.cases().stream().flatMap(each -> one.lines().stream()
                .filter(line -> line.caseId() == each.caseId())
                .map(line -> new RedNoticeContent.Explanation.Line(each.number(), line.reason(), line.measures(),
                        line.finishOn(), "")))
                .toList();
        var verdict = words.decision(one);
        return new RedNoticeContent.Explanation(one.coordination() == null ? "" : one.coordination(), lines,
                one.signer(), one.paperAt() == null ? one.sentAt() : one.paperAt(),
                verdict.isEmpty() ? Optional.empty() : Optional.of(verdict));
    }
}
