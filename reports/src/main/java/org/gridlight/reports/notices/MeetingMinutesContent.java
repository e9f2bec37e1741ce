package org.gridlight.reports.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the minutes of a joint meeting (会办纪要) say. Free text is printed with telephone and identity numbers masked.
 *
 * @param number      as printed, such as 会办纪要〔2026〕9号
 * @param code        digits, printed and as QR code at the top right
 * @param title       subject of the meeting
 * @param began       when it began
 * @param place       where
 * @param chair       who led it
 * @param recorder    who wrote the minutes
 * @param attendees   units and people, as they are to be printed
 * @param absent      those who were called and did not come; may be empty
 * @param items       what was decided, in order
 * @param earlier     decisions of earlier meetings and what became of them
 * @param approver    leader who issues the minutes
 * @param issued      day of issue
 * @param distributed to whom copies go
 * @param mark        the foot
 */
public record MeetingMinutesContent(String number, String code, String title, Instant began, String place, String chair,
        String recorder, List<String> attendees, List<String> absent, List<Item> items, List<Followed> earlier,
        String approver, LocalDate issued, List<String> distributed, PrintMark mark) {
    public MeetingMinutesContent {
        attendees = List.copyOf(attendees);
        absent = List.copyOf(absent);
        items = List.copyOf(items);
        earlier = List.copyOf(earlier);
        distributed = List.copyOf(distributed);
    }

    /** The same as another print. */
    public MeetingMinutesContent with(PrintMark another) {
        return new MeetingMinutesContent(number, code, title, began, place, chair, recorder, attendees, absent, items,
                earlier, approver, issued, distributed, another);
    }

    /**
     * One matter of the meeting.
     *
     * @param caseNumber the case; empty when it is about none
     * @param problem    what it is
     * @param place      where; may be empty
     * @param why        by which rule it was listed (退回两次、权属争议…)
     * @param discussed  what was said; may be empty
     * @param decision   what was decided; null when it goes to the next meeting (续议), as are unit and limit
     * @param leadUnit   who acts (主办)
     * @param coUnits    who helps (协办); may be empty
     * @param limit      until when; null when none is set
     */
    public record Item(String caseNumber, String problem, String place, String why, String discussed, String decision,
            String leadUnit, List<String> coUnits, LocalDate limit) {
        public Item {
            coUnits = List.copyOf(coUnits);
        }

        /** Whether it goes to the next meeting. */
        public boolean isAdjourned() {
            return decision == null;
        }
    }

    /**
     * A decision of an earlier meeting.
     *
     * @param meeting    number of the minutes it stands in
     * @param caseNumber the case; may be empty
     * @param decision   what was decided
     * @param leadUnit   who acts
     * @param limit      until when; null when none was set
     * @param state      how far it is, in the words of the screens
     * @param struckOff  day of its end
     */
    public record Followed(String meeting, String caseNumber, String decision, String leadUnit, LocalDate limit,
            String state, Optional<LocalDate> struckOff) {}
}
