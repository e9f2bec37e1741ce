package org.gridlight.client.meetings;

/** What the left list shows. */
enum MeetingList {
    /** Meetings, the newest first. */
    MEETINGS,
    /** Decisions that are followed until they are struck off, the one that is due first before the others. */
    DECISIONS,
    /** Transfer slips (转交督办单), those that are not struck off first. */
    SLIPS;

    /** Key of its name. */
    String word() {
        return "meeting.list." + name();
    }
}
