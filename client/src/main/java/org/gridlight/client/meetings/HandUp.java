package org.gridlight.client.meetings;

import java.util.List;
import java.util.UUID;
import org.gridlight.client.papers.NoticePapers;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.meeting.TransferSlipStore;
import org.gridlight.db.people.UnitStore;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.model.meeting.TransferSlip.Community;
import org.gridlight.model.people.Unit;

/**
 * Hands a case up by a transfer slip (转交督办单) over whatever is being done; once it is sent, its three stubs are shown to be
 * printed. It is followed in section 督办. On the FX thread.
 */
public final class HandUp {
    private final Seat seat;
    private final long caseId;
    private MeetingForm form;

    /** @param caseId key of an open case */
    public HandUp(Seat seat, long caseId) {
        this.seat = seat;
        this.caseId = caseId;
    }

    private record Asked(List<Community> communities, List<Unit> units) {}

    /** Asks for the slip; nothing for a case that is not open. */
    public void open() {
        var about = seat.cases().find(caseId);
        if (about.isEmpty()) {
            return;
        }
        seat.tasks().run("transfer slip", () -> new Asked(new TransferSlipStore(seat.database()).communities(),
                new UnitStore(seat.database()).all()), asked -> {
                    form = new MeetingForms(seat, this::send).send(asked.communities(), asked.units(), about);
                    seat.overlays().open(form, () -> {});
                }, this::unreadable);
    }

    private void send(MeetingWish wish) {
        var id = UUID.randomUUID();
        seat.tasks().run("transfer slip", () -> {
            long slip = new StoredMeetings(seat.database()).act(id, wish);
            return new TransferSlipStore(seat.database()).one(slip).orElseThrow();
        }, this::sent, this::refused);
    }

    private void sent(TransferSlip slip) {
        seat.overlays().close();
        var print = new MeetingPrint(seat.words(), seat.centre().zone(), seat.operator().name());
        new NoticePapers(seat).show(print.slip(slip, seat.clock().instant()));
    }

    private void refused(Exception failure) {
        form.tell(seat.told(failure));
    }

    private void unreadable(Exception failure) {
        var told = new MeetingForm.Field(null, ItemPane.wrapped(seat.told(failure)));
        seat.overlays().open(new MeetingForm(seat, seat.say("cases.file.again"), List.of(told), () -> true, () -> {
            seat.overlays().close();
            open();
        }), () -> {});
    }
}
