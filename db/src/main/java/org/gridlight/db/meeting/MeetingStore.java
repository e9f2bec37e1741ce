package org.gridlight.db.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.MeetingFile;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.words.Refusal;

/**
 * Joint meetings (会办) and the decisions that are followed until they are struck off (销号). Each wish has an id made by the
 * client; sent twice it is done once; what is refused changes nothing and is a {@link Refusal}. A wish about an item that
 * somebody changed meanwhile is refused. All may block. Holds no state; safe for use by many threads.
 */
public final class MeetingStore {
    private static final int MOST = 200;
    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

    private final Database database;

    public MeetingStore(Database database) {
        this.database = database;
    }

    /** The last 200, the newest first. */
    public List<Meeting> all() {
        return database.read(session -> mapper(session).selectMeetings(MOST));
    }

    /** One with its agenda; empty when there is none. */
    public Optional<MeetingFile> file(long meetingId) {
        return database.read(session -> {
            var mapper = mapper(session);
            return Optional.ofNullable(mapper.selectMeeting(meetingId)).map(meeting -> new MeetingFile(meeting,
                    mapper.selectAttendance(meetingId), mapper.selectItems(meetingId)));
        });
    }

    /** The minutes of a number; empty when there are none. @param number as it is printed (会办纪要〔2026〕9号) */
    public Optional<MeetingFile> numbered(String number) {
        return Optional.ofNullable(database.read(session -> mapper(session).selectNumbered(number)))
                .flatMap(this::file);
    }

    /** Decisions that are not struck off, the one that is due first before the others. */
    public List<MeetingItem> openDecisions() {
        return database.read(session -> mapper(session).selectFollowed(EVER, null));
    }

    /** Those of them that are due in a time, for the weekly bulletin. @param to exclusive */
    public List<MeetingItem> decisionsDue(Instant from, Instant to) {
        return database.read(session -> decisionsDue(session, from, to));
    }

    /** The same within a reading that goes on, so that both see one moment. */
    public static List<MeetingItem> decisionsDue(SqlSession session, Instant from, Instant to) {
        return mapper(session).selectFollowed(from, to);
    }

    /** Those that were due before a moment and are not struck off, for the weekly bulletin (未销号). */
    public List<MeetingItem> unsolvedDecisions(Instant before) {
        return database.read(session -> mapper(session).selectFollowed(EVER, before));
    }

    /** One item; empty when there is none. */
    public Optional<MeetingItem> item(long itemId) {
        return database.read(session -> Optional.ofNullable(mapper(session).selectItem(itemId)));
    }

    /** What was heard of a decision, the oldest first. */
    public List<MeetingItem.Progress> progress(long itemId) {
        return database.read(session -> mapper(session).selectProgress(itemId));
    }

    /**
     * Draws up the agenda of the meeting that is being prepared by the rules as they are now; begins one when there is none.
     * What stands on it already, or was taken off, is left as it is.
     *
     * @param day null for the day that is kept, or ten days after the last
     * @return key of the meeting
     */
    public long draw(UUID id, LocalDate day, String place, String chair) {
        var detail = new HashMap<String, Object>();
        detail.put("day", day == null ? null : day.toString());
        detail.put("place", place);
        detail.put("chair", chair);
        return act(id, "drawMeeting", null, detail);
    }

    /** Puts a case onto the agenda by hand. @param words why */
    public void add(UUID id, long meetingId, long caseId, String words) {
        act(id, "addMeetingItem", meetingId, Map.of("case", caseId, "words", words));
    }

    /** Takes one off before the meeting is held. @param words why */
    public void remove(UUID id, MeetingItem item, String words) {
        act(id, "removeMeetingItem", item.id(), Map.of("version", item.version(), "words", words));
    }

    /** Puts down that it was held and which units came. */
    public void hold(UUID id, long meetingId, List<Meeting.Attendance> units) {
        var rows = units.stream().map(each -> Map.of("unit", each.unit(), "post", each.post(), "present",
                each.present() ? 1 : 0)).toList();
        act(id, "holdMeeting", meetingId, Map.of("units", rows));
    }

    /** Puts down what was decided of an item; before the minutes are issued it can be put down again. */
    public void decide(UUID id, MeetingItem item, MeetingItem.Decided decided) {
        var detail = new HashMap<String, Object>();
        detail.put("version", item.version());
        detail.put("lead", decided.leadId());
        detail.put("helpers", decided.helperIds());
        detail.put("due", decided.due() == null ? null : decided.due().toString());
        detail.put("words", decided.words());
        act(id, "decideMeeting", item.id(), detail);
    }

    /** Issues the minutes under their number; leaders only. What is undecided goes to the next meeting (续议). */
    public void issue(UUID id, long meetingId) {
        act(id, "issueMeeting", meetingId, Map.of());
    }

    /** Puts down how far a decision is. */
    public void follow(UUID id, MeetingItem item, String words) {
        act(id, "followMeeting", item.id(), Map.of("version", item.version(), "words", words));
    }

    /** Strikes a decision off (销号). @param words what was found */
    public void strikeOff(UUID id, MeetingItem item, String words) {
        act(id, "strikeMeeting", item.id(), Map.of("version", item.version(), "words", words));
    }

    private long act(UUID id, String action, Long about, Map<String, ?> detail) {
        var json = Doors.json(detail);
        return Doors.keyOf(database.act(session -> mapper(session).act(id, action, about, json)));
    }

    private static MeetingMapper mapper(SqlSession session) {
        return session.getMapper(MeetingMapper.class);
    }
}
