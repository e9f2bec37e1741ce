package org.gridlight.client.meetings;

import java.util.Optional;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.db.meeting.MeetingStore;
import org.gridlight.db.meeting.TransferSlipStore;
import org.gridlight.db.people.UnitStore;

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
        return new Lists(meetings.all(), meetings.openDecisions(), slips.all(), units.all());
    }

    @Override
    public Optional<Read> file(long meetingId, long itemId) {
        return meetings.file(meetingId).map(file -> {
            long about = itemId != 0 || file.items().isEmpty() ? itemId : file.items().getFirst().id();
            return new Read(file, about, meetings.progress(about));
        });
    }

    @Override
    public void act(UUID id, MeetingWish wish) {
        switch (wish) {
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
