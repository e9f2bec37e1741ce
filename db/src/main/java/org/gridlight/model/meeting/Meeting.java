package org.gridlight.model.meeting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A joint meeting (会办).
 *
 * @param plannedOn day in the centre's zone
 * @param chair     post of who leads it; may be empty
 * @param number    of the minutes as printed, null until they are issued
 * @param heldAt    null until it is held
 * @param issuedAt  null until the minutes are issued; so is who issued them
 * @param items     matters on its agenda
 * @param decided   how many of them are decided
 * @param open      decisions that are followed still
 */
public record Meeting(long id, State state, LocalDate plannedOn, String place, String chair, String number,
        Instant drawnAt, Instant heldAt, Instant issuedAt, String issuedBy, int items, int decided, int open) {
    /** How far it is. */
    public enum State {
        /** 准备中: the agenda is drawn up. */
        PREPARED,
        /** 已召开: decisions are put down. */
        HELD,
        /** 纪要已签发. */
        ISSUED;

        /** Key of the word for it. */
        public String word() {
            return "meeting.state." + name();
        }
    }

    /** A unit at the table, by the post of who represented it. @param present whether it came */
    public record Attendance(String unit, String post, boolean present) {}
}
