package org.gridlight.client.papers;

import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.prints.PrintLogStore;
import org.gridlight.model.prints.PaperPrint.Way;
import org.gridlight.model.words.Refusal;
import org.gridlight.reports.BookPrinters;
import org.gridlight.reports.PageWatch;
import org.gridlight.reports.PrintOrder;
import org.gridlight.reports.PrintOrder.PaperSides;
import org.gridlight.reports.notices.CaseSlipContent;
import org.gridlight.reports.notices.CaseSlipPrinter;
import org.gridlight.reports.notices.CaseSlipRecord;
import org.gridlight.reports.notices.PrintMark;

/** Prints the slips of many cases on the usual printer, one after the other, each counted by itself. Off the FX thread. */
public final class SlipRun {
    /** Where slips come from. */
    @FunctionalInterface
    interface Slips {
        /** @throws Refusal when the case needs none in its state */
        CaseSlipContent of(long caseId, PrintMark mark);
    }

    private final Seat seat;
    private final Slips slips;
    private final PrintRecord record;
    private final BookPrinters printers;

    /** Prints on the printers of this machine. */
    public SlipRun(Seat seat) {
        this(seat, new CaseSlipRecord(seat.database(), seat.words(), seat.centre()
                .zone())::of, PrintRecord.stored(new PrintLogStore(seat.database())), new BookPrinters());
    }

    SlipRun(Seat seat, Slips slips, PrintRecord record, BookPrinters printers) {
        this.seat = seat;
        this.slips = slips;
        this.record = record;
        this.printers = printers;
    }

    /**
     * Prints them.
     *
     * @param reached told after each case how many are done; may throw to stop
     * @return how many were printed; the rest need no slip in the state they are in
     * @throws Refusal when there is no printer, or this person may not print them; what was printed before is on record
     */
    public int print(List<Long> cases, IntConsumer reached) {
        var usual = printers.all().stream().findFirst().orElseThrow(() -> Refusal.failed("report.noSuchPrinter", "-"));
        var layout = new CaseSlipPrinter(seat.words(), seat.centre().name(), seat.centre().zone());
        int printed = 0;
        for (int i = 0; i < cases.size(); i++) {
            var slip = slip(cases.get(i));
            if (slip != null) {
                print(slip, layout, usual.name());
                printed++;
            }
            reached.accept(i + 1);
        }
        return printed;
    }

    private CaseSlipContent slip(long id) {
        var now = seat.clock().instant();
        try {
            return slips.of(id, PrintMark.first(now, seat.operator().name(), now));
        } catch (Refusal none) {
            if (none.key().equals("report.noSuchSlip")) {
                return null;
            }
            throw none;
        }
    }

    private void print(CaseSlipContent slip, CaseSlipPrinter layout, String printer) {
        var id = UUID.randomUUID();
        int time = record.log(id, slip.kind().paper(), slip.number(), Way.PRINTER, 1);
        try (var pages = layout.lay(slip.with(slip.mark().asPrint(time)))) {
            printers.print(pages, new PrintOrder(printer, 0, pages.pages() - 1, 1, PaperSides.ONE, false),
                    PageWatch.UNWATCHED);
        } catch (RuntimeException notTaken) {
            record.failed(UUID.randomUUID(), id);
            throw notTaken;
        }
    }
}
