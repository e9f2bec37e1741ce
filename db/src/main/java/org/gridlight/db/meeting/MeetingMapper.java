package org.gridlight.db.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.MeetingItem;

/** The door of joint meetings, and what is read of them. */
public interface MeetingMapper {
    /** How the door was answered. @param acceptNo key of the meeting or item it was about */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    Answer act(@Param("id") UUID id, @Param("action") String action, @Param("about") Long about,
            @Param("detail") String detail);

    List<Meeting> selectMeetings(@Param("most") int most);

    Long selectNumbered(@Param("number") String number);

    Meeting selectMeeting(@Param("id") long id);

    List<Meeting.Attendance> selectAttendance(@Param("id") long id);

    List<MeetingItem> selectItems(@Param("id") long id);

    List<MeetingItem> selectFollowed(@Param("from") Instant from, @Param("to") Instant to);

    MeetingItem selectItem(@Param("id") long id);

    List<MeetingItem.Progress> selectProgress(@Param("id") long id);
}
