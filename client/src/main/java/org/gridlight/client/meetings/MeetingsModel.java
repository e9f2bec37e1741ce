package org.gridlight.client.meetings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.gridlight.client.meetings.MeetingsRecord.Lists;
import org.gridlight.client.meetings.MeetingsRecord.Read;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;
import org.gridlight.model.people.Unit;

/** What the desk of meetings shows: three lists, what is chosen in each, and its file. On one thread, without JavaFX. */
final class MeetingsModel {
    /** How many are open in a list, and how many of them are late. */
    record Count(int all, int late) {}

    private final InstantSource clock;
    private final Operator person;
    private Lists lists;
    private String failed;
    private MeetingList shown = MeetingList.MEETINGS;
    private long meeting;
    private long item;
    private long slip;
    private Read read;

    MeetingsModel(InstantSource clock, Operator person) {
        this.clock = clock;
        this.person = person;
    }

    Instant now() {
        return clock.instant();
    }

    void read(Lists now) {
        lists = now;
        failed = null;
        keepChosen();
    }

    /** What was read before stands. */
    void failed(String why) {
        failed = why;
    }

    /** Null while all is fresh. */
    String failure() {
        return failed;
    }

    boolean isRead() {
        return lists != null;
    }

    MeetingList shown() {
        return shown;
    }

    void show(MeetingList which) {
        shown = which;
        keepChosen();
    }

    List<Meeting> meetings() {
        return lists == null ? List.of() : lists.meetings();
    }

    List<MeetingItem> decisions() {
        return lists == null ? List.of() : lists.decisions();
    }

    List<TransferSlip> slips() {
        return lists == null ? List.of() : lists.slips();
    }

    List<Unit> units() {
        return lists == null ? List.of() : lists.units();
    }

    List<TransferSlip.Community> communities() {
        return lists == null ? List.of() : lists.communities();
    }

    /** What is listed, by kind {@link Meeting}, {@link MeetingItem} or {@link TransferSlip}. */
    List<?> rows() {
        return switch (shown) {
            case MEETINGS -> meetings();
            case DECISIONS -> decisions();
            case SLIPS -> slips();
        };
    }

    Count count(MeetingList which) {
        return switch (which) {
            case MEETINGS -> new Count(meetings().size(), 0);
            case DECISIONS -> new Count(decisions().size(),
                    (int) decisions().stream().filter(one -> one.due().isBefore(now())).count());
            case SLIPS -> new Count((int) slips().stream().filter(one -> one.struckAt() == null).count(),
                    (int) slips().stream().filter(one -> one.isLate(now())).count());
        };
    }

    /** Decisions that are late and slips whose next step is this person's. */
    int waiting() {
        boolean follows = person.has(Role.SHIFT_LEADER) || person.has(Role.SUPERVISOR);
        int late = follows ? count(MeetingList.DECISIONS).late() : 0;
        return late + (int) slips().stream().filter(one -> MeetingAct.waits(one, person, now())).count();
    }

    private void keepChosen() {
        meeting = kept(meetings(), Meeting::id, meeting);
        slip = kept(slips(), TransferSlip::id, slip);
        if (shown == MeetingList.DECISIONS && !decisions().isEmpty()) {
            choose(decisions().stream().filter(one -> one.id() == item).findFirst()
                    .orElse(decisions().getFirst()));
        }
    }

    private static <T> long kept(List<T> rows, ToLongFunction<T> id, long chosen) {
        if (rows.stream().anyMatch(row -> id.applyAsLong(row) == chosen)) {
            return chosen;
        }
        return rows.isEmpty() ? 0 : id.applyAsLong(rows.getFirst());
    }

    void choose(Meeting one) {
        if (one.id() != meeting) {
            meeting = one.id();
            item = 0;
        }
    }

    /** Of whichever meeting. */
    void choose(MeetingItem one) {
        meeting = one.meetingId();
        item = one.id();
    }

    void choose(TransferSlip one) {
        slip = one.id();
    }

    /** One that was sent just now, before it is read. */
    void sent(long slipId) {
        shown = MeetingList.SLIPS;
        slip = slipId;
    }

    /** Key of the meeting whose file is shown, 0 for none. */
    long meetingId() {
        return shown == MeetingList.SLIPS || shown == MeetingList.DECISIONS && decisions().isEmpty() ? 0 : meeting;
    }

    /** 0 for the first of the agenda. */
    long itemId() {
        return item;
    }

    int chosenRow() {
        return switch (shown) {
            case MEETINGS -> row(meetings(), Meeting::id, meeting);
            case DECISIONS -> row(decisions(), MeetingItem::id, item);
            case SLIPS -> row(slips(), TransferSlip::id, slip);
        };
    }

    private static <T> int row(List<T> rows, ToLongFunction<T> id, long chosen) {
        return rows.stream().map(id::applyAsLong).toList().indexOf(chosen);
    }

    /** What was read late of one that is no longer chosen is dropped. */
    void file(Read now) {
        if (now.file().meeting().id() == meeting && (item == 0 || item == now.itemId())) {
            read = now;
            item = now.itemId();
        }
    }

    /** Empty while it is being read. */
    Optional<Read> file() {
        return Optional.ofNullable(read).filter(one -> one.file().meeting().id() == meetingId());
    }

    Optional<MeetingItem> chosenItem() {
        return file().flatMap(one -> one.file().items().stream().filter(each -> each.id() == item).findFirst());
    }

    Optional<TransferSlip> chosenSlip() {
        return slips().stream().filter(one -> one.id() == slip).findFirst();
    }

    /** What may be done now. */
    List<MeetingAct> acts() {
        return shown == MeetingList.SLIPS
                ? MeetingAct.of(chosenSlip().orElse(null), person)
                : MeetingAct.of(file().map(one -> one.file().meeting()).orElse(null), chosenItem().orElse(null),
                        person);
    }

    /** Whether there is a paper of what is chosen: minutes that are issued, or a slip. */
    boolean hasPaper() {
        return shown == MeetingList.SLIPS
                ? chosenSlip().isPresent()
                : file().filter(one -> one.file().meeting().issuedAt() != null).isPresent();
    }
}
