package org.gridlight.client.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.prints.PrintLogStore;
import org.gridlight.model.bulletin.BulletinWeek;
import org.gridlight.model.prints.Paper;
import org.gridlight.model.prints.SlipKind;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.BookPrinters;
import org.gridlight.reports.notices.CaseSlipPrinter;
import org.gridlight.reports.notices.CaseSlipRecord;
import org.gridlight.reports.notices.DeductionNoticeContent;
import org.gridlight.reports.notices.DeductionNoticePrinter;
import org.gridlight.reports.notices.DutyLogContent;
import org.gridlight.reports.notices.DutyLogPrinter;
import org.gridlight.reports.notices.HandoverContent;
import org.gridlight.reports.notices.HandoverPrinter;
import org.gridlight.reports.notices.MeetingMinutesContent;
import org.gridlight.reports.notices.MeetingMinutesPrinter;
import org.gridlight.reports.notices.PrintMark;
import org.gridlight.reports.notices.RedNoticeContent;
import org.gridlight.reports.notices.RedNoticePrinter;
import org.gridlight.reports.notices.SpotCheckContent;
import org.gridlight.reports.notices.SpotCheckPrinter;
import org.gridlight.reports.notices.SuperviseSlipContent;
import org.gridlight.reports.notices.SuperviseSlipPrinter;
import org.gridlight.reports.notices.SuperviseSlipRecord;
import org.gridlight.reports.notices.TransferSlipContent;
import org.gridlight.reports.notices.TransferSlipPrinter;
import org.gridlight.reports.notices.UrgentBulletinContent;
import org.gridlight.reports.notices.UrgentBulletinPrinter;
import org.gridlight.reports.notices.WeeklyBulletinContent;
import org.gridlight.reports.notices.WeeklyBulletinPrinter;
import org.gridlight.reports.notices.WeeklyBulletinRecord;

/**
 * Papers for any section: shows one over the work, to be looked at, printed with F12 and saved. Every print is put on
 * record and a second one says so (补打), whatever the mark of the content says. On the FX thread.
 */
public final class NoticePapers {
    private final Seat seat;
    private final PrintRecord record;
    private final BookPrinters printers;

    /** Prints on the printers of this machine. */
    public NoticePapers(Seat seat) {
        this(seat, PrintRecord.stored(new PrintLogStore(seat.database())), new BookPrinters());
    }

    NoticePapers(Seat seat, PrintRecord record, BookPrinters printers) {
        this.seat = seat;
        this.record = record;
        this.printers = printers;
    }

    /** Shows a red-light notice (红灯通知单) with its explanation. */
    public void show(RedNoticeContent notice) {
        var printer = new RedNoticePrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        show(Paper.RED_NOTICE, notice.number(), notice.mark().dataAsOf(), mark -> printer.lay(notice.with(mark)));
    }

    /** Shows a supervise slip (督办单). */
    public void show(SuperviseSlipContent slip) {
        var printer = new SuperviseSlipPrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        show(Paper.SUPERVISE, slip.number(), slip.mark().dataAsOf(), mark -> printer.lay(slip.with(mark)));
    }

    /** Shows the supervise slip of a case as the record has it. @param number as it is printed (督办〔2026〕31号) */
    public void showSlip(long caseId, String number) {
        var stored = new SuperviseSlipRecord(seat.database(), seat.words(), seat.centre().zone());
        var printer = new SuperviseSlipPrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        show(Paper.SUPERVISE, number, seat.clock().instant(), mark -> printer.lay(stored.of(caseId, number, mark)));
    }

    /**
     * Prints the slip of a case (派遣单、核实单、核查单) on the usual printer without a question, and shows it; where there is no
     * printer it is shown alone.
     *
     * @param number as it is printed
     */
    public void printSlip(long caseId, SlipKind kind, String number) {
        var stored = new CaseSlipRecord(seat.database(), seat.words(), seat.centre().zone());
        var printer = new CaseSlipPrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        var desk = show(kind.paper(), number, seat.clock().instant(),
                mark -> printer.lay(stored.of(caseId, mark)));
        desk.printWhenReady();
    }

    /** Shows a transfer slip (转交督办单). */
    public void show(TransferSlipContent slip) {
        var printer = new TransferSlipPrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        show(Paper.TRANSFER, slip.number(), slip.mark().dataAsOf(), mark -> printer.lay(slip.with(mark)));
    }

    /** Shows minutes of a joint meeting (会办纪要). */
    public void show(MeetingMinutesContent minutes) {
        var printer = new MeetingMinutesPrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        show(Paper.MINUTES, minutes.number(), minutes.mark().dataAsOf(), mark -> printer.lay(minutes.with(mark)));
    }

    /** Shows a weekly bulletin (周通报); its number is the last day of its week. */
    public void show(WeeklyBulletinContent week) {
        var printer = new WeeklyBulletinPrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        show(Paper.WEEKLY, week.to().toString(), week.mark().dataAsOf(), mark -> printer.lay(week.with(mark)));
    }

    /** Shows a handover between shifts (交接班记录). */
    public void show(HandoverContent handover) {
        var printer = new HandoverPrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        show(Paper.HANDOVER, handover.number(), handover.mark().dataAsOf(), mark -> printer.lay(handover.with(mark)));
    }

    /** Shows a day of the duty log (值班日志). */
    public void show(DutyLogContent log) {
        var printer = new DutyLogPrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        show(Paper.DUTY_LOG, log.number(), log.mark().dataAsOf(), mark -> printer.lay(log.with(mark)));
    }

    /** Shows an urgent bulletin (紧急情况快报). */
    public void show(UrgentBulletinContent bulletin) {
        var printer = new UrgentBulletinPrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        show(Paper.BULLETIN, bulletin.number(), bulletin.mark().dataAsOf(),
                mark -> printer.lay(bulletin.with(mark)));
    }

    /** Shows a spot check (抽查记录). */
    public void show(SpotCheckContent check) {
        var printer = new SpotCheckPrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        show(Paper.SPOT_CHECK, check.number(), check.mark().dataAsOf(), mark -> printer.lay(check.with(mark)));
    }

    /** Shows a deduction notice (扣分通知单). */
    public void show(DeductionNoticeContent notice) {
        var printer = new DeductionNoticePrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        show(Paper.DEDUCTION, notice.number(), notice.mark().dataAsOf(), mark -> printer.lay(notice.with(mark)));
    }

    /** Shows the bulletin of the last week that is over. */
    public void showLastWeek() {
        showWeek(BulletinWeek.before(LocalDate.ofInstant(seat.clock().instant(), seat.centre().zone())));
    }

    /** Shows the bulletin of a week as the record has it. */
    public void showWeek(BulletinWeek week) {
        var printer = new WeeklyBulletinPrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        show(Paper.WEEKLY, week.to().toString(), seat.clock().instant(), mark -> {
            var content = WeeklyBulletinRecord.of(seat.database(), seat.words(), week, mark.at(), mark.by());
            return printer.lay(content.with(content.mark().asPrint(mark.time())));
        });
    }

    private PaperDesk show(Paper paper, String number, Instant dataAsOf, Function<PrintMark, BookPages> layout) {
        var desk = new PaperDesk(seat, new OpenPaper(paper, number, dataAsOf, layout), record, printers);
        seat.overlays().open(desk, desk::close);
        desk.start();
        return desk;
    }
}
