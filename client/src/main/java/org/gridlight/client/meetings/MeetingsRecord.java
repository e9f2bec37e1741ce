package org.gridlight.client.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.MeetingFile;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.model.meeting.TransferSlip.Community;
import org.gridlight.model.people.Unit;

/** Where meetings and transfer slips are read and acted on. All may block; called off the FX thread, by several threads. */
interface MeetingsRecord {
    /** All lists at one moment. @param units that can be given a decision; @param communities that can hand something up */
    record Lists(List<Meeting> meetings, List<MeetingItem> decisions, List<TransferSlip> slips, List<Unit> units,
            List<Community> communities) {}

    /** A meeting with what was heard of one of its decisions. @param progress empty while none is chosen */
    record Read(MeetingFile file, long itemId, List<MeetingItem.Progress> progress) {}

    Lists lists();

    /** @param itemId 0 for the first of the agenda */
    Optional<Read> file(long meetingId, long itemId);

    /** @param id made once for the wish; sent again with it, it is done once. @return key of a slip that was sent, else 0 */
    long act(UUID id, MeetingWish wish);
}
