package org.gridlight.client.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.prints.Paper;
import org.gridlight.model.prints.PaperPrint;
import org.gridlight.model.prints.SlipKind;
import org.gridlight.model.words.Refusal;
import org.gridlight.reports.BookPrinters;
import org.gridlight.reports.Format;
import org.gridlight.reports.notices.Addressee;
import org.gridlight.reports.notices.CaseSlipContent;
import org.gridlight.reports.notices.PrintMark;
import org.gridlight.reports.notices.RedNoticeContent;
import org.gridlight.reports.notices.RedNoticeContent.RedCase;
import org.gridlight.reports.notices.RedNoticePrinter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A notice looked at over the work, printed and saved; what was printed is counted. */
class PaperDeskTest {
    private static final PrintMark MARK = PrintMark.first(TestSeat.NOW, "周敏", TestSeat.NOW);

    private final TestSeat seat = new TestSeat();
    private final Prints prints = new Prints();
    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();

    /** Counts in memory, as the record does. */
    private static final class Prints implements PrintRecord {
        final List<PaperPrint> kept = new ArrayList<>();
        final List<UUID> ids = new ArrayList<>();
        boolean refuses;

        @Override
        public List<PaperPrint> of(Paper paper, String number) {
            return kept.reversed();
        }

        @Override
        public int log(UUID id, Paper paper, String number, PaperPrint.Way way, int copies) {
            if (refuses) {
                throw Refusal.failed("act.printNotAllowed", "-", "-", number);
            }
            int time = kept.stream().mapToInt(PaperPrint::time).max().orElse(0) + 1;
            kept.add(new PaperPrint(paper, number, time, way, copies, TestSeat.NOW, "周敏"));
            ids.add(id);
            return time;
        }

        @Override
        public void failed(UUID id, UUID print) {
            int at = ids.indexOf(print);
            var one = kept.get(at);
            kept.set(at, new PaperPrint(one.paper(), one.number(), 0, one.way(), one.copies(), one.at(), one.by()));
        }
    }

    @BeforeAll
    static void start() {
        Screens.start();
    }

    private static RedNoticeContent notice() {
        return new RedNoticeContent("红〔2026〕17号", "202600017", new Addressee("市政设施管理中心", "刘建国", "王芳",
                "0571-88001234"), TestSeat.NOW.minus(Duration.ofMinutes(36)), "超期在手 4 件，占 7.4%，达到 2% 且不少于 2 件",
                IntStream.range(0, 4).mapToObj(i -> new RedCase("20260713%05d".formatted(1_187 + 13 * i), "道路破损",
                        "建设大街 " + (100 + i) + " 号", TestSeat.NOW.minus(Duration.ofDays(3)), TestSeat.NOW.minus(Duration
                                .ofHours(20 + i)),
                        "1 工作日 " + i + " 小时", i == 0)).toList(),
                TestSeat.NOW.plus(Duration.ofDays(2)), "周敏", "0571-88005678", "周敏", LocalDate.of(2026, 7, 16),
                Optional.empty(), MARK);
    }

