package org.gridlight.client.duty;

import java.time.LocalDate;
import java.util.List;
import org.gridlight.client.papers.NoticePapers;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.duty.DutyEntry;
import org.gridlight.model.duty.Handover;
import org.gridlight.model.duty.UrgentBulletin;
import org.gridlight.reports.notices.DutyLogContent;
import org.gridlight.reports.notices.HandoverContent;
import org.gridlight.reports.notices.PrintMark;
import org.gridlight.reports.notices.UrgentBulletinContent;

/** The papers of duty, looked at over the work. On the FX thread. */
final class DutyPapers {
    private final Seat seat;

    DutyPapers(Seat seat) {
        this.seat = seat;
    }

    void show(Handover handover) {
        new NoticePapers(seat).show(new HandoverContent(handover,
                PrintMark.first(seat.clock().instant(), seat.operator().name(), handover.leftAt())));
    }

    void show(LocalDate day, List<DutyEntry> entries) {
        new NoticePapers(seat).show(new DutyLogContent(day, entries, mark()));
    }

    void show(UrgentBulletin bulletin, String number) {
        new NoticePapers(seat).show(new UrgentBulletinContent(bulletin, number, mark()));
    }

    private PrintMark mark() {
        var now = seat.clock().instant();
        return PrintMark.first(now, seat.operator().name(), now);
    }
}
