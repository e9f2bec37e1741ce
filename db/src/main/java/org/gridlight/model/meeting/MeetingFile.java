package org.gridlight.model.meeting;

import java.util.List;

/** A meeting with who came and its agenda in order, without what was taken off. Immutable. */
public record MeetingFile(Meeting meeting, List<Meeting.Attendance> attendance, List<MeetingItem> items) {
    public MeetingFile {
        attendance = List.copyOf(attendance);
        items = List.copyOf(items);
    }
}
