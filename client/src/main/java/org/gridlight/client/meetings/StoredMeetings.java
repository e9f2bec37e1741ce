package org.gridlight.client.meetings;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.db.meeting.MeetingStore;
import org.gridlight.db.meeting.TransferSlipStore;
import org.gridlight.db.people.UnitStore;
import org.gridlight.model.meeting.TransferSlip;

/** Meetings and slips of the record. Safe for many threads. */
final class StoredMeetings implements MeetingsRecord {
    private final MeetingStore meetings;
    private final TransferSlipStore slips;
    private final UnitStore units;

    StoredMeetings(Database database) {
        this.meetings = new MeetingStore(database);
        this.slips = new TransferSlipStore(database);
        this.units = new UnitStore(database);
    }

    @Override
    public Lists lists() {
        return new Lists(meetings.all(), meetings.openDecisions(), slips.all(), units.all(),
                slips.communities());
    }

    @Override
    public Optional<Read> file(long meetingId, long itemId) {
        return meetings.file(meetingId).map(file -> {
            long about = itemId != 0 || file.items().isEmpty() ? itemId : file.items().getFirst().id();
            return new Read(file, about, meetings.progress(about));
        });
    }

    @Override
    public long act(UUID id, MeetingWish wish) {
        if (wish instanceof MeetingWish.Send(var slip, var assigned)) {
            return send(id, slip, assigned);
        }
        step(id, wish);
        return 0;
    }

    /** Each of the two is done once, however often they are sent. */
    private long send(UUID id, TransferSlip.New slip, MeetingWish.Assigned assigned) {
        long key = slips.send(id, slip);
        if (assigned != null) {
            var second = UUID.nameUUIDFromBytes((id + " assigned").getBytes(StandardCharsets.US_ASCII));
            slips.assign(second, key, assigned.unitId(), assigned.due(), assigned.opinion());
        }
        return key;
    }

    private void step(UUID id, MeetingWish wish) {
        switch (wish) {
            case MeetingWish.Send send -> throw new IllegalArgumentException("no step: " + send);
            case MeetingWish.Draw(var day, var place, var chair) -> meetings.draw(id, day, place, chair);
            case MeetingWish.Add(var meeting, var caseId, var words) -> meetings.add(id, meeting, caseId, words);
            case MeetingWish.Remove(var item, var words) -> meetings.remove(id, item, words);
            case MeetingWish.Hold(var meeting, var came) -> meetings.hold(id, meeting, came);
            case MeetingWish.Decide(var item, var decided) -> meetings.decide(id, item, decided);
            case MeetingWish.Issue(var meeting) -> meetings.issue(id, meeting);
            case MeetingWish.Follow(var item, var words) -> meetings.follow(id, item, words);
            case MeetingWish.StrikeOff(var item, var words) -> meetings.strikeOff(id, item, words);
            case MeetingWish.Assign(var slip, var unit, var due, var opinion) -> slips.assign(id, slip, unit, due,
                    opinion);
            case MeetingWish.Answer(var slip, var result) -> slips.answer(id, slip, result);
            case MeetingWish.Tell(var slip, var words, var content) -> slips.tell(id, slip, words, content);
            case MeetingWish.StrikeSlip(var slip, var words) -> slips.strikeOff(id, slip, words);
        }
    }
}
