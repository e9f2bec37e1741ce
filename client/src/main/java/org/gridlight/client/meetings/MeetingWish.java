package org.gridlight.client.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.meeting.TransferSlip;

/** What a person wants done with a meeting, one of its items or a transfer slip. */
sealed interface MeetingWish {
    /** @param day null for the day that is kept, or ten days after the last */
    record Draw(LocalDate day, String place, String chair) implements MeetingWish {}

    record Add(long meetingId, long caseId, String words) implements MeetingWish {}

    record Remove(MeetingItem item, String words) implements MeetingWish {}

    record Hold(long meetingId, List<Meeting.Attendance> units) implements MeetingWish {}

    record Decide(MeetingItem item, MeetingItem.Decided decided) implements MeetingWish {}

    record Issue(long meetingId) implements MeetingWish {}

    record Follow(MeetingItem item, String words) implements MeetingWish {}

    record StrikeOff(MeetingItem item, String words) implements MeetingWish {}

    /** @param assigned null when the street decides later */
    record Send(TransferSlip.New slip, Assigned assigned) implements MeetingWish {}

    /** Who acts, until when, and what the street thinks. */
    record Assigned(long unitId, Instant due, String opinion) {}

    record Assign(long slipId, long unitId, Instant due, String opinion) implements MeetingWish {}

    record Answer(long slipId, String result) implements MeetingWish {}

    /** @param content null when that is not known */
    record Tell(long slipId, String words, Boolean content) implements MeetingWish {}

    record StrikeSlip(long slipId, String words) implements MeetingWish {}
}