    private BookPrinters printers() {
        return new BookPrinters(() -> List.of(StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0].getPrintService(paper)));
    }

    private PaperDesk desk(BookPrinters printers) {
        var open = seat.seat(null);
        var notice = notice();
        var printer = new RedNoticePrinter(open.words(), open.centre().name(), open.centre().zone());
        var desk = new PaperDesk(open, new OpenPaper(Paper.RED_NOTICE, notice.number(), MARK.dataAsOf(),
                mark -> printer.lay(notice.with(mark))), prints, printers);
        desk.start();
        return desk;
    }

    private static List<String> told(PaperDesk desk) {
        return desk.lookupAll(".strip .label").stream().map(node -> ((Label) node).getText()).toList();
    }

    private static List<String> history(PaperDesk desk) {
        return desk.lookupAll(".label").stream().map(node -> ((Label) node).getText()).filter(
                text -> text.startsWith("第 ") || text.startsWith("未打成") || text.startsWith("尚未")).toList();
    }

    @Test
    void aPaperIsSeenAsItWillComeOut() {
        prints.log(UUID.randomUUID(), Paper.RED_NOTICE, notice().number(), PaperPrint.Way.PRINTER, 2);
        Screens.take("paper-notice", look -> {
            seat.look.set(look);
            return new StackPane(desk(printers()));
        });
        assertThat(prints.kept).hasSize(1);
    }

    @Test
    void everyPrintIsCountedAndTheSecondIsAReprint() {
        Toolkit.onScreen(() -> {
            var desk = desk(printers());
            Picture.of(new StackPane(desk), Look.standard(), 1920, 1080);
            assertThat(history(desk)).containsExactly("尚未打印。");
            desk.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F12, false, false, false, false));
            assertThat(paper.toString(StandardCharsets.ISO_8859_1).split("%%Page: ")).hasSize(4 + 1);
            assertThat(told(desk)).contains("已送打印机（第 1 次），已记入打印记录。");
            assertThat(history(desk)).singleElement().asString().startsWith("第 1 次").contains("周敏", "打印 1 份");
            desk.print();
            assertThat(prints.kept).extracting(PaperPrint::time).containsExactly(1, 2);
            desk.close();
            return null;
        });
    }

    @Test
    void aSlipIsPrintedAtOnceAndOnlyOnce() {
        Toolkit.onScreen(() -> {
            var desk = desk(printers());
            Picture.of(new StackPane(desk), Look.standard(), 1366, 768);
            desk.printWhenReady();
            assertThat(told(desk)).contains("已送打印机（第 1 次），已记入打印记录。");
            assertThat(prints.kept).extracting(PaperPrint::time).containsExactly(1);
            desk.close();
            return null;
        });
    }

    private static CaseSlipContent slip(long id, PrintMark mark) {
        if (id == 2) {
            throw Refusal.failed("report.noSuchSlip", id);
        }
        var file = new CaseFile(new CaseFile.Header(id, "202607160118" + id, null, CaseState.HANDLING,
                ReportSource.HOTLINE, null, "GB13-C0104", false, "公用设施", "雨水箅子", false, TestSeat.NOW, TestSeat.NOW,
                TestSeat.NOW, null, null, null, null, 0, 0, 0, 1, 3), List.of(), List.of(), List.of(), null,
                new CaseFile.Ground("滨江路", null, null, 7, null, null, null, null, List.of()), null, null, List.of());
        return new CaseSlipContent(SlipKind.DISPATCH, SlipKind.DISPATCH.number(file), file, List.of(), mark);
    }

    @Test
    void slipsOfManyArePrintedOneByOneAndWhatNeedsNoneIsLeftOut() {
        var reached = new ArrayList<Integer>();
        var run = new SlipRun(seat.seat(null), PaperDeskTest::slip, prints, printers());
        assertThat(run.print(List.of(1L, 2L, 3L), reached::add)).isEqualTo(2);
        assertThat(reached).containsExactly(1, 2, 3);
        assertThat(prints.kept).extracting(PaperPrint::number).containsExactly("2026071601181-1", "2026071601183-1");
        assertThat(prints.kept).extracting(PaperPrint::paper).containsOnly(Paper.DISPATCH_SLIP);
        assertThat(paper.size()).isPositive();
        prints.refuses = true;
        assertThatThrownBy(() -> run.print(List.of(4L), reached::add)).isInstanceOf(Refusal.class);
        assertThat(prints.kept).hasSize(2);
    }

    @Test
    void whatThePrinterDoesNotTakeIsNotCounted() {
        Toolkit.onScreen(() -> {
            var services = printers();
            var gone = new boolean[1];
            var desk = desk(new BookPrinters(() -> gone[0]
                    ? List.of()
                    : List.of(StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0].getPrintService(
                                    paper))));
            Picture.of(new StackPane(desk), Look.standard(), 1366, 768);
            assertThat(services.all()).hasSize(1);
            gone[0] = true;
            desk.print();
            assertThat(prints.kept).extracting(PaperPrint::time).containsExactly(0);
            assertThat(told(desk)).anyMatch(text -> text.contains("已不可用，未打印"));
            desk.close();
            return null;
        });
    }

    @Test
    void whoMayNotPrintPrintsNothing() {
        prints.refuses = true;
        Toolkit.onScreen(() -> {
            var desk = desk(printers());
            Picture.of(new StackPane(desk), Look.standard(), 1366, 768);
            desk.print();
            assertThat(paper.size()).isZero();
            assertThat(told(desk)).anyMatch(text -> text.contains("不能打印此类文书（编号 红〔2026〕17号）"));
            desk.close();
            return null;
        });
    }

    @Test
    void aSavedFileIsOnRecordToo() {
        Toolkit.onScreen(() -> {
            var desk = desk(printers());
            Picture.of(new StackPane(desk), Look.standard(), 1366, 768);
            var file = Path.of(System.getProperty("gridlight.target"), "red-notice.pdf");
            try {
                Files.deleteIfExists(file);
            } catch (IOException undeletable) {
                throw new java.io.UncheckedIOException(undeletable);
            }
            seat.chosenFiles.add(file);
            desk.mediator().save(Format.PDF);
            assertThat(file).isNotEmptyFile();
            assertThat(prints.kept).extracting(PaperPrint::way).containsExactly(PaperPrint.Way.FILE);
            desk.close();
            return null;
        });
    }
}
